import { type Day, formatDay } from '../../../kernel/day';
import { brokenBy, holdsIf, notApplicable, type Reason, type Rule } from '../../../kernel/rule';
import { SOURCES } from '../../../kernel/sources';
import { MED_TILSAGN } from '../../helhedsplan.enums';
import type { PlanFacts } from '../../helhedsplan.facts';
import { approvedPunkter, tilsagnOn } from '../../helhedsplan.figures';
import type { PlanCase } from '../../plan-case';

/** The reguleringskonto holds money of the plan, so there is none before the plan has its money. */

const H77 = {
  kode: 'H77',
  afvisning: 'KONTOEN_FOER_TILSAGN',
  krav: {
    da: 'Der bogføres på reguleringskontoen, og brugen af den godkendes, tidligst den dag, Landsbyggefonden har givet tilsagn',
    en: 'The reguleringskonto is posted to, and its use approved, at the earliest on the day on which Landsbyggefonden has committed its share',
  },
  alvor: 'FEJL',
  kilde: SOURCES.lbfReguleringskonto,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Boligorganisationen og de, der godkender, kan bruge en dag fra tilsagnets',
    en: 'The housing organisation and those who approve can use a day from that of the commitment on',
  },
  termer: [],
} as const;

const reason = (day: Day, tilsagn: Day | null): Reason => ({
  tekst: tilsagn
    ? {
        da: `Kontoen bruges den ${formatDay(day, 'da')}; tilsagnet er fra den ${formatDay(tilsagn, 'da')}`,
        en: `The account is used on ${formatDay(day, 'en')}; the commitment is dated ${formatDay(tilsagn, 'en')}`,
      }
    : {
        da: `Kontoen bruges den ${formatDay(day, 'da')}, men planen har ikke tilsagn`,
        en: `The account is used on ${formatDay(day, 'en')}, but the plan has no commitment`,
      },
  faktisk: day,
  graense: tilsagn ?? 'TILSAGN',
  enhed: 'DAG',
});

const before = (day: Day, tilsagn: Day | null): boolean => tilsagn === null || day < tilsagn;

export const KONTOEN_BRUGES_EFTER_TILSAGN: Rule<PlanCase> = {
  ...H77,
  judge({ plan, choices }) {
    // Of a plan that never came so far its state is the reason.
    if (!MED_TILSAGN.includes(plan.status)) return notApplicable({ da: 'Planen har ingen konto endnu', en: 'The plan has no account yet' });
    const tilsagn = tilsagnOn(plan);
    return holdsIf(!before(choices.dato, tilsagn), reason(choices.dato, tilsagn));
  },
};

/** The same of what is stored: entries, and decisions that approve a use. */
export const KONTOEN_EFTER_TILSAGN: Rule<PlanFacts> = {
  ...H77,
  judge(f) {
    const days = [...f.reguleringskonto.map((p) => p.dato), ...approvedPunkter(f, 'REGULERINGSKONTO').map((p) => p.afgoerelse.dato)].sort();
    if (days.length === 0) return notApplicable({ da: 'Kontoen er ikke brugt', en: 'The account is not used' });
    const tilsagn = tilsagnOn(f);
    return brokenBy(
      days.filter((day) => before(day, tilsagn)).map((day) => reason(day, tilsagn)),
      {
        tekst: { da: 'Kontoen er brugt efter tilsagnet', en: 'The account was used after the commitment' },
        faktisk: '',
        graense: tilsagn ?? '',
        enhed: 'DAG',
      },
    );
  },
};
