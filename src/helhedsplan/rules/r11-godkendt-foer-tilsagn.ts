import { type Dag, skrivDag } from '../../kernel/day';
import { brudtAf, type Grund, ikkeRelevant, navnePr, type Regel, type Term } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Planfakta } from '../helhedsplan.facts';
import { STATUS_ORD } from '../status-words';
import { godkendte, MED_TILSAGN } from './plan-figures';

const ORGANER: readonly Term[] = [
  {
    navn: { da: 'Organer, der kan godkende en helhedsplan', en: 'Bodies that can approve a plan' },
    fra: null,
    til: '2021-01-01',
    vaerdi: ['KOMMUNALBESTYRELSE'],
    enhed: 'NAVN',
  },
  {
    navn: {
      da: 'Organer, der kan godkende en helhedsplan (Teknik- og Miljøudvalget godkendte alene indholdet i 2021)',
      en: 'Bodies that can approve a plan (Teknik- og Miljøudvalget alone approved the content in 2021)',
    },
    fra: '2021-01-01',
    til: null,
    vaerdi: ['KOMMUNALBESTYRELSE', 'FAGUDVALG'],
    enhed: 'NAVN',
  },
];

/** The day of the first approval by a body that may approve plans on that day; null when there is none. */
export function godkendtDen(f: Planfakta): Dag | null {
  const dage = godkendte(f, 'GODKENDELSE')
    .filter((p) => navnePr(ORGANER, p.afgoerelse.dato).includes(p.afgoerelse.organ))
    .map((p) => p.afgoerelse.dato);
  return dage.sort()[0] ?? null;
}

/** Whether a body may approve plans on a day. */
export const kanGodkende = (organ: string, dag: Dag): boolean => navnePr(ORGANER, dag).includes(organ);

export const R11: Regel<Planfakta> = {
  kode: 'R11',
  afvisning: 'MANGLER_GODKENDELSE_ELLER_TILSAGN',
  krav: {
    da: 'En helhedsplan er først i gang, når kommunalbestyrelsen har godkendt den og Landsbyggefonden derefter har givet tilsagn',
    en: 'A plan runs only when the kommunalbestyrelse has approved it and Landsbyggefonden has then committed its share',
  },
  alvor: 'FEJL',
  kilde: KILDE.borgerrepraesentation,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Kommunalbestyrelsen kan godkende planen, og Landsbyggefonden kan derefter give tilsagn',
    en: 'The kommunalbestyrelse can approve the plan, and Landsbyggefonden can then commit its share',
  },
  termer: ORGANER,
  bedoem(f) {
    if (!MED_TILSAGN.includes(f.status))
      return ikkeRelevant({
        da: `Planen er ${STATUS_ORD[f.status].da} og har ikke tilsagn`,
        en: `The plan is ${STATUS_ORD[f.status].en} and has no commitment`,
      });
    const godkendt = godkendtDen(f);
    const tilsagn = godkendte(f, 'TILSAGN')
      .filter((p) => p.afgoerelse.organ === 'LANDSBYGGEFONDEN')
      .map((p) => p.afgoerelse.dato)
      .sort()[0];
    const grunde: Grund[] = [];
    const mangler = (da: string, en: string, graense: string): void => {
      grunde.push({ tekst: { da, en }, faktisk: f.status, graense, enhed: 'TILSTAND' });
    };
    if (!godkendt)
      mangler('Kommunalbestyrelsen har ikke godkendt planen', 'The kommunalbestyrelse has not approved the plan', 'GODKENDELSE');
    if (!tilsagn) mangler('Landsbyggefonden har ikke givet tilsagn', 'Landsbyggefonden has not committed its share', 'TILSAGN');
    if (godkendt && tilsagn && tilsagn < godkendt)
      grunde.push({
        tekst: {
          da: `Tilsagnet er fra den ${skrivDag(tilsagn, 'da')}; planen blev først godkendt den ${skrivDag(godkendt, 'da')}`,
          en: `The commitment is dated ${skrivDag(tilsagn, 'en')}; the plan was approved only on ${skrivDag(godkendt, 'en')}`,
        },
        faktisk: tilsagn,
        graense: godkendt,
        enhed: 'DAG',
      });
    return brudtAf(grunde, {
      tekst: {
        da: `Planen blev godkendt den ${skrivDag(godkendt ?? '', 'da')} og fik tilsagn den ${skrivDag(tilsagn ?? '', 'da')}`,
        en: `The plan was approved on ${skrivDag(godkendt ?? '', 'en')} and committed on ${skrivDag(tilsagn ?? '', 'en')}`,
      },
      faktisk: tilsagn ?? '',
      graense: godkendt ?? '',
      enhed: 'DAG',
    });
  },
};
