import { type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType, isRequiredInputField } from 'graphql';
import { netvaerksskema } from '../../src/app/composition';

/** The least that an act takes, by the schema; references name rows that there are, all of them about Nørrebro. */

const HENVISNINGER: Readonly<Record<string, string>> = {
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
const DESUDEN: Readonly<Record<string, Record<string, unknown>>> = {
  PunktInput: { art: 'FRIGIVELSE', helhedsplan: HENVISNINGER.helhedsplan },
  AendrGodkendtPlanInput: { oekonomiskRamme: 1 },
  AnsvarInput: { forvaltning: 'TMF' },
  ArbejdsgruppemedlemInput: { forvaltning: 'TMF' },
  OptagMedlemInput: { forvaltning: 'TMF' },
};

export function mindsteInput(handling: string, henvisninger: Readonly<Record<string, string>> = {}): Record<string, unknown> {
  const argument = netvaerksskema()
    .getMutationType()
    ?.getFields()
    [handling]?.args.find((a) => a.name === 'input');
  if (!argument) throw new Error(`${handling} er ikke i skemaet`);
  return Object(vaerdi(argument.type, 'input', { ...HENVISNINGER, ...henvisninger }));
}

const SKALARER: Readonly<Record<string, (navn: string) => unknown>> = {
  String: () => 'PROEVE-1',
  Int: (navn) => (navn === 'aar' ? 2013 : 1),
  Boolean: () => true,
  Kroner: () => 1,
  Date: (navn) => (navn === 'slut' ? '2017-12-31' : '2014-01-01'),
};

function vaerdi(type: GraphQLInputType, navn: string, henvisninger: Readonly<Record<string, string>>): unknown {
  const t = getNullableType(type);
  if (isListType(t)) return [vaerdi(t.ofType, navn, henvisninger)];
  if (isEnumType(t)) return t.getValues()[0]?.name;
  if (isInputObjectType(t)) {
    const felter = Object.values(t.getFields()).filter(isRequiredInputField);
    return { ...Object.fromEntries(felter.map((f) => [f.name, vaerdi(f.type, f.name, henvisninger)])), ...DESUDEN[t.name] };
  }
  return t.name === 'ID' ? (henvisninger[navn] ?? 'PROEVE-1') : SKALARER[t.name]?.(navn);
}
