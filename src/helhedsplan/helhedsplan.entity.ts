import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Bevillingsperiode } from '../bevillingsperiode/bevillingsperiode.entity';
import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Kommune } from '../kommune/kommune.entity';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { Kontraktdaekning } from '../kontrakt/kontraktdaekning.entity';
import {
  Dag,
  Enum,
  Gennem,
  Heltal,
  Kroner,
  type KunLaesning,
  Navneord,
  Tekst,
  Tekstliste,
  TilEn,
  TilMange,
  Udregnet,
  Version,
} from '../model/decorators';
import { erOpdigtet } from '../model/invented';
import type { Udtrykskontekst } from '../model/model';
import { Raekke } from '../model/noun-row';
import { pr } from '../model/scalars';
import { Disponering } from '../pulje/disponering.entity';
import { Redegoerelse } from '../redegoerelse/redegoerelse.entity';
import { Tilsyn } from '../redegoerelse/tilsyn.entity';
import { KanFelt, MuligeHandlingerFelt, ReglerFelt, SimulerFelt } from './explain/helhedsplan.explain';
import { Anvendelse } from './finansiering/anvendelse.entity';
import { Finansieringsbidrag } from './finansiering/finansieringsbidrag.entity';
import { HelhedsplanStatus } from './helhedsplan.enums';
import { Maal } from './maal/maal.entity';
import { Reguleringskontopost } from './reguleringskonto/reguleringskontopost.entity';
import { TidslinjeFelt } from './tidslinje/tidslinje';
import { Afdelingstilknytning } from './ties/afdelingstilknytning.entity';
import { Byomraadetilknytning } from './ties/byomraadetilknytning.entity';
import { Deltagelse } from './ties/deltagelse.entity';
import { Planfoelge } from './ties/planfoelge.entity';

const KOMMET_I_GANG = "'TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET'";

/** SQL: plan row `h` is active on the day: it has Landsbyggefonden's tilsagn and `start` <= day <= `slut` (A15). */
export const aktivPlan = (h: string, dag: string): string =>
  `(${h}.start <= ${dag} AND ${h}.slut >= ${dag} AND ${h}.status IN (${KOMMET_I_GANG}))`;

// Share of the frame in basis points, rounded half up; `hvilke` chooses the contributions.
const andel = (x: Udtrykskontekst, hvilke: string): string =>
  `(SELECT (20000 * COALESCE(SUM(b.beloeb), 0) + ${x.t}.oekonomisk_ramme) / (2 * ${x.t}.oekonomisk_ramme)
    FROM ${x.tabel(() => Finansieringsbidrag)} b WHERE b.helhedsplan_id = ${x.t}.id AND ${hvilke})`;

// A share rests on the frame and on every contribution, homes on every estate that takes part.
const opdigtetAndel = (x: Udtrykskontekst): string =>
  `${erOpdigtet(x.t, 'oekonomiskRamme')} OR EXISTS (SELECT 1 FROM ${x.tabel(() => Finansieringsbidrag)} b
    WHERE b.helhedsplan_id = ${x.t}.id AND (${erOpdigtet('b', 'beloeb', 'kilde')}))`;
const opdigtedeLejemaal = (x: Udtrykskontekst): string =>
  `EXISTS (SELECT 1 FROM ${x.tabel(() => Afdelingstilknytning)} l JOIN ${x.tabel(() => Afdeling)} a ON a.id = l.afdeling_id
    WHERE l.helhedsplan_id = ${x.t}.id AND (${erOpdigtet('a', 'antalLejemaal')} OR ${erOpdigtet('l', 'afdeling')}))`;

@Navneord({
  praefiks: 'hp',
  flertal: 'helhedsplaner',
  ental: 'helhedsplan',
  krav: { periode: '"slut" >= "start"', ramme: '"oekonomisk_ramme" > 0' },
  beskrivelse:
    'Boligsocial helhedsplan. A temporary effort, as a rule four years, for prevention and social development in udsatte almene boligområder; applied for and run by boligorganisationer, paid mainly by Landsbyggefonden.',
})
export class Helhedsplan extends Raekke {
  @Version()
  version!: number;

  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key, for example `DET-GODE-NABOSKAB`.' })
  noegle!: string;

  @Tekst({ soeg: true, aliaser: 'aliaser', beskrivelse: 'Titel. The name that the plan goes by. Search also finds the aliases.' })
  titel!: string;

  @Tekstliste({ beskrivelse: 'Aliaser. Other names and places that people look for the plan by.' })
  aliaser!: string[];

  @Tekst({ lang: true, nullbar: true, beskrivelse: 'Formål. What the plan is for, in one or two sentences.' })
  formaal!: string | null;

  @Dag({ beskrivelse: 'Start. The first day of the plan.' })
  start!: string;

  @Dag({ beskrivelse: 'Slut. The last day of the plan, itself included (a plan for 2013-16 ends on 2016-12-31).' })
  slut!: string;

  @Enum(HelhedsplanStatus, { beskrivelse: 'Status. How far the plan has come.' })
  status!: HelhedsplanStatus;

  @Kroner({
    mindst: 0,
    beskrivelse: 'Økonomisk ramme. The total frame of the plan in kroner, equal to the sum of its finansiering (rule R7).',
  })
  oekonomiskRamme!: number;

  @Heltal({ mindst: 1900, beskrivelse: 'Prisår. The year whose prices the frame is stated in; there is no automatic indexing.' })
  prisaar!: number;

  @Tekst({ kode: true, nullbar: true, beskrivelse: 'Sagsnummer. The case number of the kommune, for example `2014-0077401`.' })
  sagsnr!: string | null;

  @Tekst({ kode: true, nullbar: true, beskrivelse: 'LBF-sagsnummer. Landsbyggefonden’s own case number.' })
  lbfSagsnr!: string | null;

  @TilEn(() => Kommune, { beskrivelse: 'Kommune. The municipality where all the estates of the plan lie (rule R9).' })
  kommune!: Kommune;

  @TilEn(() => Bevillingsperiode, { beskrivelse: 'Bevillingsperiode. The programme period of Landsbyggefonden that pays.' })
  bevillingsperiode!: Bevillingsperiode;

  @Udregnet('boolsk', (x) => aktivPlan(x.t, x.arg('pr')), {
    argumenter: [pr],
    beskrivelse:
      'Aktiv. Whether the plan runs on the day: `start` <= `pr` <= `slut`, and Landsbyggefonden has given tilsagn. Plans that were refused or withdrawn never count.',
  })
  aktiv!: boolean;

  @Udregnet('heltal', (x) => x.maaneder(`${x.t}.start`, `${x.t}.slut`), {
    opdigtet: (x) => erOpdigtet(x.t, 'start', 'slut'),
    beskrivelse: 'Varighed. Whole months from `start` to and with `slut`; as a rule 48 (rule R8).',
  })
  varighedMaaneder!: number;

  @Udregnet('procent', (x) => andel(x, "b.kilde = 'KOMMUNE'"), {
    opdigtet: opdigtetAndel,
    beskrivelse:
      'Kommunal andel. The kommune’s contributions, from a pool or not, in percent of the frame; at most 12.5 (rule R1). Rounded to a hundredth.',
  })
  kommunalAndel!: number;

  @Udregnet('procent', (x) => andel(x, "b.kilde <> 'LANDSBYGGEFONDEN'"), {
    opdigtet: opdigtetAndel,
    beskrivelse:
      'Lokal andel. All that is not paid by Landsbyggefonden, in percent of the frame; at least 25 (rule R5). Rounded to a hundredth.',
  })
  lokalAndel!: number;

  @Udregnet('procent', (x) => andel(x, "b.kilde = 'LANDSBYGGEFONDEN'"), {
    opdigtet: opdigtetAndel,
    beskrivelse: 'Landsbyggefondens andel. In percent of the frame; at most 75 (rule R5). Rounded to a hundredth.',
  })
  landsbyggefondensAndel!: number;

  @Udregnet(
    'heltal',
    (x) => `(SELECT CASE WHEN COUNT(*) = COUNT(a.antal_lejemaal) THEN SUM(a.antal_lejemaal) END FROM ${x.tabel(() => Afdeling)} a
      WHERE a.id IN (SELECT l.afdeling_id FROM ${x.tabel(() => Afdelingstilknytning)} l WHERE l.helhedsplan_id = ${x.t}.id))`,
    {
      nullbar: true,
      opdigtet: opdigtedeLejemaal,
      beskrivelse: 'Antal lejemål. Homes in the estates of the plan, each estate once; null when the number is unknown for one of them.',
    },
  )
  antalLejemaal!: number | null;

  @Udregnet(
    'kroner',
    (x) => `(SELECT CASE WHEN COUNT(*) = COUNT(a.antal_lejemaal) AND SUM(a.antal_lejemaal) > 0
        THEN (2 * ${x.t}.oekonomisk_ramme + SUM(a.antal_lejemaal)) / (2 * SUM(a.antal_lejemaal)) END FROM ${x.tabel(() => Afdeling)} a
      WHERE a.id IN (SELECT l.afdeling_id FROM ${x.tabel(() => Afdelingstilknytning)} l WHERE l.helhedsplan_id = ${x.t}.id))`,
    {
      nullbar: true,
      opdigtet: (x) => `${erOpdigtet(x.t, 'oekonomiskRamme')} OR ${opdigtedeLejemaal(x)}`,
      beskrivelse:
        'Kroner pr. lejemål. The frame divided by the homes of the plan, rounded to an øre; null when the number of homes is unknown.',
    },
  )
  kronerPrLejemaal!: number | null;

  @TilMange(() => Deltagelse, 'helhedsplan', {
    beskrivelse: 'Ansøgere. The organisations that apply for and run the plan; exactly one leads (rule R10).',
  })
  ansoegere!: KunLaesning;

  @Gennem(
    () => Boligorganisation,
    () => Deltagelse,
    'helhedsplan',
    'boligorganisation',
    { beskrivelse: 'Boligorganisationer. The applicants without their roles.' },
  )
  boligorganisationer!: KunLaesning;

  @TilMange(() => Afdelingstilknytning, 'helhedsplan', {
    beskrivelse: 'Afdelingstilknytninger. The estates of the plan with the periods in which they take part.',
  })
  afdelingstilknytninger!: KunLaesning;

  @Gennem(
    () => Afdeling,
    () => Afdelingstilknytning,
    'helhedsplan',
    'afdeling',
    { beskrivelse: 'Afdelinger. The estates of the plan.' },
  )
  afdelinger!: KunLaesning;

  @Gennem(
    () => Byomraade,
    () => Byomraadetilknytning,
    'helhedsplan',
    'byomraade',
    { beskrivelse: 'Byområder. The areas that the plan lies in: as a rule one, at times two, none for a plan outside.' },
  )
  byomraader!: KunLaesning;

  @TilMange(() => Finansieringsbidrag, 'helhedsplan', {
    beskrivelse: 'Finansiering. Who pays how much; the contributions sum to the frame (rule R7).',
  })
  finansiering!: KunLaesning;

  @TilMange(() => Disponering, 'helhedsplan', {
    beskrivelse: 'Disponeringer. What has been committed, released, paid and returned from pools.',
  })
  disponeringer!: KunLaesning;

  @TilMange(() => Maal, 'helhedsplan', { beskrivelse: 'Mål. What the plan promises, with success criteria and milestones.' })
  maal!: KunLaesning;

  @TilMange(() => Redegoerelse, 'helhedsplan', { beskrivelse: 'Redegørelser. The yearly accounts to Landsbyggefonden.' })
  redegoerelser!: KunLaesning;

  @TilMange(() => Tilsyn, 'helhedsplan', { beskrivelse: 'Tilsyn. Landsbyggefonden’s remarks and their consequences.' })
  tilsyn!: KunLaesning;

  @TilMange(() => Afgoerelsespunkt, 'helhedsplan', { beskrivelse: 'Afgørelsespunkter. The items of decisions that concern the plan.' })
  afgoerelsespunkter!: KunLaesning;

  @Gennem(
    () => Afgoerelse,
    () => Afgoerelsespunkt,
    'helhedsplan',
    'afgoerelse',
    { beskrivelse: 'Afgørelser. The decisions that concern the plan.' },
  )
  afgoerelser!: KunLaesning;

  @Gennem(
    () => Kontrakt,
    () => Kontraktdaekning,
    'helhedsplan',
    'kontrakt',
    { beskrivelse: 'Kontrakter. The contracts that cover or covered the plan; a plan in two byområder has two.' },
  )
  kontrakter!: KunLaesning;

  @TilMange(() => Kontraktdaekning, 'helhedsplan', {
    beskrivelse: 'Kontraktdækninger. In which periods a contract covers the plan (rule R4).',
  })
  kontraktdaekninger!: KunLaesning;

  @Gennem(
    () => Helhedsplan,
    () => Planfoelge,
    'efterfoelger',
    'forgaenger',
    { beskrivelse: 'Forgængere. Plans that this one continues or was merged from.' },
  )
  forgaengere!: KunLaesning;

  @TilMange(() => Planfoelge, 'efterfoelger', {
    beskrivelse: 'Forgængerled. How this plan came out of each earlier one: it continues it, or took it in.',
  })
  forgaengerled!: KunLaesning;

  @Gennem(
    () => Helhedsplan,
    () => Planfoelge,
    'forgaenger',
    'efterfoelger',
    { beskrivelse: 'Efterfølgere. Plans that continue this one.' },
  )
  efterfoelgere!: KunLaesning;

  @TilMange(() => Haendelse, 'helhedsplan', { beskrivelse: 'Hændelser. What has been done with the plan, act by act.' })
  haendelser!: KunLaesning;

  @TilMange(() => Anvendelse, 'helhedsplan', { beskrivelse: 'Anvendelser. What the kommune’s share is used for (rule R16).' })
  anvendelser!: KunLaesning;

  @TilMange(() => Reguleringskontopost, 'helhedsplan', {
    beskrivelse: 'Reguleringskonto. Entries on the plan’s reguleringskonto (rule R15).',
  })
  reguleringskonto!: KunLaesning;

  @ReglerFelt()
  regler!: KunLaesning;

  @KanFelt()
  kan!: KunLaesning;

  @MuligeHandlingerFelt()
  muligeHandlinger!: KunLaesning;

  @SimulerFelt()
  simuler!: KunLaesning;

  @TidslinjeFelt()
  tidslinje!: KunLaesning;
}
