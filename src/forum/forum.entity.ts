import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Delfelt, Delobjekt, Hvor, type KunLaesning, Navneord, Tekst, TilEn, TilMange, Version } from '../db/felter';
import type { Udtrykskontekst } from '../db/model';
import { PERIODE_KRAV, Perioderaekke } from '../db/raekke';
import { pr } from '../db/skalarer';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Byomraadetilknytning } from '../helhedsplan/byomraadetilknytning.entity';
import { Deltagelse } from '../helhedsplan/deltagelse.entity';
import { aktivPlan, Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { Arbejdsgruppe } from './arbejdsgruppe.entity';
import { ForumreglerFelt } from './forumforklaring';
import { Medlemskab } from './medlemskab.entity';

type Par = Udtrykskontekst & { readonly m: string };

// No seat on the day: no membership of this forum that names the party and covers `pr`.
const udenPlads = (x: Par, part: 'forvaltning' | 'boligorganisation'): string =>
  `NOT EXISTS (SELECT 1 FROM ${x.tabel(() => Medlemskab)} s WHERE s.forum_id = ${x.t}.id AND s.${part}_id = ${x.m}.id
    AND s.fra <= ${x.arg('pr')} AND (s.til IS NULL OR s.til > ${x.arg('pr')}))`;

@Delobjekt('Manglende repræsentation. Who should have a seat in the forum on the day, and has none (rule R13).')
export class ManglendeRepraesentation {
  @Hvor(
    () => Forvaltning,
    (x) => `${x.m}.kommune_id = (SELECT b.kommune_id FROM ${x.tabel(() => Byomraade)} b WHERE b.id = ${x.t}.byomraade_id)
    AND ${x.m}.fra <= ${x.arg('pr')} AND (${x.m}.til IS NULL OR ${x.m}.til > ${x.arg('pr')}) AND ${udenPlads(x, 'forvaltning')}`,
    {
      beskrivelse: 'Forvaltninger. Administrations valid on the day without a seat.',
    },
  )
  forvaltninger!: KunLaesning;

  @Hvor(
    () => Boligorganisation,
    (x) => `${x.m}.id IN (SELECT d.boligorganisation_id FROM ${x.tabel(() => Deltagelse)} d
      JOIN ${x.tabel(() => Byomraadetilknytning)} bt ON bt.helhedsplan_id = d.helhedsplan_id
      JOIN ${x.tabel(() => Helhedsplan)} h ON h.id = d.helhedsplan_id
      WHERE bt.byomraade_id = ${x.t}.byomraade_id AND ${aktivPlan('h', x.arg('pr'))}) AND ${udenPlads(x, 'boligorganisation')}`,
    {
      beskrivelse: 'Boligorganisationer. Organisations with a plan in the area that is active on the day, and without a seat.',
    },
  )
  boligorganisationer!: KunLaesning;
}

@Navneord({
  praefiks: 'for',
  flertal: 'fora',
  ental: 'forum',
  krav: PERIODE_KRAV,
  beskrivelse:
    'Boligsocialt forum. Coordinates and develops the effort in one udsat byområde; all forvaltninger and the boligorganisationer with social work there have seats.',
})
export class Forum extends Perioderaekke {
  @Version()
  version!: number;

  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key, for example `FORUM-NOERREBRO`.' })
  noegle!: string;

  @Tekst({ soeg: true, beskrivelse: 'Navn. For example Boligsocialt Forum for Nørrebro.' })
  navn!: string;

  @TilEn(() => Byomraade, { beskrivelse: 'Byområde. The area that the forum coordinates.' })
  byomraade!: Byomraade;

  @TilMange(() => Medlemskab, 'forum', { beskrivelse: 'Medlemskaber. Seats, past and present; `pr` asks for those of one day.' })
  medlemskaber!: KunLaesning;

  @TilMange(() => Arbejdsgruppe, 'forum', { beskrivelse: 'Arbejdsgrupper. Groups under the forum that work out sections of the contract.' })
  arbejdsgrupper!: KunLaesning;

  @TilMange(() => Kontrakt, 'forum', { beskrivelse: 'Kontrakter. Contracts that the forum keeps up to date.' })
  kontrakter!: KunLaesning;

  @Delfelt(() => ManglendeRepraesentation, {
    argumenter: [pr],
    beskrivelse: 'Manglende repræsentation. Who should have a seat on the day and has none (rule R13).',
  })
  manglendeRepraesentation!: KunLaesning;

  @ForumreglerFelt()
  regler!: KunLaesning;

  @TilMange(() => Haendelse, 'forum', { beskrivelse: 'Hændelser. What has been done with the forum, act by act.' })
  haendelser!: KunLaesning;
}
