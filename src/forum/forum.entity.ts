import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { aktivPlan, Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Byomraadetilknytning } from '../helhedsplan/ties/byomraadetilknytning.entity';
import { Deltagelse } from '../helhedsplan/ties/deltagelse.entity';
import { Kommune } from '../kommune/kommune.entity';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { Delfelt, Delobjekt, Enum, Hvor, type KunLaesning, Navneord, Tekst, TilEn, TilMange, Version } from '../model/decorators';
import type { Udtrykskontekst } from '../model/model';
import { PERIODE_KRAV, Perioderaekke } from '../model/noun-row';
import { pr } from '../model/scalars';
import { Arbejdsgruppe } from './arbejdsgruppe.entity';
import { Forumart } from './forum.enums';
import { ForumreglerFelt } from './forum.explain';
import { Forumomraade } from './forumomraade.entity';
import { Medlemskab } from './medlemskab.entity';

type Par = Udtrykskontekst & { readonly m: string };

// Rule R13 speaks of boligsociale fora only.
const ersForum = (x: Par): string => `${x.t}.art = 'BOLIGSOCIALT_FORUM'`;

// No seat on the day: no membership of this forum that names the party and covers `pr`.
const udenPlads = (x: Par, part: 'forvaltning' | 'boligorganisation'): string =>
  `NOT EXISTS (SELECT 1 FROM ${x.tabel(() => Medlemskab)} s WHERE s.forum_id = ${x.t}.id AND s.${part}_id = ${x.m}.id
    AND s.fra <= ${x.arg('pr')} AND (s.til IS NULL OR s.til > ${x.arg('pr')}))`;

@Delobjekt('Manglende repræsentation. Who should have a seat in the forum on the day, and has none (rule R13).')
export class ManglendeRepraesentation {
  @Hvor(
    () => Forvaltning,
    (x) => `${ersForum(x)} AND ${x.m}.kommune_id = ${x.t}.kommune_id
    AND ${x.m}.fra <= ${x.arg('pr')} AND (${x.m}.til IS NULL OR ${x.m}.til > ${x.arg('pr')}) AND ${udenPlads(x, 'forvaltning')}`,
    {
      beskrivelse: 'Forvaltninger. Administrations valid on the day without a seat.',
    },
  )
  forvaltninger!: KunLaesning;

  @Hvor(
    () => Boligorganisation,
    (x) => `${ersForum(x)} AND ${x.m}.id IN (SELECT d.boligorganisation_id FROM ${x.tabel(() => Deltagelse)} d
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
    'Boligsocialt forum, or a body that took the place of the fora in October 2016. Coordinates and develops the effort in its byområder; in a forum all forvaltninger and the boligorganisationer with social work there have seats.',
})
export class Forum extends Perioderaekke {
  @Version()
  version!: number;

  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key, for example `FORUM-NOERREBRO`.' })
  noegle!: string;

  @Tekst({ soeg: true, beskrivelse: 'Navn. For example Boligsocialt Forum for Nørrebro.' })
  navn!: string;

  @Enum(Forumart, { beskrivelse: 'Art. What kind of body it is.' })
  art!: Forumart;

  @TilEn(() => Kommune, { beskrivelse: 'Kommune. The municipality that it works in.' })
  kommune!: Kommune;

  @TilEn(() => Byomraade, {
    nullbar: true,
    beskrivelse: 'Byområde. The area that a boligsocialt forum coordinates; null for the other kinds, see `byomraader`.',
  })
  byomraade!: Byomraade | null;

  @Hvor(
    () => Byomraade,
    (x) =>
      `${x.m}.id = ${x.t}.byomraade_id OR ${x.m}.id IN (SELECT o.byomraade_id FROM ${x.tabel(() => Forumomraade)} o WHERE o.forum_id = ${x.t}.id)`,
    {
      beskrivelse: 'Byområder. The areas that it serves: one for a forum, one or more for a bydelsbestyrelse, none for the city’s bodies.',
    },
  )
  byomraader!: KunLaesning;

  @TilEn(() => Afgoerelse, { nullbar: true, beskrivelse: 'Afgørelse. The decision that founded it; null when no source gives it.' })
  afgoerelse!: Afgoerelse | null;

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
