import { ORGAN_WORDS } from '../../afgoerelse/afgoerelse.words';
import { formatDay } from '../../kernel/day';
import { fold } from '../../kernel/fold';
import { formatKroner, plainKroner } from '../../kernel/format';
import { brokenBy, namesOn, notApplicable, type Reason, type Rule, type RuleTerm } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { AfgjortFacts, PlanFacts } from '../helhedsplan.facts';

type Posting = PlanFacts['reguleringskonto'][number];
type Page = 'KOMMUNALBESTYRELSE' | 'LANDSBYGGEFONDEN';

const ORGANER_TOLD: Readonly<Record<Page, RuleTerm>> = {
  KOMMUNALBESTYRELSE: {
    navn: {
      da: 'Organer, der godkender brug af reguleringskontoen for kommunen',
      en: 'Bodies that approve use of the reguleringskonto for the kommune',
    },
    fra: null,
    til: null,
    value: ['KOMMUNALBESTYRELSE'],
    enhed: 'NAVN',
  },
  LANDSBYGGEFONDEN: {
    navn: {
      da: 'Organer, der godkender brug af reguleringskontoen for Landsbyggefonden',
      en: 'Bodies that approve use of the reguleringskonto for Landsbyggefonden',
    },
    fra: null,
    til: null,
    value: ['LANDSBYGGEFONDEN'],
    enhed: 'NAVN',
  },
};

/** Whether a body may approve use of the reguleringskonto for the kommune on a day. */
export const approvesForKommune = (organ: string, day: string): boolean => namesOn([ORGANER_TOLD.KOMMUNALBESTYRELSE], day).includes(organ);

const afgoerelseFor = (p: Posting, page: Page): Posting['lbfAfgoerelse'] =>
  page === 'KOMMUNALBESTYRELSE' ? p.kommunalAfgoerelse : p.lbfAfgoerelse;

/** The items of the decision that approve this use: of the plan, by the right body, in time, and for the same purpose. */
function godkendelser(f: PlanFacts, p: Posting, page: Page): AfgjortFacts[] {
  const a = afgoerelseFor(p, page);
  if (a?.udfald !== 'GODKENDT' || a.dato > p.dato || !namesOn([ORGANER_TOLD[page]], a.dato).includes(a.organ)) return [];
  return f.afgoerelsespunkter.filter(
    (punkt) =>
      punkt.art === 'REGULERINGSKONTO' &&
      punkt.afgoerelse.noegle === a.noegle &&
      punkt.beloeb !== null &&
      punkt.formaal !== null &&
      fold(punkt.formaal) === fold(p.formaal),
  );
}

/** What has been used by the same approval for the same purpose, this entry and all before it. */
function used(f: PlanFacts, p: Posting, page: Page): number {
  const own = f.reguleringskonto.filter(
    (q) =>
      q.art === 'ANVENDT' &&
      afgoerelseFor(q, page)?.noegle === afgoerelseFor(p, page)?.noegle &&
      fold(q.formaal) === fold(p.formaal) &&
      f.reguleringskonto.indexOf(q) <= f.reguleringskonto.indexOf(p),
  );
  return own.reduce((a, q) => a + q.beloeb, 0);
}

function missing(f: PlanFacts, p: Posting, page: Page): Reason[] {
  const foundOnes = godkendelser(f, p, page);
  if (foundOnes.length === 0)
    return [
      {
        tekst: {
          da: `Der er brugt ${formatKroner(p.beloeb, 'da')} til “${p.formaal}” den ${formatDay(p.dato, 'da')}, uden at ${ORGAN_WORDS[page].da} forinden har godkendt beløb og formål`,
          en: `${formatKroner(p.beloeb, 'en')} for “${p.formaal}” was used on ${formatDay(p.dato, 'en')} without ${ORGAN_WORDS[page].en} having approved amount and purpose beforehand`,
        },
        faktisk: p.dato,
        graense: page,
        enhed: 'NAVN',
      },
    ];
  const godkendt = foundOnes.reduce((a, punkt) => a + (punkt.beloeb ?? 0), 0);
  const total = used(f, p, page);
  if (total <= godkendt) return [];
  return [
    {
      tekst: {
        da: `Der er i alt brugt ${formatKroner(total, 'da')} til “${p.formaal}”; ${ORGAN_WORDS[page].da} har godkendt ${formatKroner(godkendt, 'da')}`,
        en: `${formatKroner(total, 'en')} was used for “${p.formaal}” in all; ${ORGAN_WORDS[page].en} has approved ${formatKroner(godkendt, 'en')}`,
      },
      faktisk: plainKroner(total),
      graense: plainKroner(godkendt),
      enhed: 'KRONER',
    },
  ];
}

function minus(f: PlanFacts): Reason[] {
  const saldo = (day: string): number =>
    f.reguleringskonto.filter((p) => p.dato <= day).reduce((a, p) => a + (p.art === 'INDSAT' ? p.beloeb : -p.beloeb), 0);
  const day = [...new Set(f.reguleringskonto.map((p) => p.dato))].sort().find((d) => saldo(d) < 0);
  if (!day) return [];
  return [
    {
      tekst: {
        da: `Reguleringskontoen er i minus med ${formatKroner(-saldo(day), 'da')} den ${formatDay(day, 'da')}`,
        en: `The reguleringskonto is overdrawn by ${formatKroner(-saldo(day), 'en')} on ${formatDay(day, 'en')}`,
      },
      faktisk: plainKroner(saldo(day)),
      graense: '0',
      enhed: 'KRONER',
    },
  ];
}

export const R15: Rule<PlanFacts> = {
  kode: 'R15',
  afvisning: 'REGULERINGSKONTO',
  krav: {
    da: 'Midler på reguleringskontoen bruges kun, når både kommunen og Landsbyggefonden forinden har godkendt beløb og formål; en godkendelse kan kun bruges én gang, og kontoen går aldrig i minus',
    en: 'Funds on the reguleringskonto are used only when both the kommune and Landsbyggefonden have approved amount and purpose beforehand; an approval is used up, and the account is never overdrawn',
  },
  alvor: 'FEJL',
  kilde: SOURCES.lbfReguleringskonto,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Kommunalbestyrelsen og Landsbyggefonden kan godkende beløbet og formålet, før ansøgeren bruger midlerne',
    en: 'The kommunalbestyrelse and Landsbyggefonden can approve amount and purpose before the applicant uses the funds',
  },
  termer: Object.values(ORGANER_TOLD),
  judge(f) {
    if (f.reguleringskonto.length === 0)
      return notApplicable({ da: 'Planen har ingen poster på reguleringskontoen', en: 'The plan has no entries on the reguleringskonto' });
    const anvendte = f.reguleringskonto.filter((p) => p.art === 'ANVENDT');
    const now = f.reguleringskonto.reduce((a, p) => a + (p.art === 'INDSAT' ? p.beloeb : -p.beloeb), 0);
    return brokenBy(
      [...anvendte.flatMap((p) => [...missing(f, p, 'KOMMUNALBESTYRELSE'), ...missing(f, p, 'LANDSBYGGEFONDEN')]), ...minus(f)],
      {
        tekst: {
          da: `Al brug er godkendt, og der står ${formatKroner(now, 'da')} på kontoen`,
          en: `Every use is approved, and ${formatKroner(now, 'en')} is on the account`,
        },
        faktisk: plainKroner(now),
        graense: '0',
        enhed: 'KRONER',
      },
    );
  },
};
