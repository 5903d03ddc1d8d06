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
import { Forespoergselsfejl, type Saetning } from '../kernel/errors';
import type { Moenster } from '../kernel/pattern';
import type { Enumtype, Slags } from '../model/model';
import { enumobjekt, type Typefunktion, typefunktion } from '../planner/schema/declare';

/**
 * The inputs of acts. One decorator declares the field for the API and the shape checks of class-validator: lengths,
 * ranges, sizes. What a value means is not judged here, that is for the rules.
 */

export type Inputklasse<T extends object = object> = new () => T;

type Indtype = Exclude<Slags, 'enum' | 'tekstliste' | 'tidspunkt'> | Enumtype | (() => Inputklasse);

/** A natural key. */
export const NOEGLE: Moenster = {
  udtryk: /^[A-Z0-9][A-Z0-9_/-]*$/,
  da: 'store bogstaver A-Z, tal og - _ /',
  en: 'capital letters A-Z, digits and - _ /',
};

interface Indvalg {
  beskrivelse: string;
  valgfri?: boolean;
  liste?: boolean;
  /** Least length of a text (1), value of a number, or size of a list (0). */
  mindst?: number;
  /** What a text must look like, in place of any visible text. */
  moenster?: Moenster;
  /** Greatest length of a text (200), value of a number, or size of a list (100). */
  hoejst?: number;
}

const indlejrede = new WeakMap<object, Map<string, () => Inputklasse>>();

export function Inputtype(beskrivelse: string): ClassDecorator {
  return (klasse) => InputType(klasse.name, { description: beskrivelse })(klasse);
}

/** A field of an input. */
export function Ind(type: Indtype, valg: Indvalg): PropertyDecorator {
  const graphql = graphqltype(type);
  return (prototype, egenskab) => {
    Field(valg.liste ? () => [graphql()] as ReturnType<Typefunktion> : graphql, {
      nullable: valg.valgfri ?? false,
      description: valg.beskrivelse,
    })(prototype, egenskab);
    if (valg.valgfri) IsOptional()(prototype, egenskab);
    if (typeof type === 'function') {
      const egne = indlejrede.get(prototype) ?? new Map<string, () => Inputklasse>();
      indlejrede.set(prototype, egne.set(String(egenskab), type));
      ValidateNested()(prototype, egenskab);
    }
    if (valg.liste && type === 'tekst') ArrayUnique(med('hver tekst kun én gang', 'each text only once'))(prototype, egenskab);
    for (const krav of valg.liste ? listekrav(valg) : vaerdikrav(type, valg)) krav(prototype, egenskab);
    if (valg.liste && type === 'tekst') for (const krav of tekstkrav({ ...valg, mindst: 1, hoejst: 200 }, true)) krav(prototype, egenskab);
  };
}

function graphqltype(type: Indtype): Typefunktion {
  if (typeof type === 'function') return () => type();
  if (typeof type === 'string') return typefunktion(type);
  const objekt = enumobjekt(type);
  return () => objekt;
}

const med = (da: string, en: string): ValidationOptions => ({ context: { da, en } });

function listekrav({ mindst = 0, hoejst = 100 }: Indvalg): PropertyDecorator[] {
  return [
    ArrayMinSize(mindst, med(`mindst ${mindst}`, `at least ${mindst}`)),
    ArrayMaxSize(hoejst, med(`højst ${hoejst}`, `at most ${hoejst}`)),
  ];
}

function vaerdikrav(type: Indtype, valg: Indvalg): PropertyDecorator[] {
  if (type === 'tekst') return tekstkrav(valg, false);
  if (type === 'dag') return [Matches(/^(19|20|21)\d\d-/, med('et år fra 1900 til 2199', 'a year from 1900 to 2199'))];
  if (type === 'id') return [Length(1, 100, med('mellem 1 og 100 tegn', '1 to 100 characters'))];
  if (type !== 'heltal' && type !== 'kroner' && type !== 'procent') return [];
  const { mindst, hoejst } = valg;
  // Amounts and shares are hundredths inside, but people know them whole.
  const vis = (tal: number): number => (type === 'heltal' ? tal : tal / 100);
  return [
    ...(mindst === undefined ? [] : [Min(mindst, med(`mindst ${vis(mindst)}`, `at least ${vis(mindst)}`))]),
    ...(hoejst === undefined ? [] : [Max(hoejst, med(`højst ${vis(hoejst)}`, `at most ${vis(hoejst)}`))]),
  ];
}

// Something that can be seen (`U+3164` is a letter that cannot), and nothing that sits unseen in names or turns their direction.
const SYNLIG = '(?=[\\s\\S]*(?![\\p{Default_Ignorable_Code_Point}\\u2800])[\\p{L}\\p{N}\\p{P}\\p{S}])';
const USET = '\\p{Cc}\\p{Cs}\\p{Bidi_Control}\\u2028\\u2029';
const TEKST = new RegExp(`^${SYNLIG}[^${USET}]*$`, 'u');
const LANG_TEKST = new RegExp(`^${SYNLIG}(?:[^${USET}]|[\\n\\t])*$`, 'u');

function tekstkrav({ mindst = 1, hoejst = 200, moenster }: Indvalg, each: boolean): PropertyDecorator[] {
  const { udtryk, da, en } = moenster ?? {
    udtryk: hoejst > 200 ? LANG_TEKST : TEKST,
    da: 'en tekst, der kan ses, uden kontroltegn',
    en: 'a text that can be seen, without control characters',
  };
  return [
    Length(mindst, hoejst, { ...med(`mellem ${mindst} og ${hoejst} tegn`, `${mindst} to ${hoejst} characters`), each }),
    Matches(udtryk, { ...med(da, en), each }),
  ];
}

/** What every act takes. */
@InputType('Handlingsinput', { description: 'What every act takes.' })
export abstract class Handlingsinput {
  @Ind('tekst', {
    valgfri: true,
    hoejst: 100,
    beskrivelse:
      'A key of your own for this act. Sent again with the same input it answers as the first time and does nothing more; with another input it is refused (`IDEMPOTENCY_MISMATCH`). Only acts that were carried out keep their key, for 30 days.',
  })
  idempotencyKey?: string | null;

  @Ind('boolsk', {
    valgfri: true,
    beskrivelse:
      'True: everything is done and answered as it would be, and then rolled back. Nothing is kept, not even the event. Ids in the answer begin with `proeve_`, so that nobody takes its objects for stored ones.',
  })
  dryRun?: boolean | null;
}

/** What an act that changes an object takes besides. */
@InputType('Aendringsinput', { description: 'What an act that changes an object takes.' })
export abstract class Aendringsinput extends Handlingsinput {
  @Ind('heltal', {
    valgfri: true,
    mindst: 1,
    beskrivelse:
      'The `version` that you have seen. If the object has been changed since, the act is refused (`VERSIONSKONFLIKT`) with the object as it is now.',
  })
  expectedVersion?: number | null;
}

/** Coerced arguments as an instance of the input class, with nested inputs as instances of theirs; checked. */
export function laesInput<T extends object>(klasse: Inputklasse<T>, raa: unknown): T {
  const instans = instansAf(klasse, raa);
  const fejl = validateSync(instans, { forbidUnknownValues: false });
  const fund = fejl.flatMap((f) => fundAf(f, 'input'));
  if (fund.length > 0) throw inputfejl(fund);
  return instans;
}

const kilder = new WeakMap<object, object>();

/** What an instance of an input was made from. */
export const kildeTil = (input: object): object => kilder.get(input) ?? input;

function instansAf<T extends object>(klasse: Inputklasse<T>, raa: unknown): T {
  const instans = new klasse();
  if (typeof raa !== 'object' || raa === null) return instans;
  kilder.set(instans, raa);
  const nede = indlejredeI(klasse);
  for (const [navn, v] of Object.entries(raa)) {
    const indre = nede.get(navn);
    const til = (e: unknown): unknown => (indre && e !== null ? instansAf(indre(), e) : typeof e === 'string' ? e.normalize('NFC') : e);
    Reflect.set(instans, navn, Array.isArray(v) ? v.map(til) : til(v));
  }
  return instans;
}

function indlejredeI(klasse: Inputklasse): Map<string, () => Inputklasse> {
  const alle = new Map<string, () => Inputklasse>();
  for (let p: object | null = klasse.prototype; p; p = Object.getPrototypeOf(p)) {
    for (const [navn, type] of indlejrede.get(p) ?? []) alle.set(navn, type);
  }
  return alle;
}

interface Fund {
  readonly felt: string;
  readonly fejl: Saetning;
}

function fundAf(f: ValidationError, sti: string): Fund[] {
  const felt = /^\d+$/.test(f.property) ? `${sti}[${f.property}]` : `${sti}.${f.property}`;
  const egne = Object.values(f.contexts ?? {}).flatMap((c): Fund[] => [{ felt, fejl: { da: String(c.da), en: String(c.en) } }]);
  return [...egne.slice(0, 1), ...(f.children ?? []).flatMap((b) => fundAf(b, felt))];
}

/** What is wrong with the second of two that name the same. */
export const STAAR_ALLEREDE: Saetning = { da: 'står allerede i listen', en: 'is in the list already' };

/** A fault in the input that names its fields. */
export function inputfejl(fund: readonly Fund[]): Forespoergselsfejl {
  const saml = (sprog: keyof Saetning): string => fund.map((f) => `${f.felt}: ${f.fejl[sprog]}`).join('; ');
  return new Forespoergselsfejl(
    'BAD_USER_INPUT',
    { da: saml('da'), en: saml('en') },
    { argument: fund[0]?.felt, felter: fund.map((f) => f.felt) },
  );
}
