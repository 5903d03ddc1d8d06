import { type FieldNode, type GraphQLArgument, isObjectType, type SelectionSetNode } from 'graphql';
import { type Beregnet, type Del, type TilEn, typeAf, type Udtryk } from '../model/model';
import { argumenterAf, type Laeser, type Vaerdi, type Variabler } from './arguments';
import { undersaet } from './collect-fields';
import { liste } from './connection';
import { faktasaet } from './parse-facts';
import { argumentlaeser, type Byg, type Sted } from './plan-builder';
import { forming } from './projection';
import { medHenvisninger } from './row-reference';

/** The JSON object of a row or part with the fields that are asked of it. */
export function objekt(byg: Byg, saet: readonly SelectionSetNode[], sted: Sted): string {
  const medlemmer: [string, string][] = [];
  const felter = byg.saml(saet, sted.type.navn, sted.type.tabel ? 'Node' : undefined);
  if (!byg.erFakta) byg.pris.bredde(felter.size, sted.gange);
  for (const [navn, noder] of felter) {
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
      return byg.json(f.slags, laestUdtryk(byg, f, sted, argumenter));
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
  const sql = f.sql(byg.kontekst(sted.alias, byg.bindArgumenter(f.argumenter, givne, sted.argumenter)));
  byg.pris.laeser(opslagI(sql) * RAEKKER_PR_OPSLAG);
  return sql;
}

/** What a look-up inside of an expression reads, about. */
const RAEKKER_PR_OPSLAG = 5;

const opslagI = (sql: string): number => sql.split('(SELECT ').length - 1;

/** A computed value of a row of the answer, with what it reads in the price. */
function laestUdtryk(byg: Byg, f: Udtryk, sted: Sted, givne: ReadonlyMap<string, Vaerdi>): string {
  if (byg.erFakta) return udtryk(byg, f, sted, givne);
  const { stykke: sql, raekker: laeste } = byg.pris.maalt(() => udtryk(byg, f, sted, givne));
  // Of a part of the whole answer it is an expression over whole tables, with look-ups for each row.
  const raekker = sted.type.tabel ? laeste : byg.pris.raekkerBag(sql, sted.type) * Math.max(1, opslagI(sql));
  byg.pris.raekkerLaest(raekker, sted.gange);
  return sql;
}

/** What a set of facts counts for in the price of an answer at least, in rows. */
const FAKTAPRIS = 10;

// The facts take the field's place in the statement's answer; the value replaces them before the answer is sent. They are
// not asked for by the client and never leave the service, so it is the field itself that must be permitted.
export function beregnet(byg: Byg, f: Beregnet, saet: readonly SelectionSetNode[], sted: Sted, givne: ReadonlyMap<string, Vaerdi>): string {
  const laesere = f.argumenter.map((a) => [a.navn, argumentlaeser(a, givne.get(a.navn), byg.iDag)] as const);
  const argumenter = (v: Variabler): Record<string, unknown> => Object.fromEntries(laesere.map(([navn, laes]) => [navn, laes(v)]));
  const form = typeof f.type === 'string' ? (v: unknown): unknown => v : forming(byg, typeAf(f.type()), saet);
  // First, since it is first checked that the rows which arguments name are there.
  const { stykke: sql, raekker } = byg.pris.maalt(() =>
    medHenvisninger(byg, f.argumenter, givne, sted, (bundne) =>
      medOpslag(byg, f, sted, laesere, () => byg.fakta(() => faktaSql(byg, f, sted, bundne))),
    ),
  );
  byg.pris.fakta(Math.max(FAKTAPRIS, raekker) + (f.pris ?? 0), sted.gange);
  byg.efterbehandlinger.push({
    sti: sted.sti,
    beregn: (laest, variabler, spoerger) => {
      const { fakta, opslag } = f.opslag ? delt(laest) : { fakta: laest, opslag: {} };
      const formet = (v: unknown): unknown => (Array.isArray(v) ? v.map((e) => form(e, variabler)) : form(v, variabler));
      const v = f.beregn(fakta, argumenter(variabler), { ...spoerger, opslag });
      return v instanceof Promise ? v.then(formet) : formet(v);
    },
  });
  const { kontrol } = f;
  if (kontrol) byg.kontroller.push((v) => kontrol(argumenter(v)));
  return sql;
}

/** The facts, with what is looked up beside them. */
function medOpslag(byg: Byg, f: Beregnet, sted: Sted, laesere: readonly (readonly [string, Laeser])[], skriv: () => string): string {
  if (!f.opslag) return skriv();
  const x = byg.kontekst(sted.alias, new Map([...sted.argumenter, ...laesere.map(([navn, laes]) => [navn, byg.parameter(laes)] as const)]));
  const slaaetOp = byg.dialekt.objekt(Object.entries(f.opslag).map(([navn, sql]) => [navn, sql(x)]));
  byg.pris.laeser(byg.pris.raekkerBag(slaaetOp, sted.type));
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
  const skriv = (): string => objekt(byg, saet, { ...sted, type: maal, alias, argumenter: new Map() });
  if (!byg.erFakta) byg.pris.raekke(sted.gange);
  const indhold = byg.erFakta ? byg.pris.forHver(1, skriv) : skriv();
  return `(SELECT ${indhold} FROM ${byg.tabel(maal)} ${alias} WHERE ${alias}.id = ${sted.alias}.${f.kolonne})`;
}

/** A part; what its arguments name is the row that it is written over. */
export function del(byg: Byg, f: Del, saet: readonly SelectionSetNode[], sted: Sted, givne: ReadonlyMap<string, Vaerdi>): string {
  return medHenvisninger(byg, f.argumenter, givne, sted, (argumenter, alias) =>
    objekt(byg, saet, { ...sted, type: typeAf(f.maal()), alias: alias || sted.alias, argumenter }),
  );
}
