import { type Contestant, HAND_WRITTEN, PLAIN } from './contestants';
import type { Measurement } from './load';
import type { Operation } from './operations';
import type { Startup } from './startup';
import { type Results, ratio, type Target, verdict } from './targets';

function number(t: number | null | undefined, decimals = 0): string {
  if (t === null || t === undefined) return '–';
  return t.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

const multipliers = (t: number | null): string => (t === null ? '–' : `${number(t, t < 10 ? 2 : 1)}×`);

/** The first column is words, the rest are figures. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const dash = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [head, dash, ...rows].map((r) => `| ${r.join(' | ')} |`).join('\n');
}

/** One Markdown table for each operation that was measured. */
export function resultTables(results: Results, operations: readonly Operation[], contestants: readonly Contestant[]): string {
  const head = ['contender', 'answers/s', 'p99 ms', 'RSS MB', 'CPU ms/answer', 'against plain', 'against the limit'];
  const afsnit = operations.map(({ name, description }) => {
    const rows = contestants.flatMap((d) => {
      const m: Measurement | undefined = results[name]?.[d.name];
      if (!m) return [];
      const against = (others: string): string => multipliers(ratio(results, name, d.name, others));
      return [
        [
          d.name,
          number(m.answersPerSecond),
          number(m.p99Ms),
          number(m.memoryMb),
          number(m.cpuMsPerAnswer, 3),
          against(PLAIN),
          against(HAND_WRITTEN),
        ],
      ];
    });
    return `### ${name} – ${description}\n\n${markdownTable(head, rows)}`;
  });
  return afsnit.join('\n\n');
}

export function targetTable(target: readonly Target[]): string {
  const figure = (t: number | null, { unit }: Target): string => (unit === '×' ? multipliers(t) : t === null ? '–' : `${number(t, 2)} s`);
  const rows = target.map((m) => [m.name, figure(m.measured, m), figure(m.condition, m), figure(m.wish, m), verdict(m)]);
  return `### Targets\n\n${markdownTable(['', 'measured', 'demanded', 'wished', 'verdict'], rows)}`;
}

export function startupTable(startup: Startup): string {
  const rows = Object.entries(startup).map(([name, ms]) => [`\`${name}\``, `${number(ms)} ms`]);
  return `### From start to the first right answer\n\n${markdownTable(['', 'time'], rows)}`;
}
