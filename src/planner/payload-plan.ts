import type { FieldNode } from 'graphql';
import type { Laes } from '../db/writer-reads';
import { overGraense } from '../kernel/errors';
import { type Objekttype, typeAf } from '../model/model';
import type { Laeser, Variabler } from './arguments';
import { type Fragmenter, undersaet } from './collect-fields';
import type { Plangrundlag } from './plan';
import { Byg, type Sted } from './plan-builder';
import { efterbehandl } from './post-steps';
import { forming } from './projection';
import type { Laeseadgang } from './query-executor';
import { raekke } from './root';

/** What an act came to: its values, and the numbers of the rows that it answers with. */
export interface Handlingsresultat {
  readonly vaerdier: Readonly<Record<string, unknown>>;
  readonly genstande: Readonly<Record<string, number | null>>;
}

/** The answer of one act, compiled from its selection before the act is carried out, so that what cannot be read refuses it. */
export interface Svarplan {
  /** Rows that the answer could hold at most. */
  readonly pris: number;
  svar(resultat: Handlingsresultat, laes: Laes): Promise<Record<string, unknown>>;
}

/**
 * What ids begin with in the answer of a dry run that was carried out: its rows were rolled back, and a client that keeps
 * objects by id (Apollo, Relay, urql) must not take them for the stored ones. `node(id:)` knows none of them.
 */
export const PROEVEID = 'proeve_';
const FORAN = '¤idForan';

/** How much of what a query may cost the answer of an act may: others cannot act while it is read. */
const ANDEL_AF_FORESPOERGSEL = 0.1;
/** And how long it may take, in milliseconds. */
const SVARTID = 1000;

// No GraphQL name holds this sign, so a row's number never meets a variable of the client's.
const nummerAf = (felt: string): string => `¤${felt}`;

/** Compiles the selection of an act's payload: rows by one statement, values by form. */
export function lavSvarplan(
  g: Omit<Plangrundlag, 'maaLaeses'> & { readonly prisHoejst: number },
  adgang: Laeseadgang,
  type: Objekttype,
  noder: readonly FieldNode[],
  dokument: { readonly fragmenter: Fragmenter; readonly variabler: Variabler },
): Svarplan {
  const byg = new Byg(g.skema, g.dialekt, dokument, g.iDag, adgang.maaLaeses, g.statistik);
  byg.idForan = byg.parameter((v) => v[FORAN] ?? '');
  const saet = undersaet(noder);
  const raekker: [string, string][] = [];
  const orden: string[] = [];
  for (const [svarnavn, feltnoder] of byg.saml(saet, type.navn)) {
    orden.push(svarnavn);
    const felt = type.felter.get(feltnoder[0]?.name.value ?? '');
    if (felt?.art !== 'genstand') continue;
    byg.kraev(`${type.navn}.${felt.navn}`);
    const sted: Sted = { type, alias: '', argumenter: new Map(), sti: [svarnavn], gange: [] };
    const nummer: Laeser = (v) => v[nummerAf(felt.navn)] ?? null;
    raekker.push([svarnavn, raekke(byg, typeAf(felt.maal()), 'id', nummer, undersaet(feltnoder), sted)]);
  }
  const vaerdier = forming(byg, type, saet);
  const { sql, parametre } = byg.faerdig(g.dialekt.saetning(g.dialekt.objekt(raekker)));
  const pris = kontroller(byg, Math.ceil(g.prisHoejst * ANDEL_AF_FORESPOERGSEL), dokument.variabler);
  return { pris, svar: (resultat, laes) => svar(resultat, laes) };

  async function svar(resultat: Handlingsresultat, laes: Laes): Promise<Record<string, unknown>> {
    const numre = Object.fromEntries(Object.entries(resultat.genstande).map(([felt, nr]) => [nummerAf(felt), nr]));
    const { udfoert, proeve } = resultat.vaerdier;
    const variabler = { ...dokument.variabler, ...numre, [FORAN]: udfoert === true && proeve === true ? PROEVEID : '' };
    const json =
      raekker.length > 0
        ? await laes(
            sql,
            parametre.map((p) => p(variabler)),
            SVARTID,
          )
        : null;
    const fundne: Record<string, unknown> = json ? JSON.parse(json.toString('utf8')) : {};
    await efterbehandl(fundne, byg.efterbehandlinger, variabler, { aktoer: adgang.aktoer, iDag: g.iDag(variabler) });
    const formede = vaerdier(resultat.vaerdier, variabler);
    const ud: Record<string, unknown> = {};
    for (const navn of orden) {
      const value: unknown = navn in fundne ? fundne[navn] : Reflect.get(Object(formede), navn);
      Object.defineProperty(ud, navn, { value, enumerable: true });
    }
    return ud;
  }
}

function kontroller(byg: Byg, prisHoejst: number, variabler: Variabler): number {
  for (const kontrol of byg.kontroller) kontrol(variabler);
  // As it is to be expected: pages of twenty within each other would be thousands of rows that nobody has.
  const pris = byg.pris.ventet(variabler);
  if (pris <= prisHoejst) return pris;
  throw overGraense('pris', prisHoejst, pris, {
    da: `Handlingens svar koster ${pris} rækker, læste og leverede; grænsen er ${prisHoejst}. Bed om mindre sider (first) eller færre niveauer`,
    en: `The answer of the act costs ${pris} rows, read and returned; the limit is ${prisHoejst}. Ask for smaller pages (first) or fewer levels`,
  });
}
