import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Udpegning } from '../byomraade/udpegning.entity';
import { Forum } from '../forum/forum.entity';
import { Forumomraade } from '../forum/forumomraade.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Finansieringsbidrag } from '../helhedsplan/finansiering/finansieringsbidrag.entity';
import { Byomraadetilknytning } from '../helhedsplan/ties/byomraadetilknytning.entity';
import { skrivDag } from '../kernel/day';
import { dagEfter } from '../kernel/period';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { Kontraktdaekning } from '../kontrakt/kontraktdaekning.entity';
import { Kontraktversion } from '../kontrakt/kontraktversion.entity';
import type { Udtrykskontekst } from '../model/model';
import { ejefald, gaelder, type Opgaveslags } from './opgave-kind';
import { kommunalbestyrelse } from './planer';

/** What waits of the contracts: drafts, contracts that end before their plans, plans without one. */

const LEVER = "p.tilstand IN ('INDSENDT', 'INDSTILLET', 'GODKENDT', 'TILSAGN', 'IGANGVAERENDE', 'FORLAENGET')";

/** Whether a version has been decided on by the day, in one of these ways. */
const afgjort = (x: Udtrykskontekst, v: string, udfald: string, pr: string): string =>
  `EXISTS (SELECT 1 FROM ${x.tabel(() => Afgoerelsespunkt)} vp JOIN ${x.tabel(() => Afgoerelse)} va ON va.id = vp.afgoerelse_id
    WHERE vp.kontraktversion_id = ${v}.id AND va.udfald IN (${udfald}) AND va.dato <= ${pr})`;

/** The body that draws contracts of area `b` up on the day: its forum, or what came after the fora. */
const forumFor = (x: Udtrykskontekst, pr: string): string =>
  `(SELECT MIN(fo.id) FROM ${x.tabel(() => Forum)} fo WHERE ${gaelder('fo', pr)} AND (fo.byomraade_id = b.id
    OR EXISTS (SELECT 1 FROM ${x.tabel(() => Forumomraade)} fom WHERE fom.forum_id = fo.id AND fom.byomraade_id = b.id)))`;

const udarbejdetDen = (x: Udtrykskontekst): string =>
  `(SELECT MIN(ke.dato) FROM ${x.tabel(() => Haendelse)} ke WHERE ke.kontrakt_id = k.id AND ke.handling = 'opretKontrakt')`;

/** A year before the end of a contract; of a leap day the day before. */
const aarFoer = (x: Udtrykskontekst): string => `((${x.aar('k.til')} - 1) || replace(substr(k.til, 5), '-02-29', '-02-28'))`;

// Plans that the contract covers to its end, and that run on after it.
const loeberLaengere = (x: Udtrykskontekst, hvad: string): string =>
  `(SELECT ${hvad} FROM ${x.tabel(() => Kontraktdaekning)} kd JOIN plan lp ON lp.id = kd.helhedsplan_id
    WHERE kd.kontrakt_id = k.id AND (kd.til IS NULL OR kd.til >= k.til) AND lp.slut >= k.til
      AND lp.tilstand NOT IN ('AFSLAG', 'TRUKKET', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET'))`;

export const KONTRAKTOPGAVER = {
  KONTRAKT_TIL_GODKENDELSE: {
    beskrivelse: 'Kontrakt til godkendelse. The first version of a contract, which the kommunalbestyrelse has not decided on.',
    handling: 'registrerAfgoerelse',
    rolle: 'KOMMUNALBESTYRELSE',
    udvalg: (x, pr) => ({
      type: 'Kontrakt',
      praefiks: 'kon',
      om: 'k',
      kommune: 'b.kommune_id',
      siden: udarbejdetDen(x),
      navn: kommunalbestyrelse(x, 'b.kommune_id'),
      fra: `${x.tabel(() => Kontrakt)} k JOIN ${x.tabel(() => Byomraade)} b ON b.id = k.byomraade_id
        JOIN ${x.tabel(() => Kontraktversion)} v ON v.kontrakt_id = k.id AND v.nummer = 1`,
      hvor: `NOT ${afgjort(x, 'v', "'GODKENDT', 'AFVIST'", pr)} AND (k.til IS NULL OR k.til > ${pr})
        AND COALESCE(${udarbejdetDen(x)}, k.fra) <= ${pr}`,
    }),
    grund: (o) => ({
      da: `${o.titel} er et udkast og venter på ${ejefald(o.navn ?? '')} godkendelse`,
      en: `${o.titel} is a draft and awaits the approval of ${o.navn}`,
    }),
  },
  KONTRAKT_UDLOEBER: {
    beskrivelse: 'Kontrakt udløber. A contract that ends within a year, while plans that it covers run on.',
    handling: 'reviderKontrakt',
    rolle: 'FORUM',
    fristErDagenFoer: true,
    udvalg: (x, pr) => ({
      type: 'Kontrakt',
      praefiks: 'kon',
      om: 'k',
      kommune: 'b.kommune_id',
      forum: `COALESCE(${forumFor(x, pr)}, k.forum_id)`,
      siden: aarFoer(x),
      frist: 'k.til',
      aar: loeberLaengere(x, 'COUNT(DISTINCT lp.id)'),
      fra: `${x.tabel(() => Kontrakt)} k JOIN ${x.tabel(() => Byomraade)} b ON b.id = k.byomraade_id`,
      hvor: `${gaelder('k', pr)} AND ${aarFoer(x)} <= ${pr} AND ${loeberLaengere(x, 'COUNT(*)')} > 0
        AND EXISTS (SELECT 1 FROM ${x.tabel(() => Kontraktversion)} v WHERE v.kontrakt_id = k.id AND ${afgjort(x, 'v', "'GODKENDT'", pr)})`,
    }),
    grund: (o) => {
      const [sidste, en] = [dagEfter(o.frist ?? '', -1), o.aar === 1];
      return {
        da: `${o.titel} gælder til og med ${skrivDag(sidste, 'da')}; ${en ? 'én plan, som den dækker, løber' : `${o.aar} planer, som den dækker, løber`} længere`,
        en: `${o.titel} holds until ${skrivDag(sidste, 'en')}; ${en ? 'one plan that it covers runs' : `${o.aar} plans that it covers run`} on after it`,
      };
    },
  },
  PLAN_UDEN_KONTRAKT: {
    beskrivelse: 'Plan uden kontrakt. A plan with money of a pool, in an udsat byområde where no contract covers it (rule R4).',
    handling: 'reviderKontrakt',
    rolle: 'FORUM',
    udvalg: (x, pr) => ({
      type: 'Helhedsplan',
      praefiks: 'hp',
      om: 'p',
      helhedsplan: 'p.id',
      kommune: 'p.kommune_id',
      forum: forumFor(x, pr),
      siden: 'p.siden',
      navn: 'b.navn',
      fra: `plan p JOIN ${x.tabel(() => Byomraadetilknytning)} bt ON bt.helhedsplan_id = p.id
        JOIN ${x.tabel(() => Byomraade)} b ON b.id = bt.byomraade_id`,
      hvor: `${LEVER} AND p.slut >= ${pr}
        AND EXISTS (SELECT 1 FROM ${x.tabel(() => Finansieringsbidrag)} fb WHERE fb.helhedsplan_id = p.id AND fb.pulje_id IS NOT NULL)
        AND EXISTS (SELECT 1 FROM ${x.tabel(() => Udpegning)} u WHERE u.byomraade_id = b.id AND ${gaelder('u', pr)})
        AND NOT EXISTS (SELECT 1 FROM ${x.tabel(() => Kontraktdaekning)} kd JOIN ${x.tabel(() => Kontrakt)} k ON k.id = kd.kontrakt_id
          WHERE kd.helhedsplan_id = p.id AND k.byomraade_id = b.id AND (kd.til IS NULL OR kd.til > ${pr}) AND (k.til IS NULL OR k.til > ${pr})
            AND COALESCE(${udarbejdetDen(x)}, k.fra) <= ${pr})`,
    }),
    grund: (o) => ({
      da: `${o.titel} skal have penge fra puljen, og ingen kontrakt for ${o.navn} dækker planen`,
      en: `${o.titel} is to have money of the pool, and no contract for ${o.navn} covers the plan`,
    }),
  },
} as const satisfies Readonly<Record<string, Opgaveslags>>;
