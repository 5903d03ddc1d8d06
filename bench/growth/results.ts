import { readFileSync, writeFileSync } from 'node:fs';
import { markdownTable } from '../measure/table';
import type { GrowthFigures } from './measure';
import { GROWTH_QUESTIONS } from './questions';

/** The figures of one engine as tables: a column for each scale, and how much the largest is of the smallest. */

const figure = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

const growth = (values: readonly (number | null | undefined)[]): string => {
  const [first, last] = [values[0], values.at(-1)];
  return values.length < 2 || !first || !last ? '–' : `${(last / first).toFixed(1)}×`;
};

/** By scale, the smallest first. */
export function growthTables(engine: string, figures: ReadonlyMap<number, GrowthFigures>): string {
  const scales = [...figures.keys()].sort((a, b) => a - b);
  const row = (name: string, of: (f: GrowthFigures) => number | null | undefined): string[] => {
    const values = scales.map((scale) => {
      const f = figures.get(scale);
      return f && of(f);
    });
    return [name, ...values.map(figure), growth(values)];
  };
  const head = ['', ...scales.map((scale) => `scale ${scale}`), 'growth'];
  const questions = GROWTH_QUESTIONS.map(({ name, grows }) => row(`${name}${grows ? ' (of all)' : ''}`, (f) => f.p50.get(name)));
  const others = [
    row('look-up, p99 ms, nothing else going on', (f) => f.idleP99Ms),
    row('look-up, p99 ms, beside sums of the nation', (f) => f.besideSumsP99Ms),
    row('look-up, p99 ms, beside paths and searches through it', (f) => f.besideSearchesP99Ms),
    row('RSS MB after 16 clients at a nested page', (f) => f.memoryMb),
    row('from start to the first answer, ms', (f) => f.startMs),
  ];
  return `### ${engine}\n\nMedian milliseconds over HTTP:\n\n${markdownTable(head, questions)}\n\n${markdownTable(head, others)}`;
}

const HEADING = '## How answers grow with the nation';

/** Puts the tables into a paper in place of those that stand there. */
export function keepGrowth(file: string, machine: string, tables: readonly string[]): void {
  const before = present(file);
  const at = before.indexOf(HEADING);
  const next = at < 0 ? -1 : before.indexOf('\n## ', at + HEADING.length);
  const others = [at < 0 ? before : before.slice(0, at), next < 0 ? '' : before.slice(next + 1)].map((part) => part.trim());
  const own = [HEADING, machine, ...tables].join('\n\n');
  writeFileSync(file, `${[others[0], own, others[1]].filter(Boolean).join('\n\n')}\n`);
}

function present(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '# Results\n\nWhat the benches measured, as they wrote it; [README.md](README.md) says how they measure.\n';
  }
}
