import { rollerFor } from '../access/act-permissions';
import { HelhedsplanStatus } from '../helhedsplan/helhedsplan.enums';
import { alleTrin } from '../helhedsplan/helhedsplan.lifecycle';
import { livscyklusfejl, type Overgang, tegnLivscyklus } from '../kernel/lifecycle';

/** The states of a plan as a table of ways between them, for checks and for the picture. */

export const BEGYNDELSE = 'FORBEREDELSE';
export const SLUT = ['AFSLAG', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET', 'TRUKKET'] as const satisfies readonly HelhedsplanStatus[];

export const overgange = (): Overgang<HelhedsplanStatus, string>[] =>
  alleTrin().flatMap(([handling, t]) =>
    [t.til, ...(t.ellers ? [t.ellers.til] : [])].map((til) => ({ handling, navn: t.navn, fra: t.fra, til, roller: rollerFor(t.handling) })),
  );

const tilstande = (): HelhedsplanStatus[] =>
  Object.keys(HelhedsplanStatus.vaerdier).filter((t): t is HelhedsplanStatus => t in HelhedsplanStatus.vaerdier);

/** Unknown, unreachable or dead states. */
export const planensLivscyklusfejl = (): string[] => livscyklusfejl(tilstande(), BEGYNDELSE, SLUT, overgange());

/** The picture and the table, for `schema/lifecycle.md`. */
export function trykLivscyklus(): string {
  const raekker = alleTrin().map(
    ([navn, t]) =>
      `| ${navn} | \`${t.handling}\` | ${t.fra.join(', ')} | ${[t.til ?? '(bliver)', ...(t.ellers ? [t.ellers.til] : [])].join(' eller ')} | ${rollerFor(t.handling).join(', ')} |`,
  );
  return [
    '# En helhedsplans livscyklus',
    '',
    'Udskrevet af `src/helhedsplan/helhedsplan.lifecycle.ts` med `npm run schema`. Den samme tabel håndhæves af handlingerne og forklares af `kan` og `muligeHandlinger`.',
    '',
    '```mermaid',
    tegnLivscyklus(BEGYNDELSE, SLUT, overgange()),
    '```',
    '',
    '| Trin | Mutation | Fra | Til | Hvem |',
    '|---|---|---|---|---|',
    ...raekker,
    '',
  ].join('\n');
}
