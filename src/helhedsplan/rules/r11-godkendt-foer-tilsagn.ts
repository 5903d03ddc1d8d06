import { type Day, formatDay } from '../../kernel/day';
import { brokenBy, namesOn, notApplicable, type Reason, type Rule, type RuleTerm } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import { MED_TILSAGN } from '../helhedsplan.enums';
import type { PlanFacts } from '../helhedsplan.facts';
import { approvedPunkter } from '../helhedsplan.figures';
import { STATUS_WORDS } from '../helhedsplan.words';

/** The bodies that may approve plans, by the day. */
export const GODKENDENDE_ORGANER: readonly RuleTerm[] = [
  {
    navn: { da: 'Organer, der kan godkende en helhedsplan', en: 'Bodies that can approve a plan' },
    fra: null,
    til: '2021-01-01',
    value: ['KOMMUNALBESTYRELSE'],
    enhed: 'NAVN',
  },
  {
    navn: {
      da: 'Organer, der kan godkende en helhedsplan (Teknik- og Miljøudvalget godkendte alene indholdet i 2021)',
      en: 'Bodies that can approve a plan (Teknik- og Miljøudvalget alone approved the content in 2021)',
    },
    fra: '2021-01-01',
    til: null,
    value: ['KOMMUNALBESTYRELSE', 'FAGUDVALG'],
    enhed: 'NAVN',
  },
];

/** The day of the first approval by a body that may approve plans on that day; null when there is none. */
export function approvedOn(f: PlanFacts): Day | null {
  const days = approvedPunkter(f, 'GODKENDELSE')
    .filter((p) => canApprove(p.afgoerelse.organ, p.afgoerelse.dato))
    .map((p) => p.afgoerelse.dato);
  return days.sort()[0] ?? null;
}

/** The bodies that may approve plans on a day. */
export const approvingBodies = (day: Day): readonly string[] => namesOn(GODKENDENDE_ORGANER, day);

/** Whether a body may approve plans on a day. */
export const canApprove = (organ: string, day: Day): boolean => approvingBodies(day).includes(organ);

export const R11: Rule<PlanFacts> = {
  kode: 'R11',
  afvisning: 'MANGLER_GODKENDELSE_ELLER_TILSAGN',
  krav: {
    da: 'En helhedsplan er først i gang, når kommunalbestyrelsen (fra 2021 også et fagudvalg) har godkendt den og Landsbyggefonden derefter har givet tilsagn',
    en: 'A plan runs only when the kommunalbestyrelse (from 2021 on also a committee) has approved it and Landsbyggefonden has then committed its share',
  },
  alvor: 'FEJL',
  kilde: SOURCES.borgerrepraesentation,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Kommunalbestyrelsen kan godkende planen, og Landsbyggefonden kan derefter give tilsagn',
    en: 'The kommunalbestyrelse can approve the plan, and Landsbyggefonden can then commit its share',
  },
  termer: GODKENDENDE_ORGANER,
  judge(f) {
    if (!MED_TILSAGN.includes(f.status))
      return notApplicable({
        da: `Planen er ${STATUS_WORDS[f.status].da} og har ikke tilsagn`,
        en: `The plan is ${STATUS_WORDS[f.status].en} and has no commitment`,
      });
    const godkendt = approvedOn(f);
    const tilsagn = approvedPunkter(f, 'TILSAGN')
      .filter((p) => p.afgoerelse.organ === 'LANDSBYGGEFONDEN')
      .map((p) => p.afgoerelse.dato)
      .sort()[0];
    const reasons: Reason[] = [];
    const lacks = (da: string, en: string, limit: string): void => {
      reasons.push({ tekst: { da, en }, faktisk: f.status, graense: limit, enhed: 'TILSTAND' });
    };
    if (!godkendt)
      lacks(
        'Planen er ikke godkendt af det organ, der skal godkende den',
        'The plan is not approved by the body that must approve it',
        'GODKENDELSE',
      );
    if (!tilsagn) lacks('Landsbyggefonden har ikke givet tilsagn', 'Landsbyggefonden has not committed its share', 'TILSAGN');
    if (godkendt && tilsagn && tilsagn < godkendt)
      reasons.push({
        tekst: {
          da: `Tilsagnet er fra den ${formatDay(tilsagn, 'da')}; planen blev først godkendt den ${formatDay(godkendt, 'da')}`,
          en: `The commitment is dated ${formatDay(tilsagn, 'en')}; the plan was approved only on ${formatDay(godkendt, 'en')}`,
        },
        faktisk: tilsagn,
        graense: godkendt,
        enhed: 'DAG',
      });
    return brokenBy(reasons, {
      tekst: {
        da: `Planen blev godkendt den ${formatDay(godkendt ?? '', 'da')} og fik tilsagn den ${formatDay(tilsagn ?? '', 'da')}`,
        en: `The plan was approved on ${formatDay(godkendt ?? '', 'en')} and committed on ${formatDay(tilsagn ?? '', 'en')}`,
      },
      faktisk: tilsagn ?? '',
      graense: godkendt ?? '',
      enhed: 'DAG',
    });
  },
};
