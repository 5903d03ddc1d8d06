import type { ReactElement } from 'react';
import { useLanguage } from '../language';
import type { DrawingProps } from './chart';
import { writtenValue } from './columns';

const LABEL = 18;
const BAR = 16;
const GAP = 8;
/** Room beside the longest bar for its number. */
const NUMBER = 130;

/** Lying bars, each under its name: Danish names are long, and telephones are narrow. */
export function Bars({ drawing: { categories, series }, kind, width, title }: DrawingProps): ReactElement {
  const language = useLanguage();
  const values = series.flatMap((s) => [...s.values.values()]);
  const low = Math.min(0, ...values);
  const scale = (width - NUMBER) / (Math.max(0, ...values) - low || 1);
  const step = LABEL + series.length * BAR + GAP;
  return (
    <svg width={width} height={categories.length * step} role="img" aria-label={title}>
      {categories.map((category, i) => (
        <g key={category} transform={`translate(0 ${i * step})`}>
          <text x={-low * scale} y={LABEL - 5}>
            {category}
          </text>
          {series.map(({ name, values }, n) => {
            const value = values.get(category);
            return value === undefined ? null : (
              <g key={name} transform={`translate(0 ${LABEL + n * BAR})`}>
                <rect
                  className={`helhed-serie-${n}`}
                  x={(Math.min(0, value) - low) * scale}
                  width={Math.max(1, Math.abs(value) * scale)}
                  height={BAR - 2}
                />
                <text className="helhed-vaerdi" x={(Math.max(0, value) - low) * scale + 6} y={BAR - 5}>
                  {writtenValue(value, kind, language)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
