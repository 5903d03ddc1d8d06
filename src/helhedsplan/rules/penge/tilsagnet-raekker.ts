import { formatKroner, plainKroner } from '../../../kernel/format';
import { holdsIf, notApplicable, type Rule } from '../../../kernel/rule';
import { SOURCES } from '../../../kernel/sources';
import { approvedPunkter, fromLandsbyggefonden } from '../../helhedsplan.figures';
import type { PlanShift } from '../kontrakt/kontraktbinding';

export const TILSAGNET_RAEKKER: Rule<PlanShift> = {
  kode: 'H73',
  afvisning: 'OVER_TILSAGNET',
  krav: {
    da: 'Landsbyggefondens bidrag hæves ikke, når fonden har givet tilsagn',
    en: 'Landsbyggefonden’s contribution is not raised when it has committed its share',
  },
  alvor: 'FEJL',
  kilde: SOURCES.proces,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Kommunalbestyrelsen kan lade andre betale forskellen, eller ansøgerne kan søge om en ny plan',
    en: 'The kommunalbestyrelse can let others pay the difference, or the applicants can apply for a new plan',
  },
  termer: [],
  judge({ foer: before, efter: after }) {
    if (approvedPunkter(before, 'TILSAGN').length === 0)
      return notApplicable({ da: 'Der er ikke givet tilsagn', en: 'There is no commitment yet' });
    const [given, newOne] = [fromLandsbyggefonden(before), fromLandsbyggefonden(after)];
    return holdsIf(newOne <= given, {
      tekst: {
        da: `Landsbyggefondens bidrag er ${formatKroner(given, 'da')}; efter ændringen ville det være ${formatKroner(newOne, 'da')}`,
        en: `Landsbyggefonden’s contribution is ${formatKroner(given, 'en')}; after the change it would be ${formatKroner(newOne, 'en')}`,
      },
      faktisk: plainKroner(newOne),
      graense: plainKroner(given),
      enhed: 'KRONER',
    });
  },
};
