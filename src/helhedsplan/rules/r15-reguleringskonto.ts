import { ORGAN_ORD } from '../../afgoerelse/words';
import { skrivDag } from '../../kernel/day';
import { fold } from '../../kernel/fold';
import { kroner, kronertal } from '../../kernel/format';
import { brudtAf, type Grund, ikkeRelevant, navnePr, type Regel, type Term } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Afgjort, Planfakta } from '../helhedsplan.facts';

type Post = Planfakta['reguleringskonto'][number];
type Side = 'KOMMUNALBESTYRELSE' | 'LANDSBYGGEFONDEN';

const ORGANER: Readonly<Record<Side, Term>> = {
  KOMMUNALBESTYRELSE: {
    navn: {
      da: 'Organer, der godkender brug af reguleringskontoen for kommunen',
      en: 'Bodies that approve use of the reguleringskonto for the kommune',
    },
    fra: null,
    til: null,
    vaerdi: ['KOMMUNALBESTYRELSE'],
    enhed: 'NAVN',
  },
  LANDSBYGGEFONDEN: {
    navn: {
      da: 'Organer, der godkender brug af reguleringskontoen for Landsbyggefonden',
      en: 'Bodies that approve use of the reguleringskonto for Landsbyggefonden',
    },
    fra: null,
    til: null,
    vaerdi: ['LANDSBYGGEFONDEN'],
    enhed: 'NAVN',
  },
};

/** Whether a body may approve use of the reguleringskonto for the kommune on a day. */
export const godkenderForKommunen = (organ: string, dag: string): boolean => navnePr([ORGANER.KOMMUNALBESTYRELSE], dag).includes(organ);

const afgoerelseFor = (p: Post, side: Side): Post['lbfAfgoerelse'] =>
  side === 'KOMMUNALBESTYRELSE' ? p.kommunalAfgoerelse : p.lbfAfgoerelse;

/** The items of the decision that approve this use: of the plan, by the right body, in time, and for the same purpose. */
function godkendelser(f: Planfakta, p: Post, side: Side): Afgjort[] {
  const a = afgoerelseFor(p, side);
  if (a?.udfald !== 'GODKENDT' || a.dato > p.dato || !navnePr([ORGANER[side]], a.dato).includes(a.organ)) return [];
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
function brugt(f: Planfakta, p: Post, side: Side): number {
  const egne = f.reguleringskonto.filter(
    (q) =>
      q.art === 'ANVENDT' &&
      afgoerelseFor(q, side)?.noegle === afgoerelseFor(p, side)?.noegle &&
      fold(q.formaal) === fold(p.formaal) &&
      f.reguleringskonto.indexOf(q) <= f.reguleringskonto.indexOf(p),
  );
  return egne.reduce((a, q) => a + q.beloeb, 0);
}

function mangel(f: Planfakta, p: Post, side: Side): Grund[] {
  const fundne = godkendelser(f, p, side);
  if (fundne.length === 0)
    return [
      {
        tekst: {
          da: `Der er brugt ${kroner(p.beloeb, 'da')} til “${p.formaal}” den ${skrivDag(p.dato, 'da')}, uden at ${ORGAN_ORD[side].da} forinden har godkendt beløb og formål`,
          en: `${kroner(p.beloeb, 'en')} for “${p.formaal}” was used on ${skrivDag(p.dato, 'en')} without ${ORGAN_ORD[side].en} having approved amount and purpose beforehand`,
        },
        faktisk: p.dato,
        graense: side,
        enhed: 'NAVN',
      },
    ];
  const godkendt = fundne.reduce((a, punkt) => a + (punkt.beloeb ?? 0), 0);
  const ialt = brugt(f, p, side);
  if (ialt <= godkendt) return [];
  return [
    {
      tekst: {
        da: `Der er i alt brugt ${kroner(ialt, 'da')} til “${p.formaal}”; ${ORGAN_ORD[side].da} har godkendt ${kroner(godkendt, 'da')}`,
        en: `${kroner(ialt, 'en')} was used for “${p.formaal}” in all; ${ORGAN_ORD[side].en} has approved ${kroner(godkendt, 'en')}`,
      },
      faktisk: kronertal(ialt),
      graense: kronertal(godkendt),
      enhed: 'KRONER',
    },
  ];
}

function minus(f: Planfakta): Grund[] {
  const saldo = (dag: string): number =>
    f.reguleringskonto.filter((p) => p.dato <= dag).reduce((a, p) => a + (p.art === 'INDSAT' ? p.beloeb : -p.beloeb), 0);
  const dag = [...new Set(f.reguleringskonto.map((p) => p.dato))].sort().find((d) => saldo(d) < 0);
  if (!dag) return [];
  return [
    {
      tekst: {
        da: `Reguleringskontoen er i minus med ${kroner(-saldo(dag), 'da')} den ${skrivDag(dag, 'da')}`,
        en: `The reguleringskonto is overdrawn by ${kroner(-saldo(dag), 'en')} on ${skrivDag(dag, 'en')}`,
      },
      faktisk: kronertal(saldo(dag)),
      graense: '0',
      enhed: 'KRONER',
    },
  ];
}

export const R15: Regel<Planfakta> = {
  kode: 'R15',
  afvisning: 'REGULERINGSKONTO',
  krav: {
    da: 'Midler på reguleringskontoen bruges kun, når både kommunen og Landsbyggefonden forinden har godkendt beløb og formål; en godkendelse kan kun bruges én gang, og kontoen går aldrig i minus',
    en: 'Funds on the reguleringskonto are used only when both the kommune and Landsbyggefonden have approved amount and purpose beforehand; an approval is used up, and the account is never overdrawn',
  },
  alvor: 'FEJL',
  kilde: KILDE.lbfReguleringskonto,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Kommunalbestyrelsen og Landsbyggefonden kan godkende beløbet og formålet, før ansøgeren bruger midlerne',
    en: 'The kommunalbestyrelse and Landsbyggefonden can approve amount and purpose before the applicant uses the funds',
  },
  termer: Object.values(ORGANER),
  bedoem(f) {
    if (f.reguleringskonto.length === 0)
      return ikkeRelevant({ da: 'Planen har ingen poster på reguleringskontoen', en: 'The plan has no entries on the reguleringskonto' });
    const anvendte = f.reguleringskonto.filter((p) => p.art === 'ANVENDT');
    const nu = f.reguleringskonto.reduce((a, p) => a + (p.art === 'INDSAT' ? p.beloeb : -p.beloeb), 0);
    return brudtAf(
      [...anvendte.flatMap((p) => [...mangel(f, p, 'KOMMUNALBESTYRELSE'), ...mangel(f, p, 'LANDSBYGGEFONDEN')]), ...minus(f)],
      {
        tekst: {
          da: `Al brug er godkendt, og der står ${kroner(nu, 'da')} på kontoen`,
          en: `Every use is approved, and ${kroner(nu, 'en')} is on the account`,
        },
        faktisk: kronertal(nu),
        graense: '0',
        enhed: 'KRONER',
      },
    );
  },
};
