import type { JSX } from 'preact';
import { z } from 'zod';
import { organWord } from '../afgoerelse/afgoerelse.words';
import { joinWords } from '../kernel/format';
import { FactList } from './facts';
import { money, percent, periodPhrase, plainAddress, type Reader, say, told } from './reader';
import type { Visit, VisitResult } from './visit';

const RULE = z.object({
  kode: z.string(),
  alvor: z.string(),
  krav: z.string(),
  kilde: z.string(),
  udvej: z.string(),
  termer: z.array(
    z.object({ navn: z.string(), fra: z.string().nullable(), til: z.string().nullable(), vaerdi: z.string(), enhed: z.string() }),
  ),
});
type BookRule = z.infer<typeof RULE>;

/** The rule book, or the rules of one code (`R1`). */
export async function rulesPage(visit: Visit): Promise<VisitResult | null> {
  const { reader, rest } = visit;
  const { data, asked } = await visit.ask('Regelside', { sprog: say(reader, 'DA', 'EN') }, z.object({ regelbog: z.array(RULE) }));
  if (rest === '') {
    const title = say(reader, 'Reglerne', 'The rules');
    return { title, asked, body: <RuleBook reader={reader} title={title} rules={data.regelbog} /> };
  }
  const rules = data.regelbog.filter(({ kode }) => kode.toLowerCase() === rest.toLowerCase());
  const [first] = rules;
  if (!first) return null;
  if (first.kode !== rest) return { redirect: plainAddress(reader, `/regler/${first.kode}`) };
  const title = say(reader, `Regel ${rest}`, `Rule ${rest}`);
  return { title, asked, body: <OneRule reader={reader} title={title} rules={rules} /> };
}

function RuleBook({ reader, title, rules }: { reader: Reader; title: string; rules: readonly BookRule[] }): JSX.Element {
  const parts: readonly (readonly [id: string, heading: string, rules: readonly BookRule[]])[] = [
    ['netvaerket', say(reader, 'Netværkets regler', 'The rules of the network'), rules.filter(({ kode }) => kode.startsWith('R'))],
    [
      'handlinger',
      say(reader, 'Krav til de enkelte handlinger', 'Demands of single acts'),
      rules.filter(({ kode }) => !kode.startsWith('R')),
    ],
  ];
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">
        {say(
          reader,
          'Hver regel med sit krav, sin kilde og sine daterede tal. De samme regler afgør, hvad der kan gøres, og forklarer hvorfor.',
          'Each rule with its demand, its source and its dated numbers. The same rules decide what can be done, and explain why.',
        )}
      </p>
      {parts.map(([id, heading, some]) => (
        <section aria-labelledby={id}>
          <h2 id={id}>{heading}</h2>
          {some.map((rule, i) => (
            <article class="rule" id={some.findIndex((r) => r.kode === rule.kode) === i ? rule.kode : undefined}>
              <h3>
                <a href={plainAddress(reader, `/regler/${rule.kode}`)}>{rule.kode}</a>
              </h3>
              <RuleFacts reader={reader} rule={rule} />
            </article>
          ))}
        </section>
      ))}
    </>
  );
}

function OneRule({ reader, title, rules }: { reader: Reader; title: string; rules: readonly BookRule[] }): JSX.Element {
  return (
    <>
      <h1>{title}</h1>
      {rules.map((rule) => (
        <article class="rule">
          <RuleFacts reader={reader} rule={rule} />
        </article>
      ))}
      <p>
        <a href={plainAddress(reader, '/regler')}>{say(reader, 'Alle regler', 'All rules')}</a>
      </p>
    </>
  );
}

function RuleFacts({ reader, rule }: { reader: Reader; rule: BookRule }): JSX.Element {
  const warning = rule.alvor === 'ADVARSEL';
  return (
    <>
      <p class="demand">{rule.krav}</p>
      <FactList
        facts={[
          [
            say(reader, 'Alvor', 'Severity'),
            warning
              ? say(reader, 'Advarsel: siges, men standser ikke', 'Warning: is told, and stops nothing')
              : say(reader, 'Fejl: det, der bryder reglen, afvises', 'Error: what breaks the rule is refused'),
          ],
          [say(reader, 'Kilde', 'Source'), rule.kilde],
          [say(reader, 'Udvej', 'Way out'), rule.udvej],
          [say(reader, 'Tal og mængder', 'Numbers and sets'), rule.termer.length === 0 ? null : <Terms reader={reader} rule={rule} />],
        ]}
      />
    </>
  );
}

function Terms({ reader, rule }: { reader: Reader; rule: BookRule }): JSX.Element {
  return (
    <ul class="rows">
      {rule.termer.map((t) => (
        <li>{`${t.navn}: ${termText(reader, t)} (${periodPhrase(reader, t.fra, t.til)})`}</li>
      ))}
    </ul>
  );
}

/** A number with its unit; a set of names as it is. */
function termText(reader: Reader, { vaerdi, enhed }: BookRule['termer'][number]): string {
  const number = Number(vaerdi);
  if (vaerdi === '' || !Number.isFinite(number))
    return joinWords(
      vaerdi.split(' ').map((name) => told(reader, organWord(name))),
      say(reader, 'og', 'and'),
    );
  if (enhed === 'PROCENT') return percent(reader, number);
  if (enhed === 'KRONER') return money(reader, number);
  if (enhed === 'MAANEDER') return number === 1 ? say(reader, '1 måned', '1 month') : say(reader, `${vaerdi} måneder`, `${vaerdi} months`);
  return vaerdi;
}
