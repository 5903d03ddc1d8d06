import { type FieldNode, type GraphQLArgument, isObjectType, type SelectionSetNode } from 'graphql';
import { type Beregnet, type Del, type TilEn, typeAf, type Udtryk } from '../db/model';
import { argumentlaeser, type Byg, type Sted } from './byg';
import { faktasaet } from './faktasaet';
import { forming } from './forming';
import { medHenvisninger } from './henvisning';
import { liste } from './liste';
import { undersaet } from './selektion';
import { argumenterAf, type Laeser, type Vaerdi, type Variabler } from './vaerdier';

/** The JSON object of a row or part with the fields that are asked of it. */
export function objekt(byg: Byg, saet: readonly SelectionSetNode[], sted: Sted): string {
  const medlemmer: [string, string][] = [];
  for (const [navn, noder] of byg.saml(saet, sted.type.navn, sted.type.tabel ? 'Node' : undefined)) {
    const node = noder[0];
    if (node) medlemmer.push([navn, felt(byg, navn, node, noder, sted)]);
  }
  return byg.dialekt.objekt(medlemmer);
}

function felt(byg: Byg, svarnavn: string, node: FieldNode, noder: readonly FieldNode[], sted: Sted): string {
  const navn = node.name.value;
  if (navn === '__typename') return `'${sted.type.navn}'`;
  byg.kraev(`${sted.type.navn}.${navn}`);
  if (navn === 'id') return `${byg.idForan ? `${byg.idForan} || ` : ''}'${sted.type.praefiks}_' || ${sted.alias}.id`;
  const f = sted.type.felter.get(navn);
  if (!f) throw new Error(`${sted.type.navn}.${navn} er i skemaet, men ikke i modellen`);
  const argumenter = argumenterAf(node, argumentdefinitioner(byg, sted.type.navn, navn), byg.grundlag.variabler);
  const nede: Sted = { ...sted, sti: [...sted.sti, svarnavn] };
  switch (f.art) {
    case 'kolonne':
      return byg.json(f.slags, `${sted.alias}.${f.kolonne}`);
    case 'udtryk':
      return byg.json(f.slags, udtryk(byg, f, sted, argumenter));
    case 'beregnet':
      return beregnet(byg, f, undersaet(noder), nede, argumenter);
    case 'vaerdi':
    case 'genstand':
      throw new Error(`${sted.type.navn}.${navn} er ikke noget, som en sætning kan læse`);
    case 'tilEn':
      return tilEn(byg, f, undersaet(noder), nede);
    case 'del':
      return del(byg, f, undersaet(noder), nede, argumenter);
    case 'liste':
      return liste(byg, typeAf(f.maal()), { felt: f, ejer: sted }, undersaet(noder), nede, argumenter);
  }
}

export function argumentdefinitioner(byg: Byg, typenavn: string, feltnavn: string): readonly GraphQLArgument[] {
  const type = byg.skema.getType(typenavn);
  return isObjectType(type) ? (type.getFields()[feltnavn]?.args ?? []) : [];
}

/** The SQL of a computed value. */
export function udtryk(
  byg: Byg,
  f: Udtryk,
  sted: Pick<Sted, 'alias' | 'argumenter'>,
  givne: ReadonlyMap<string, Vaerdi> = new Map(),
): string {
  return f.sql(byg.kontekst(sted.alias, byg.bindArgumenter(f.argumenter, givne, sted.argumenter)));
}

/** What a set of facts counts for in the price of an answer, in rows. */
const FAKTAPRIS = 100;
/** The same for facts of the whole network: two of them in one operation, not more. */
const NETVAERKSPRIS = 20_000;

// The facts take the field's place in the statement's answer; the value replaces them before the answer is sent. They are
// not asked for by the client and never leave the service, so it is the field itself that must be permitted.
export function beregnet(byg: Byg, f: Beregnet, saet: readonly SelectionSetNode[], sted: Sted, givne: ReadonlyMap<string, Vaerdi>): string {
  const laesere = f.argumenter.map((a) => [a.navn, argumentlaeser(a, givne.get(a.navn), byg.iDag)] as const);
  const argumenter = (v: Variabler): Record<string, unknown> => Object.fromEntries(laesere.map(([navn, laes]) => [navn, laes(v)]));
  const form = typeof f.type === 'string' ? (v: unknown): unknown => v : forming(byg, typeAf(f.type()), saet);
  // First, since it is first checked that the rows which arguments name are there.
  const sql = medHenvisninger(byg, f.argumenter, givne, sted, (bundne) =>
    medOpslag(byg, f, sted, laesere, () => byg.fakta(() => faktaSql(byg, f, sted, bundne))),
  );
  byg.efterbehandlinger.push({
    sti: sted.sti,
    beregn: (laest, variabler, spoerger) => {
      const { fakta, opslag } = f.opslag ? delt(laest) : { fakta: laest, opslag: {} };
      const v = f.beregn(fakta, argumenter(variabler), { ...spoerger, opslag });
      return Array.isArray(v) ? v.map((e) => form(e, variabler)) : form(v, variabler);
    },
  });
  const { kontrol } = f;
  if (kontrol) byg.kontroller.push((v) => kontrol(argumenter(v)));
  return sql;
}

/** The facts, with what is looked up beside them. */
function medOpslag(byg: Byg, f: Beregnet, sted: Sted, laesere: readonly (readonly [string, Laeser])[], skriv: () => string): string {
  if (!f.opslag) return skriv();
  if (!('selektion' in f.fakta)) byg.pris.push([...sted.gange, () => FAKTAPRIS]);
  const x = byg.kontekst(sted.alias, new Map([...sted.argumenter, ...laesere.map(([navn, laes]) => [navn, byg.parameter(laes)] as const)]));
  const slaaetOp = byg.dialekt.objekt(Object.entries(f.opslag).map(([navn, sql]) => [navn, sql(x)]));
  return byg.dialekt.objekt([
    ['fakta', skriv()],
    ['opslag', slaaetOp],
  ]);
}

function delt(laest: unknown): { readonly fakta: unknown; readonly opslag: Readonly<Record<string, unknown>> } {
  if (typeof laest !== 'object' || laest === null || !('fakta' in laest) || !('opslag' in laest)) throw new Error('opslaget mangler');
  return { fakta: laest.fakta, opslag: { ...Object(laest.opslag) } };
}

function faktaSql(byg: Byg, f: Beregnet, sted: Sted, argumenter: Sted['argumenter']): string {
  if ('selektion' in f.fakta) {
    const { selektion, hvor } = f.fakta;
    byg.pris.push([...sted.gange, () => (sted.alias ? FAKTAPRIS : NETVAERKSPRIS)]);
    if (!sted.alias) return byg.rodfakta(faktasaet(selektion), { hvor: hvor ?? {}, argumenter });
    return objekt(byg, [faktasaet(selektion)], { ...sted, gange: [] });
  }
  return byg.dialekt.objekt(
    f.fakta.map((navn): [string, string] => {
      const faktum = sted.type.felter.get(navn);
      // Facts by name are those that the client sees too, in kroner and percent.
      if (faktum?.art === 'kolonne') return [navn, byg.dialekt.json(faktum.slags, `${sted.alias}.${faktum.kolonne}`)];
      if (faktum?.art === 'udtryk') return [navn, byg.dialekt.json(faktum.slags, udtryk(byg, faktum, sted))];
      throw new Error(`${sted.type.navn}.${f.navn} hviler på ${navn}, som hverken er lagret eller udregnet`);
    }),
  );
}

function tilEn(byg: Byg, f: TilEn, saet: readonly SelectionSetNode[], sted: Sted): string {
  const maal = typeAf(f.maal());
  const alias = byg.alias();
  if (!byg.erFakta) byg.pris.push(sted.gange);
  const indhold = objekt(byg, saet, { ...sted, type: maal, alias, argumenter: new Map() });
  return `(SELECT ${indhold} FROM ${byg.tabel(maal)} ${alias} WHERE ${alias}.id = ${sted.alias}.${f.kolonne})`;
}

/** A part; what its arguments name is the row that it is written over. */
export function del(byg: Byg, f: Del, saet: readonly SelectionSetNode[], sted: Sted, givne: ReadonlyMap<string, Vaerdi>): string {
  return medHenvisninger(byg, f.argumenter, givne, sted, (argumenter, alias) =>
    objekt(byg, saet, { ...sted, type: typeAf(f.maal()), alias: alias || sted.alias, argumenter }),
  );
}
