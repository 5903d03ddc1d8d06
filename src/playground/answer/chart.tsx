import { type ReactElement, useMemo, useState } from 'react';
import { useLanguage } from '../language';
import { Bars } from './bars';
import { type Drawing, drawingOf, type Groups, groupsIn } from './chart-data';
import { type CellKind, writtenValue } from './columns';
import { Lines } from './lines';
import { listsIn } from './lists';
import type { AnswerPart } from './tabs';
import { useAnswerTexts } from './texts';
import { useWidth } from './use-width';

/** What a drawing is made of: the numbers, what they are, and how wide it may be. */
export interface DrawingProps {
  readonly drawing: Drawing;
  readonly kind: CellKind;
  readonly width: number;
  readonly title: string;
}

/** Categories that are drawn; more are told of, and stand in the table. */
const MAX_CATEGORIES = 100;
const MAX_SERIES = 8;

/** The groups of the answer as bars, or as lines over time. */
export function ChartPanel({ run, shape }: AnswerPart): ReactElement {
  const t = useAnswerTexts();
  const all = useMemo(() => groupsIn(listsIn(run, shape)), [run, shape]);
  const [chosen, setChosen] = useState(0);
  const groups = all[chosen] ?? all[0];
  if (groups === undefined) {
    return <p role="status">{t.noChart}</p>;
  }
  return (
    <>
      {all.length > 1 && (
        <label className="helhed-vaerktoej">
          {t.list}{' '}
          <select value={chosen} onChange={({ target }) => setChosen(Number(target.value))}>
            {all.map(({ path }, number) => (
              <option key={path} value={number}>
                {path}
              </option>
            ))}
          </select>
        </label>
      )}
      <GroupChart key={groups.path} groups={groups} />
    </>
  );
}

function GroupChart({ groups }: { groups: Groups }): ReactElement {
  const t = useAnswerTexts();
  const [measure, setMeasure] = useState(0);
  const [place, width] = useWidth();
  const drawing = useMemo(() => drawingOf(groups, measure, t.without), [groups, measure, t]);
  const { path = '', kind = 'number' } = groups.measures[measure] ?? {};
  const shown: Drawing = { categories: drawing.categories.slice(0, MAX_CATEGORIES), series: drawing.series.slice(0, MAX_SERIES) };
  const title = t.chartOf(path, groups.dimensions.join(', '));
  const View = groups.isTime && drawing.categories.length > 1 ? Lines : Bars;
  return (
    <div ref={place} className="helhed-diagram">
      <label className="helhed-vaerktoej">
        {t.measure}{' '}
        <select value={measure} onChange={({ target }) => setMeasure(Number(target.value))}>
          {groups.measures.map((column, number) => (
            <option key={column.path} value={number}>
              {column.path}
            </option>
          ))}
        </select>
      </label>
      <h3>{title}</h3>
      {shown.series.length > 1 && <Legend drawing={shown} />}
      {width > 0 && <View drawing={shown} kind={kind} width={width} title={title} />}
      {drawing.categories.length > MAX_CATEGORIES && <p>{t.firstOnly(MAX_CATEGORIES, drawing.categories.length)}</p>}
      {drawing.series.length > MAX_SERIES && <p>{t.firstOnly(MAX_SERIES, drawing.series.length)}</p>}
      <Numbers drawing={drawing} kind={kind} measure={path} by={groups.dimensions[0] ?? ''} />
    </div>
  );
}

function Legend({ drawing }: { drawing: Drawing }): ReactElement {
  return (
    <ul className="helhed-signatur">
      {drawing.series.map(({ name }, number) => (
        <li key={name}>
          <svg width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" className={`helhed-serie-${number}`} />
          </svg>{' '}
          {name}
        </li>
      ))}
    </ul>
  );
}

interface NumbersProps {
  readonly drawing: Drawing;
  readonly kind: CellKind;
  readonly measure: string;
  readonly by: string;
}

/** The same for those who do not see the drawing, or want the numbers. */
function Numbers({ drawing, kind, measure, by }: NumbersProps): ReactElement {
  const t = useAnswerTexts();
  const language = useLanguage();
  return (
    <details className="helhed-tal">
      <summary>{t.asTable}</summary>
      <table className="helhed-tabel">
        <thead>
          <tr>
            <th scope="col">{by}</th>
            {drawing.series.map(({ name }) => (
              <th key={name} scope="col" data-tal>
                {name === '' ? measure : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawing.categories.map((category) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {drawing.series.map(({ name, values }) => (
                <td key={name} data-tal>
                  {writtenValue(values.get(category), kind, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
