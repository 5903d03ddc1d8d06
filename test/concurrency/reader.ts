import { setTimeout as vent } from 'node:timers/promises';
import { z } from 'zod';
import type { Bruger } from '../support/service';
import { type Bank, DATOER } from './bank-customer';
import { oere } from './calls';

/** Somebody who looks while others act: all figures of one answer must be of one moment. */

const SPOERGSMAAL = `query ($pulje: String!, $pr: Date!) { pulje(noegle: $pulje) {
  bevilget(pr: $pr) disponeret(pr: $pr) rest(pr: $pr) frigivet(pr: $pr) udbetalt(pr: $pr)
  bevillinger(filter: { dato: { lte: $pr } }) { aggregate { sum { beloeb } } }
  dagens: disponeringer(filter: { dato: { lte: $pr } }) { aggregate(groupBy: [{ field: HELHEDSPLAN_NOEGLE }, { field: ART }]) {
    groups(first: 100) { nodes { key { helhedsplanNoegle art } sum { beloeb } } } } }
  alle: disponeringer(last: 10) { totalCount nodes { id art dato beloeb helhedsplan { noegle } } } } }`;

const Beloeb = z.number().transform(oere);
const Svar = z.object({
  pulje: z.object({
    bevilget: Beloeb,
    disponeret: Beloeb,
    rest: Beloeb,
    frigivet: Beloeb,
    udbetalt: Beloeb,
    bevillinger: z.object({ aggregate: z.object({ sum: z.object({ beloeb: Beloeb.nullable() }) }) }),
    dagens: z.object({
      aggregate: z.object({
        groups: z.object({
          nodes: z.array(
            z.object({ key: z.object({ helhedsplanNoegle: z.string(), art: z.string() }), sum: z.object({ beloeb: Beloeb }) }),
          ),
        }),
      }),
    }),
    alle: z.object({
      totalCount: z.int(),
      nodes: z.array(
        z.object({ id: z.string(), art: z.string(), dato: z.string(), beloeb: Beloeb, helhedsplan: z.object({ noegle: z.string() }) }),
      ),
    }),
  }),
});

export interface Iagttagelser {
  antal: number;
  /** Every posting that a reader saw, as it was seen; at the end each must be among the acknowledged. */
  readonly poster: Map<string, string>;
}

/** Reads until nothing is left to act. */
export async function laeser(bank: Bank, som: Bruger, set: Iagttagelser, slag: () => number): Promise<void> {
  while (bank.rest > 0) {
    const pulje = bank.scene.puljer[Math.floor(slag() * bank.scene.puljer.length)] ?? '';
    const pr = DATOER[Math.floor(slag() * DATOER.length)];
    const kvitteret = bank.bog.antalPoster(pulje);
    const svar = Svar.parse(await som.data(SPOERGSMAAL, { pulje, pr })).pulje;
    set.antal += 1;
    for (const n of svar.alle.nodes) set.poster.set(n.id, [n.helhedsplan.noegle, n.art, n.dato, n.beloeb].join(' '));
    const klager = uenigheder(svar);
    if (svar.alle.totalCount < kvitteret) klager.push(`ser ${svar.alle.totalCount} posteringer; ${kvitteret} var kvitteret`);
    // Leaves the machine to those who act.
    await vent(50);
    if (klager.length > 0) bank.fejl.push(`læser ${pulje} ${pr}: ${klager.join('; ')}: ${JSON.stringify(svar)}`);
  }
}

function uenigheder(p: z.output<typeof Svar>['pulje']): string[] {
  const grupper = p.dagens.aggregate.groups.nodes;
  const sum = (art: string, plan?: string): number =>
    grupper.reduce((a, g) => (g.key.art === art && (!plan || g.key.helhedsplanNoegle === plan) ? a + g.sum.beloeb : a), 0);
  const planer = [...new Set(grupper.map((g) => g.key.helhedsplanNoegle))];
  const krav: [string, boolean][] = [
    ['bevilget er bevillingernes sum', p.bevilget === (p.bevillinger.aggregate.sum.beloeb ?? 0)],
    ['disponeret er posteringernes sum', p.disponeret === sum('DISPONERET') - sum('TILBAGEFOERT')],
    ['frigivet og udbetalt er posteringernes sum', p.frigivet === sum('FRIGIVET') && p.udbetalt === sum('UDBETALT')],
    ['rest er bevilget minus disponeret', p.rest === p.bevilget - p.disponeret],
    ['rest er aldrig under nul', p.rest >= 0],
    ['udbetalt højst frigivet', planer.every((n) => sum('UDBETALT', n) <= sum('FRIGIVET', n))],
    ['frigivet højst disponeret', planer.every((n) => sum('FRIGIVET', n) <= sum('DISPONERET', n))],
  ];
  return krav.filter(([, ok]) => !ok).map(([navn]) => navn);
}
