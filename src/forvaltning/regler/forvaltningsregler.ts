import { KILDE } from '../../kerne/kilder';
import { indenFor } from '../../kerne/periode';
import { brudtAf, type Grund, type Regel } from '../../kerne/regel';
import { periodetal, periodetekst } from '../../kerne/skriv';
import type { Forvaltningsfakta } from './forvaltningsfakta';

/** What holds of every administration. */

const PLADSER_I_SIN_TID: Regel<Forvaltningsfakta> = {
  kode: 'H108',
  afvisning: 'PLADS_UDEN_FOR_FORVALTNINGENS_TID',
  krav: {
    da: 'En forvaltning har kun plads i et forum, mens den findes',
    en: 'An administration has a seat in a forum only while it exists',
  },
  alvor: 'FEJL',
  kilde: KILDE.iKoebenhavn,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: { da: 'Lad forvaltningen udtræde, eller vælg en anden dag', en: 'Let the administration step down, or choose another day' },
  termer: [],
  bedoem: (f) =>
    brudtAf(
      f.medlemskaber
        .filter((m) => !indenFor(m, f))
        .map(
          (m): Grund => ({
            tekst: {
              da: `${f.navn} har plads i ${m.forum.navn} ${periodetekst(m, 'da')}, men findes ${periodetekst(f, 'da')}`,
              en: `${f.navn} has a seat in ${m.forum.navn} ${periodetekst(m, 'en')}, but exists ${periodetekst(f, 'en')}`,
            },
            faktisk: periodetal(m),
            graense: periodetal(f),
            enhed: 'DAG',
          }),
        ),
      {
        tekst: { da: `Findes ${periodetekst(f, 'da')}`, en: `Exists ${periodetekst(f, 'en')}` },
        faktisk: periodetal(f),
        graense: periodetal(f),
        enhed: 'DAG',
      },
    ),
};

/** Every rule that can be judged of an administration as it stands. */
export const FORVALTNINGSREGLER: readonly Regel<Forvaltningsfakta>[] = [PLADSER_I_SIN_TID];
