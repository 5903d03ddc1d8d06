import { rolesFor } from '../access/act-permissions';
import { HelhedsplanStatus, SLUTTILSTANDE } from '../helhedsplan/helhedsplan.enums';
import { allSteps } from '../helhedsplan/helhedsplan.lifecycle';
import { drawLifecycle, lifecycleFaults, type Transition } from '../kernel/lifecycle';

/** The states of a plan as a table of ways between them, for checks and for the picture. */

export const START_STATE = 'FORBEREDELSE';

export const planTransitions = (): Transition<HelhedsplanStatus, string>[] =>
  allSteps().flatMap(([act, t]) =>
    [t.til, ...(t.otherwise ? [t.otherwise.til] : [])].map((to) => ({
      act,
      name: t.navn,
      fra: t.fra,
      til: to,
      roles: rolesFor(t.handling),
    })),
  );

const states = (): HelhedsplanStatus[] =>
  Object.keys(HelhedsplanStatus.values).filter((t): t is HelhedsplanStatus => t in HelhedsplanStatus.values);

/** Unknown, unreachable or dead states. */
export const planLifecycleFaults = (): string[] => lifecycleFaults(states(), START_STATE, SLUTTILSTANDE, planTransitions());

/** The picture and the table, for `schema/lifecycle.md`. */
export function printLifecycle(): string {
  const rows = allSteps().map(
    ([name, t]) =>
      `| ${name} | \`${t.handling}\` | ${t.fra.join(', ')} | ${[t.til ?? '(bliver)', ...(t.otherwise ? [t.otherwise.til] : [])].join(' eller ')} | ${rolesFor(t.handling).join(', ')} |`,
  );
  return [
    '# En helhedsplans livscyklus',
    '',
    'Udskrevet af `src/helhedsplan/helhedsplan.lifecycle.ts` med `npm run schema`. Den samme tabel håndhæves af handlingerne og forklares af `kan` og `muligeHandlinger`.',
    '',
    '```mermaid',
    drawLifecycle(START_STATE, SLUTTILSTANDE, planTransitions()),
    '```',
    '',
    '| Trin | Mutation | Fra | Til | Hvem |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
