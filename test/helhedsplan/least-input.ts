import { type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType, isRequiredInputField } from 'graphql';
import { networkSchema } from '../../src/app/composition';

/** The least that an act takes, by the schema; references name rows that there are, all of them about Nørrebro. */

const REFERENCES: Readonly<Record<string, string>> = {
  helhedsplan: 'DET-GODE-NABOSKAB',
  helhedsplaner: 'DET-GODE-NABOSKAB',
  efterfoelger: 'HOTHERS-PLADS',
  pulje: 'BOLIGSOCIAL-PULJE',
  kommune: 'KOEBENHAVN',
  bevillingsperiode: '2011-14',
  boligorganisation: 'FSB',
  afdeling: 'FSB/1-85',
  forum: 'FORUM-NOERREBRO',
  kontrakt: 'KONTRAKT-NOERREBRO',
  indsatsomraade: 'SUNDHED',
  redegoerelse: 'DET-GODE-NABOSKAB/2013',
};

/** Fields that a schema cannot say are needed. */
const BESIDES: Readonly<Record<string, Record<string, unknown>>> = {
  PunktInput: { art: 'FRIGIVELSE', helhedsplan: REFERENCES.helhedsplan },
  AendrGodkendtPlanInput: { oekonomiskRamme: 1 },
  AnsvarInput: { forvaltning: 'TMF' },
  ArbejdsgruppemedlemInput: { forvaltning: 'TMF' },
  OptagMedlemInput: { forvaltning: 'TMF' },
};

export function leastInput(act: string, references: Readonly<Record<string, string>> = {}): Record<string, unknown> {
  const argument = networkSchema()
    .getMutationType()
    ?.getFields()
    [act]?.args.find((a) => a.name === 'input');
  if (!argument) throw new Error(`${act} is not in the schema`);
  return Object(value(argument.type, 'input', { ...REFERENCES, ...references }));
}

const SCALARS: Readonly<Record<string, (name: string) => unknown>> = {
  String: () => 'PROEVE-1',
  Int: (name) => (name === 'aar' ? 2013 : 1),
  Boolean: () => true,
  Kroner: () => 1,
  Date: (name) => (name === 'slut' ? '2017-12-31' : '2014-01-01'),
};

function value(type: GraphQLInputType, name: string, references: Readonly<Record<string, string>>): unknown {
  const t = getNullableType(type);
  if (isListType(t)) return [value(t.ofType, name, references)];
  if (isEnumType(t)) return t.getValues()[0]?.name;
  if (isInputObjectType(t)) {
    const fields = Object.values(t.getFields()).filter(isRequiredInputField);
    return { ...Object.fromEntries(fields.map((f) => [f.name, value(f.type, f.name, references)])), ...BESIDES[t.name] };
  }
  return t.name === 'ID' ? (references[name] ?? 'PROEVE-1') : SCALARS[t.name]?.(name);
}
