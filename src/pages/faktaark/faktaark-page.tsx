import type { JSX } from 'preact';
import { dayOf } from '../../http/address-parameters';
import { dayText, type Reader, say, withQuery } from '../reader';
import { PageFault, type Visit, type VisitResult } from '../visit';
import { SheetDifference } from './difference-view';
import { FigureTable, groundAddress } from './figure-table';
import { CAP_RULE, tableNumber } from './figures';
import { Grounds } from './grounds';
import { figuresIn } from './linked-text';
import { SHEET_ANSWER, type SheetAnswer, type SheetOfDay } from './shape';

/** The fact sheet of a day, each figure with the rows behind it, and the difference to another day. */
export async function faktaarkPage(visit: Visit): Promise<VisitResult> {
  const { reader } = visit;
  const kommune = visit.parameter('kommune');
  const mod = visit.parameter('mod');
  if (visit.rest === '') {
    const dag = visit.parameter('dag') ?? reader.today;
    return { redirect: withQuery(`/faktaark/${encodeURIComponent(dag)}`, { mod, kommune, sprog: reader.chosen ? reader.language : null }) };
  }
  const pr = dayOf('dag', visit.rest);
  const other = mod === null ? null : dayOf('mod', mod);
  const variables = { pr, mod: other ?? pr, medForskel: other !== null, kommune, sprog: say(reader, 'DA', 'EN') };
  const answer = await visit.ask('Faktaarkside', variables, SHEET_ANSWER).catch((error: unknown) => {
    if (error instanceof PageFault && error.choices.length > 0) return error;
    throw error;
  });
  if (answer instanceof PageFault) return kommuneChoice(reader, answer, withQuery(`/faktaark/${pr}`, { mod }));
  const { data, asked } = answer;
  const title = say(reader, `Faktaark ${dayText(reader, pr)}`, `Fact sheet ${dayText(reader, pr)}`);
  return { title, asked, body: <SheetPage reader={{ ...reader, pr }} title={title} answer={data} form={{ mod: other, kommune }} /> };
}

/** The sheet is about one kommune, and there are several that it can be. */
function kommuneChoice(reader: Reader, { status, choices }: PageFault, address: string): VisitResult {
  const title = say(reader, 'Hvilken kommune?', 'Which municipality?');
  const to = (kommune: string): string =>
    `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ kommune, ...(reader.chosen ? { sprog: reader.language } : {}) })}`;
  const body = (
    <>
      <h1>{title}</h1>
      <p>
        {say(reader, 'Faktaarket er om én kommune. Vælg en af disse:', 'The fact sheet is about one municipality. Choose one of these:')}
      </p>
      <ul class="rows">
        {choices.map((kommune) => (
          <li>
            <a href={to(kommune)}>{kommune}</a>
          </li>
        ))}
      </ul>
    </>
  );
  return { status, title, body };
}

interface SheetPageProps {
  readonly reader: Reader;
  readonly title: string;
  readonly answer: SheetAnswer;
  readonly form: { readonly mod: string | null; readonly kommune: string | null };
}

function SheetPage({ reader, title, answer: { faktaark: sheet, andet: other }, form }: SheetPageProps): JSX.Element {
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">
        {say(
          reader,
          `Boligsociale helhedsplaner i ${sheet.kommune.navn}`,
          `Boligsociale helhedsplaner (social plans for housing estates) in ${sheet.kommune.navn}`,
        )}
      </p>
      <DayForm reader={reader} sheet={sheet} form={form} />
      {other && <SheetDifference reader={reader} sheets={[sheet, other]} />}
      <Prose reader={reader} sheet={sheet} />
      <p class="paper">
        {say(
          reader,
          'De små tal henviser til tabellerne på de næste sider, hvor rækkerne bag hvert tal står; R1 er regel R1.',
          'The small numbers refer to the tables on the next pages, which have the rows behind each figure; R1 is rule R1.',
        )}
      </p>
      <FigureTable reader={reader} sheet={sheet} />
      <Grounds reader={reader} sheet={sheet} />
    </>
  );
}

/** The sections of the sheet, the figures in them led to their rows. */
function Prose({ reader, sheet }: { reader: Reader; sheet: SheetAnswer['faktaark'] }): JSX.Element {
  return (
    <>
      {sheet.afsnit.map((part, i) => (
        <section aria-labelledby={`afsnit-${i}`} class="prose">
          <h2 id={`afsnit-${i}`}>{part.overskrift}</h2>
          {part.tekst.map((text) => (
            <p>
              {figuresIn(text, sheet, reader.language).map(({ text: piece, anchor }) =>
                anchor === null ? (
                  piece
                ) : (
                  <a href={groundAddress(reader, anchor)} data-ground={tableNumber(anchor) ?? CAP_RULE}>
                    {piece}
                  </a>
                ),
              )}
            </p>
          ))}
        </section>
      ))}
    </>
  );
}

/** Another day, or the difference to one. */
function DayForm({ reader, sheet, form }: { reader: Reader; sheet: SheetOfDay; form: SheetPageProps['form'] }): JSX.Element {
  return (
    <form method="get" action="/faktaark" class="choices">
      <label>
        <span>{say(reader, 'Dag', 'Day')}</span>
        <input type="date" name="dag" value={sheet.pr} required />
      </label>
      <label>
        <span>{say(reader, 'Sammenlign med (kan udelades)', 'Compare with (optional)')}</span>
        <input type="date" name="mod" value={form.mod ?? ''} />
      </label>
      {form.kommune !== null && <input type="hidden" name="kommune" value={form.kommune} />}
      {reader.chosen && <input type="hidden" name="sprog" value={reader.language} />}
      <button type="submit">{say(reader, 'Vis faktaarket', 'Show the sheet')}</button>
    </form>
  );
}
