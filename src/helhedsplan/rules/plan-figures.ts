import type { Dag } from '../../kernel/day';
import { daekker, dagEfter, overlapper, type Periode } from '../../kernel/period';
import type { HelhedsplanStatus } from '../helhedsplan.enums';
import type { Planfakta, Postering } from '../helhedsplan.facts';

/** Sums and questions that several rules ask of the facts of a plan. */

export const sum = (tal: readonly { readonly beloeb: number }[]): number => tal.reduce((a, t) => a + t.beloeb, 0);

export const kommunalt = (f: Planfakta): number => sum(f.finansiering.filter((b) => b.kilde === 'KOMMUNE'));
export const fraPulje = (f: Planfakta, pulje?: string): number =>
  sum(f.finansiering.filter((b) => b.pulje && (pulje === undefined || b.pulje.noegle === pulje)));
export const fraLandsbyggefonden = (f: Planfakta): number => sum(f.finansiering.filter((b) => b.kilde === 'LANDSBYGGEFONDEN'));

/** `del` of `hele` is at most (or at least, turned round) `basispunkter`; exact, also past 2^53. */
export const hoejstAndel = (del: number, hele: number, basispunkter: number): boolean =>
  10_000n * BigInt(del) <= BigInt(basispunkter) * BigInt(hele);

/** Approved items of decisions about the plan, of one kind, on or before a day. */
export const godkendte = (f: Planfakta, art: string, senest?: Dag): Planfakta['afgoerelsespunkter'] =>
  f.afgoerelsespunkter.filter(
    (p) => p.art === art && p.afgoerelse.udfald === 'GODKENDT' && (senest === undefined || p.afgoerelse.dato <= senest),
  );

/** The udsatte byområder of the plan's kommune that the plan is tied to, on a day. */
export const udsatteByomraader = (f: Planfakta, dag: Dag): Planfakta['byomraader'] =>
  f.byomraader.filter((b) => b.kommune.noegle === f.kommune.noegle && b.udpegninger.some((u) => daekker(u, dag)));

type Omraade = Pick<Planfakta['byomraader'][number], 'noegle' | 'navn' | 'kommune' | 'udpegninger'>;

/** The same, and those that its estates lie in: leaving an area out of the plan does not leave the estates out of it. */
export function alleUdsatteOmraader(f: Planfakta, dag: Dag): Omraade[] {
  const alle = new Map<string, Omraade>();
  for (const b of [...f.byomraader, ...deltagende(f).flatMap((t) => t.afdeling.byomraade ?? [])]) alle.set(b.noegle, b);
  return [...alle.values()].filter((b) => b.kommune.noegle === f.kommune.noegle && b.udpegninger.some((u) => daekker(u, dag)));
}

export const iUdsatByomraade = (f: Planfakta, dag: Dag): boolean => udsatteByomraader(f, dag).length > 0;

/** The life of the plan as a period: from its first day, until the day after its last. */
export const levetid = (f: Pick<Planfakta, 'start' | 'slut'>): Periode => ({ fra: f.start, til: dagEfter(f.slut) });

/** Estates whose participation shares a day with the life of the plan; the others do not count. */
export const deltagende = (f: Planfakta): Planfakta['afdelingstilknytninger'] =>
  f.afdelingstilknytninger.filter((t) => overlapper(t, levetid(f)));

/** Signed effect of a posting on what is committed. */
export const fortegn = (p: Postering): number => (p.art === 'DISPONERET' ? p.beloeb : p.art === 'TILBAGEFOERT' ? -p.beloeb : 0);

/** Amounts of the plan in one pool as of a day: committed less returned, released, paid. */
export function stand(f: Planfakta, pulje: string, dag: Dag): { disponeret: number; frigivet: number; udbetalt: number } {
  const egne = f.disponeringer.filter((d) => d.pulje.noegle === pulje && d.dato <= dag);
  const af = (art: string): number => sum(egne.filter((d) => d.art === art));
  return { disponeret: egne.reduce((a, d) => a + fortegn(d), 0), frigivet: af('FRIGIVET'), udbetalt: af('UDBETALT') };
}

/** States in which Landsbyggefonden has committed its share. */
export const MED_TILSAGN: readonly HelhedsplanStatus[] = ['TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET'];

/** The day on which Landsbyggefonden committed its share; null while it has not. */
export const tilsagnDen = (f: Planfakta): Dag | null =>
  godkendte(f, 'TILSAGN')
    .map((p) => p.afgoerelse.dato)
    .sort()[0] ?? null;
