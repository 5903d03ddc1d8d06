import { KILDE } from '../../kerne/kilder';
import { brudtAf, type Grund, ikkeRelevant, type Regel } from '../../kerne/regel';
import { kroner, kronertal } from '../../kerne/skriv';
import type { Planfakta } from './planfakta';

type Post = Planfakta['reguleringskonto'][number];

function manglende(f: Planfakta, p: Post): string[] {
  const ok = (a: Post['lbfAfgoerelse'], organer: readonly string[]): boolean =>
    a !== null &&
    a.udfald === 'GODKENDT' &&
    a.dato <= p.dato &&
    organer.includes(a.organ) &&
    f.afgoerelsespunkter.some((punkt) => punkt.art === 'REGULERINGSKONTO' && punkt.afgoerelse.noegle === a.noegle);
  return [
    ...(ok(p.kommunalAfgoerelse, ['KOMMUNALBESTYRELSE', 'OEKONOMIUDVALG', 'FAGUDVALG']) ? [] : ['KOMMUNALBESTYRELSE']),
    ...(ok(p.lbfAfgoerelse, ['LANDSBYGGEFONDEN']) ? [] : ['LANDSBYGGEFONDEN']),
  ];
}

export const R15: Regel<Planfakta> = {
  kode: 'R15',
  afvisning: 'REGULERINGSKONTO',
  krav: {
    da: 'Midler på reguleringskontoen bruges kun efter forudgående godkendelse af både kommunen og Landsbyggefonden, og kontoen går aldrig i minus',
    en: 'Funds on the reguleringskonto are used only after approval by both the kommune and Landsbyggefonden, and the account is never overdrawn',
  },
  alvor: 'FEJL',
  kilde: KILDE.lbfReguleringskonto,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: { da: 'Få begge godkendelser, før midlerne bruges', en: 'Have both approvals before the funds are used' },
  termer: [],
  bedoem(f) {
    if (f.reguleringskonto.length === 0)
      return ikkeRelevant({ da: 'Planen har ingen poster på reguleringskontoen', en: 'The plan has no entries on the reguleringskonto' });
    const grunde: Grund[] = f.reguleringskonto
      .filter((p) => p.art === 'ANVENDT')
      .flatMap((p) =>
        manglende(f, p).map((organ) => ({
          tekst: {
            da: `${kroner(p.beloeb, 'da')} brugt den ${p.dato} uden forudgående godkendelse fra ${organ}`,
            en: `${kroner(p.beloeb, 'en')} used on ${p.dato} without approval beforehand by ${organ}`,
          },
          faktisk: p.dato,
          graense: organ,
          enhed: 'NAVN' as const,
        })),
      );
    const dage = [...new Set(f.reguleringskonto.map((p) => p.dato))].sort();
    const saldo = (dag: string): number =>
      f.reguleringskonto.filter((p) => p.dato <= dag).reduce((a, p) => a + (p.art === 'INDSAT' ? p.beloeb : -p.beloeb), 0);
    const minus = dage.find((dag) => saldo(dag) < 0);
    if (minus)
      grunde.push({
        tekst: {
          da: `Kontoen er i minus den ${minus}: ${kroner(saldo(minus), 'da')}`,
          en: `The account is overdrawn on ${minus}: ${kroner(saldo(minus), 'en')}`,
        },
        faktisk: kronertal(saldo(minus)),
        graense: '0',
        enhed: 'KRONER',
      });
    const nu = saldo('9999-12-31');
    return brudtAf(grunde, {
      tekst: { da: `Godkendt, og i plus: ${kroner(nu, 'da')}`, en: `Approved, and in credit: ${kroner(nu, 'en')}` },
      faktisk: kronertal(nu),
      graense: '0',
      enhed: 'KRONER',
    });
  },
};
