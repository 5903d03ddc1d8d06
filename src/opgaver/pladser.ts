import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Forum } from '../forum/forum.entity';
import { Medlemskab } from '../forum/medlemskab.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { aktivPlan, Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Byomraadetilknytning } from '../helhedsplan/ties/byomraadetilknytning.entity';
import { Deltagelse } from '../helhedsplan/ties/deltagelse.entity';
import type { Udtrykskontekst } from '../model/model';
import { gaelder, type Opgaveslags, type Udvalg, type Ventende } from './opgave-kind';

/** Who should have a seat in a forum on the day and has none (rule R13): the same as `manglendeRepraesentation`. */

const udenPlads = (x: Udtrykskontekst, part: string, id: string, pr: string): string =>
  `NOT EXISTS (SELECT 1 FROM ${x.tabel(() => Medlemskab)} s WHERE s.forum_id = fo.id AND s.${part}_id = ${id} AND ${gaelder('s', pr)})`;

const i = (fra: string, hvor: string, siden: string): Udvalg => ({
  type: 'Forum',
  praefiks: 'for',
  om: 'fo',
  titel: 'fo.navn',
  kommune: 'b.kommune_id',
  forum: 'fo.id',
  navn: 'm.navn',
  siden,
  fra,
  hvor,
});

const grund = (o: Ventende): { da: string; en: string } => ({
  da: `${o.navn} har ingen plads i ${o.titel}`,
  en: `${o.navn} has no seat in ${o.titel}`,
});

export const PLADSOPGAVER = {
  FORVALTNING_UDEN_PLADS: {
    beskrivelse: 'Forvaltning uden plads. An administration of the kommune without a seat in a boligsocialt forum (rule R13).',
    handling: 'optagMedlem',
    rolle: 'FORUM',
    udvalg: (x, pr) =>
      i(
        `${x.tabel(() => Forum)} fo JOIN ${x.tabel(() => Byomraade)} b ON b.id = fo.byomraade_id
          JOIN ${x.tabel(() => Forvaltning)} m ON m.kommune_id = b.kommune_id`,
        `${gaelder('fo', pr)} AND ${gaelder('m', pr)} AND ${udenPlads(x, 'forvaltning', 'm.id', pr)}`,
        'CASE WHEN m.fra > fo.fra THEN m.fra ELSE fo.fra END',
      ),
    grund,
  },
  BOLIGORGANISATION_UDEN_PLADS: {
    beskrivelse:
      'Boligorganisation uden plads. An organisation with a plan in the byområde that runs, without a seat in its boligsociale forum (rule R13).',
    handling: 'optagMedlem',
    rolle: 'FORUM',
    udvalg: (x, pr) =>
      i(
        `${x.tabel(() => Forum)} fo JOIN ${x.tabel(() => Byomraade)} b ON b.id = fo.byomraade_id
          JOIN (SELECT bt.byomraade_id, d.boligorganisation_id, MIN(h.start) AS start FROM ${x.tabel(() => Deltagelse)} d
            JOIN ${x.tabel(() => Helhedsplan)} h ON h.id = d.helhedsplan_id AND ${aktivPlan('h', pr)}
            JOIN ${x.tabel(() => Byomraadetilknytning)} bt ON bt.helhedsplan_id = h.id
            GROUP BY bt.byomraade_id, d.boligorganisation_id) a ON a.byomraade_id = b.id
          JOIN ${x.tabel(() => Boligorganisation)} m ON m.id = a.boligorganisation_id`,
        `${gaelder('fo', pr)} AND ${udenPlads(x, 'boligorganisation', 'm.id', pr)}`,
        'CASE WHEN a.start > fo.fra THEN a.start ELSE fo.fra END',
      ),
    grund,
  },
} as const satisfies Readonly<Record<string, Opgaveslags>>;
