import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
  type ValidationError,
  type ValidationOptions,
  validateSync,
} from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { EnumType } from '../kernel/enums';
import { type LocalizedText, RequestError } from '../kernel/errors';
import type { Pattern } from '../kernel/pattern';
import type { ValueKind } from '../model/model';
import { enumObject, type TypeThunk, typeThunk } from '../planner/schema/declare';

/**
 * The inputs of acts. One decorator declares the field for the API and the shape checks of class-validator: lengths,
 * ranges, sizes. What a value means is not judged here, that is for the rules.
 */

export type InputConstructor<T extends object = object> = new () => T;

type InputFieldType = Exclude<ValueKind, 'enum' | 'textList' | 'instant'> | EnumType | (() => InputConstructor);

/** A natural key. */
export const KEY_PATTERN: Pattern = {
  expression: /^[A-Z0-9][A-Z0-9_/-]*$/,
  da: 'store bogstaver A-Z, tal og - _ /',
  en: 'capital letters A-Z, digits and - _ /',
};

interface InputFieldOptions {
  description: string;
  optional?: boolean;
  list?: boolean;
  /** Least length of a text (1), value of a number, or size of a list (0). */
  min?: number;
  /** What a text must look like, in place of any visible text. */
  pattern?: Pattern;
  /** Greatest length of a text (200), value of a number, or size of a list (100). */
  max?: number;
}

const nested = new WeakMap<object, Map<string, () => InputConstructor>>();

export function InputClass(description: string): ClassDecorator {
  return (classRef) => InputType(classRef.name, { description })(classRef);
}

/** A field of an input. */
export function InputField(type: InputFieldType, choices: InputFieldOptions): PropertyDecorator {
  const graphql = graphqlType(type);
  return (prototype, property) => {
    Field(choices.list ? () => [graphql()] as ReturnType<TypeThunk> : graphql, {
      nullable: choices.optional ?? false,
      description: choices.description,
    })(prototype, property);
    if (choices.optional) IsOptional()(prototype, property);
    if (typeof type === 'function') {
      const own = nested.get(prototype) ?? new Map<string, () => InputConstructor>();
      nested.set(prototype, own.set(String(property), type));
      ValidateNested()(prototype, property);
    }
    if (choices.list && type === 'text') ArrayUnique(extras('hver tekst kun én gang', 'each text only once'))(prototype, property);
    for (const condition of choices.list ? listDemand(choices) : valueDemand(type, choices)) condition(prototype, property);
    if (choices.list && type === 'text')
      for (const condition of textDemand({ ...choices, min: 1, max: 200 }, true)) condition(prototype, property);
  };
}

function graphqlType(type: InputFieldType): TypeThunk {
  if (typeof type === 'function') return () => type();
  if (typeof type === 'string') return typeThunk(type);
  const object = enumObject(type);
  return () => object;
}

const extras = (da: string, en: string): ValidationOptions => ({ context: { da, en } });

function listDemand({ min = 0, max = 100 }: InputFieldOptions): PropertyDecorator[] {
  return [ArrayMinSize(min, extras(`mindst ${min}`, `at least ${min}`)), ArrayMaxSize(max, extras(`højst ${max}`, `at most ${max}`))];
}

function valueDemand(type: InputFieldType, choices: InputFieldOptions): PropertyDecorator[] {
  if (type === 'text') return textDemand(choices, false);
  if (type === 'day') return [Matches(/^(19|20|21)\d\d-/, extras('et år fra 1900 til 2199', 'a year from 1900 to 2199'))];
  if (type === 'id') return [Length(1, 100, extras('mellem 1 og 100 tegn', '1 to 100 characters'))];
  if (type !== 'int' && type !== 'kroner' && type !== 'procent') return [];
  const { min, max } = choices;
  // Amounts and shares are hundredths inside, but people know them whole.
  const show = (number: number): number => (type === 'int' ? number : number / 100);
  return [
    ...(min === undefined ? [] : [Min(min, extras(`mindst ${show(min)}`, `at least ${show(min)}`))]),
    ...(max === undefined ? [] : [Max(max, extras(`højst ${show(max)}`, `at most ${show(max)}`))]),
  ];
}

// Something that can be seen (`U+3164` is a letter that cannot), and nothing that sits unseen in names, turns their direction, or
// stands for a letter that was lost on the way (`U+FFFD`).
const VISIBLE = '(?=[\\s\\S]*(?![\\p{Default_Ignorable_Code_Point}\\u2800])[\\p{L}\\p{N}\\p{P}\\p{S}])';
const UNSEEN = '\\p{Cc}\\p{Cs}\\p{Bidi_Control}\\u2028\\u2029\\uFFF9-\\uFFFD';
const TEXT_COLUMNS = new RegExp(`^${VISIBLE}[^${UNSEEN}]*$`, 'u');
const LONG_TEXT = new RegExp(`^${VISIBLE}(?:[^${UNSEEN}]|[\\n\\t])*$`, 'u');

function textDemand({ min = 1, max = 200, pattern }: InputFieldOptions, each: boolean): PropertyDecorator[] {
  const { expression, da, en } = pattern ?? {
    expression: max > 200 ? LONG_TEXT : TEXT_COLUMNS,
    da: 'en tekst, der kan ses, uden kontroltegn',
    en: 'a text that can be seen, without control characters',
  };
  return [
    Length(min, max, { ...extras(`mellem ${min} og ${max} tegn`, `${min} to ${max} characters`), each }),
    Matches(expression, { ...extras(da, en), each }),
  ];
}

/** What every act takes. */
@InputType('Handlingsinput', { description: 'What every act takes.' })
export abstract class ActInput {
  @InputField('text', {
    optional: true,
    max: 100,
    description:
      'A key of your own for this act. Sent again with the same input it answers as the first time and does nothing more; with another input it is refused (`IDEMPOTENCY_MISMATCH`). Only acts that were carried out keep their key, for 30 days.',
  })
  idempotencyKey?: string | null;

  @InputField('bool', {
    optional: true,
    description:
      'True: everything is done and answered as it would be, and then rolled back. Nothing is kept, not even the event. Ids in the answer begin with `proeve_`, so that nobody takes its objects for stored ones.',
  })
  dryRun?: boolean | null;
}

/** What an act that changes an object takes besides. */
@InputType('Aendringsinput', { description: 'What an act that changes an object takes.' })
export abstract class ChangeInput extends ActInput {
  @InputField('int', {
    optional: true,
    min: 1,
    description:
      'The `version` that you have seen. If the object has been changed since, the act is refused (`VERSIONSKONFLIKT`) with the object as it is now.',
  })
  expectedVersion?: number | null;
}

/** Coerced arguments as an instance of the input class, with nested inputs as instances of theirs; checked. */
export function parseInput<T extends object>(classRef: InputConstructor<T>, raw: unknown): T {
  const instance = instanceOf(classRef, raw);
  const error = validateSync(instance, { forbidUnknownValues: false });
  const finding = error.flatMap((f) => findingsOf(f, 'input'));
  if (finding.length > 0) throw inputError(finding);
  return instance;
}

const sources = new WeakMap<object, object>();

/** What an instance of an input was made from. */
export const rawInputOf = (input: object): object => sources.get(input) ?? input;

function instanceOf<T extends object>(classRef: InputConstructor<T>, raw: unknown): T {
  const instance = new classRef();
  if (typeof raw !== 'object' || raw === null) return instance;
  sources.set(instance, raw);
  const downNow = nestedIn(classRef);
  for (const [name, v] of Object.entries(raw)) {
    const inner = downNow.get(name);
    const to = (e: unknown): unknown => (inner && e !== null ? instanceOf(inner(), e) : typeof e === 'string' ? e.normalize('NFC') : e);
    Reflect.set(instance, name, Array.isArray(v) ? v.map(to) : to(v));
  }
  return instance;
}

function nestedIn(classRef: InputConstructor): Map<string, () => InputConstructor> {
  const all = new Map<string, () => InputConstructor>();
  for (let p: object | null = classRef.prototype; p; p = Object.getPrototypeOf(p)) {
    for (const [name, type] of nested.get(p) ?? []) all.set(name, type);
  }
  return all;
}

interface Fund {
  readonly field: string;
  readonly error: LocalizedText;
}

function findingsOf(f: ValidationError, path: string): Fund[] {
  const field = /^\d+$/.test(f.property) ? `${path}[${f.property}]` : `${path}.${f.property}`;
  const own = Object.values(f.contexts ?? {}).flatMap((c): Fund[] => [{ field, error: { da: String(c.da), en: String(c.en) } }]);
  return [...own.slice(0, 1), ...(f.children ?? []).flatMap((b) => findingsOf(b, field))];
}

/** What is wrong with the second of two that name the same. */
export const LISTED_ALREADY: LocalizedText = { da: 'står allerede i listen', en: 'is in the list already' };

/** A fault in the input that names its fields. */
export function inputError(finding: readonly Fund[]): RequestError {
  const collect = (language: keyof LocalizedText): string => finding.map((f) => `${f.field}: ${f.error[language]}`).join('; ');
  return new RequestError(
    'BAD_USER_INPUT',
    { da: collect('da'), en: collect('en') },
    { argument: finding[0]?.field, felter: finding.map((f) => f.field) },
  );
}
