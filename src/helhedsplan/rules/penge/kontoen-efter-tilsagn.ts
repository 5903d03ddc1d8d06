import { type Dag, skrivDag } from '../../../kernel/day';
import { brudtAf, type Grund, hvis, ikkeRelevant, type Regel } from '../../../kernel/rule';
import { KILDE } from '../../../kernel/sources';
import type { Planfakta } from '../../helhedsplan.facts';
import type { Plansag } from '../../plan-case';
import { godkendte, MED_TILSAGN, tilsagnDen } from '../plan-figures';

/** The reguleringskonto holds money of the plan, so there is none before the plan has its money. */

const H77 = {
  kode: 'H77',
  afvisning: 'KONTOEN_FOER_TILSAGN',
  krav: {
    da: 'Der bogføres på reguleringskontoen, og brugen af den godkendes, tidligst den dag, Landsbyggefonden har givet tilsagn',
    en: 'The reguleringskonto is posted to, and its use approved, at the earliest on the day on which Landsbyggefonden has committed its share',
  },
  alvor: 'FEJL',
  kilde: KILDE.lbfReguleringskonto,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Boligorganisationen og de, der godkender, kan bruge en dag fra tilsagnets',
    en: 'The housing organisation and those who approve can use a day from that of the commitment on',
  },
  termer: [],
} as const;

const grund = (dag: Dag, tilsagn: Dag | null): Grund => ({
  tekst: tilsagn
    ? {
        da: `Kontoen bruges den ${skrivDag(dag, 'da')}; tilsagnet er fra den ${skrivDag(tilsagn, 'da')}`,
        en: `The account is used on ${skrivDag(dag, 'en')}; the commitment is dated ${skrivDag(tilsagn, 'en')}`,
      }
    : {
        da: `Kontoen bruges den ${skrivDag(dag, 'da')}, men planen har ikke tilsagn`,
        en: `The account is used on ${skrivDag(dag, 'en')}, but the plan has no commitment`,
      },
  faktisk: dag,
  graense: tilsagn ?? 'TILSAGN',
  enhed: 'DAG',
});

const foer = (dag: Dag, tilsagn: Dag | null): boolean => tilsagn === null || dag < tilsagn;

export const KONTOEN_BRUGES_EFTER_TILSAGN: Regel<Plansag> = {
  ...H77,
  bedoem({ plan, valg }) {
    // Of a plan that never came so far its state is the reason.
    if (!MED_TILSAGN.includes(plan.status)) return ikkeRelevant({ da: 'Planen har ingen konto endnu', en: 'The plan has no account yet' });
    const tilsagn = tilsagnDen(plan);
    return hvis(!foer(valg.dato, tilsagn), grund(valg.dato, tilsagn));
  },
};

/** The same of what is stored: entries, and decisions that approve a use. */
export const KONTOEN_EFTER_TILSAGN: Regel<Planfakta> = {
  ...H77,
  bedoem(f) {
    const dage = [...f.reguleringskonto.map((p) => p.dato), ...godkendte(f, 'REGULERINGSKONTO').map((p) => p.afgoerelse.dato)].sort();
    if (dage.length === 0) return ikkeRelevant({ da: 'Kontoen er ikke brugt', en: 'The account is not used' });
    const tilsagn = tilsagnDen(f);
    return brudtAf(
      dage.filter((dag) => foer(dag, tilsagn)).map((dag) => grund(dag, tilsagn)),
      {
        tekst: { da: 'Kontoen er brugt efter tilsagnet', en: 'The account was used after the commitment' },
        faktisk: '',
        graense: tilsagn ?? '',
        enhed: 'DAG',
      },
    );
  },
};
