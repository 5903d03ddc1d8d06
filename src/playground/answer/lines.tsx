import type { ReactElement } from 'react';
import { useLanguage } from '../language';
import type { DrawingProps } from './chart';
import { ticksOf } from './chart-data';
import { writtenValue } from './columns';

const HEIGHT = 280;
const TOP = 12;
const BOTTOM = 28;
const RIGHT = 24;
/** How much room a word under the axis takes. */
const WORD = 76;

/** Days stand as far apart as they are; years too, so one without a group is a gap along the axis. */
function moment(category: string): number {
  return /^\d{1,4}$/.test(category) ? Date.UTC(Number(category), 0, 1) : Date.parse(category);
}

/** A line for each series, over years or days. */
export function Lines({ drawing: { categories, series }, kind, width, title }: DrawingProps): ReactElement {
  const language = useLanguage();
  const ticks = ticksOf(series.flatMap((s) => [...s.values.values()]));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const words = ticks.map((tick) => writtenValue(tick, kind, language));
  const left = Math.max(...words.map((w) => w.length)) * 7 + 10;
  const times = categories.map(moment);
  const [from = 0, to = 1] = [times[0], times.at(-1)];
  const x = (category: string): number => left + ((moment(category) - from) / (to - from || 1)) * (width - left - RIGHT);
  const y = (value: number): number => TOP + (1 - (value - low) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM);
  const each = Math.max(1, Math.ceil(categories.length / Math.max(1, Math.floor((width - left) / WORD))));
  return (
    <svg width={width} height={HEIGHT} role="img" aria-label={title}>
      {ticks.map((tick, i) => (
        <g key={tick}>
          <line className="helhed-akse" x1={left} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end">
            {words[i]}
          </text>
        </g>
      ))}
      {categories.map((category, i) =>
        i % each === 0 ? (
          <text key={category} x={x(category)} y={HEIGHT - 8} textAnchor="middle">
            {category}
          </text>
        ) : null,
      )}
      {series.map(({ name, values }, n) => (
        <g key={name} className={`helhed-serie-${n}`}>
          <polyline
            points={drawn(categories, values)
              .map(([c, v]) => `${x(c)},${y(v)}`)
              .join(' ')}
          />
          {drawn(categories, values).map(([category, value]) => (
            <circle key={category} cx={x(category)} cy={y(value)} r="4">
              <title>{`${category}: ${writtenValue(value, kind, language)}`}</title>
            </circle>
          ))}
        </g>
      ))}
    </svg>
  );
}

function drawn(categories: readonly string[], values: ReadonlyMap<string, number>): (readonly [string, number])[] {
  return categories.flatMap((category) => {
    const value = values.get(category);
    return value === undefined ? [] : [[category, value] as const];
  });
}
