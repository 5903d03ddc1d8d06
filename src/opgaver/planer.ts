import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Bevillingsperiode } from '../bevillingsperiode/bevillingsperiode.entity';
import type { HelhedsplanStatus } from '../helhedsplan/helhedsplan.enums';
import { PLAN_STEPS } from '../helhedsplan/helhedsplan.lifecycle';
import { formatDay } from '../kernel/day';
import type { LocalizedText } from '../kernel/errors';
import { Kommune } from '../kommune/kommune.entity';
import { exists, literal, rowOf, type Sql, select, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';
import { canFromSql, danishGenitive, type OpgaveKind, type OpgaveSelect } from './opgave-kind';

/** What waits in the life of a plan: in each state the act that comes next. */

const about = (choices: Partial<OpgaveSelect> & Pick<OpgaveSelect, 'where'>): OpgaveSelect => ({
  type: 'Helhedsplan',
  prefix: 'hp',
  about: rowOf('p'),
  helhedsplan: sql`p.id`,
  kommune: sql`p.kommune_id`,
  siden: sql`p.siden`,
  fra: sql`plan p`,
  ...choices,
});

const inState = (state: HelhedsplanStatus) => (): OpgaveSelect => about({ where: sql`p.tilstand = ${literal(state)}` });

/** Whether a decision with an approved item of a kind about plan `p` was there on the day. */
export const decidedSql = (x: SqlContext, kind: string, pr: Sql): Sql =>
  exists`${x.table(() => Afgoerelsespunkt)} ap JOIN ${x.table(() => Afgoerelse)} aa ON aa.id = ap.afgoerelse_id
    WHERE ap.helhedsplan_id = p.id AND ap.art = ${literal(kind)} AND aa.udfald = 'GODKENDT' AND aa.dato <= ${pr}`;

// Recommendations are asked for from the programme period 2011-14 on (H5).
const mustBeRecommended = (x: SqlContext): Sql =>
  exists`${x.table(() => Bevillingsperiode)} bp WHERE bp.id = p.bevillingsperiode_id AND bp.fra >= '2011-01-01'`;

const valueKind = (s: OpgaveKind): OpgaveKind => s;
const statement =
  (da: (titel: string) => string, en: (titel: string) => string) =>
  (o: { readonly titel: string }): LocalizedText => ({
    da: da(o.titel),
    en: en(o.titel),
  });

export const PLAN_OPGAVER = {
  PLAN_TIL_ANBEFALING: valueKind({
    description: 'Plan til anbefaling. A plan in preparation that the kommune has not recommended for prequalification.',
    handling: 'anbefalHelhedsplan',
    rolle: 'FORVALTNING',
    udvalg: (x, pr) =>
      about({ where: sql`p.tilstand = 'FORBEREDELSE' AND ${mustBeRecommended(x)} AND NOT ${decidedSql(x, 'ANBEFALING', pr)}` }),
    grund: statement(
      (t) => `${t} venter på kommunens anbefaling til prækvalifikation`,
      (t) => `${t} awaits the kommune’s recommendation for prequalification`,
    ),
  }),
  PLAN_TIL_ANSOEGNING: valueKind({
    description: 'Plan til ansøgning. A plan in preparation that prequalification can be applied for.',
    handling: 'ansoegPraekvalifikation',
    rolle: 'BOLIGORGANISATION',
    udvalg: (x, pr) =>
      about({ where: sql`p.tilstand = 'FORBEREDELSE' AND (NOT ${mustBeRecommended(x)} OR ${decidedSql(x, 'ANBEFALING', pr)})` }),
    grund: statement(
      (t) => `${t} er klar til, at der søges om prækvalifikation hos Landsbyggefonden`,
      (t) => `${t} is ready for an application to Landsbyggefonden for prequalification`,
    ),
  }),
  PLAN_TIL_PRAEKVALIFIKATION: valueKind({
    description: 'Plan til prækvalifikation. An application for prequalification that has no answer.',
    handling: 'praekvalificerHelhedsplan',
    rolle: 'LANDSBYGGEFOND',
    udvalg: inState('PRAEKVALIFIKATION_ANSOEGT'),
    grund: statement(
      (t) => `Ansøgningen om prækvalifikation af ${t} venter på Landsbyggefondens svar`,
      (t) => `The application for prequalification of ${t} awaits Landsbyggefonden’s answer`,
    ),
  }),
  PLAN_TIL_INDSENDELSE: valueKind({
    description: 'Plan til indsendelse. A prequalified plan that has not been handed to the kommunalbestyrelse.',
    handling: 'indsendHelhedsplan',
    rolle: 'BOLIGORGANISATION',
    udvalg: inState('PRAEKVALIFICERET'),
    grund: statement(
      (t) => `${t} er prækvalificeret og venter på, at ansøgerne indsender den til kommunalbestyrelsen`,
      (t) => `${t} is prequalified and waits to be handed in to the kommunalbestyrelse by the applicants`,
    ),
  }),
  PLAN_TIL_INDSTILLING: valueKind({
    description: 'Plan til indstilling. A plan that has been handed in and not recommended for decision.',
    handling: 'indstilHelhedsplan',
    rolle: 'FORVALTNING',
    udvalg: inState('INDSENDT'),
    grund: statement(
      (t) => `${t} er indsendt og venter på, at forvaltningen indstiller den til afgørelse`,
      (t) => `${t} has been handed in and waits to be recommended for decision by the forvaltning`,
    ),
  }),
  PLAN_TIL_AFGOERELSE: valueKind({
    description: 'Plan til afgørelse. A plan that has been recommended and not decided.',
    handling: 'registrerAfgoerelse',
    rolle: 'KOMMUNALBESTYRELSE',
    udvalg: (x) => about({ where: sql`p.tilstand = 'INDSTILLET'`, navn: kommunalbestyrelse(x, sql`p.kommune_id`) }),
    grund: (o) => ({
      da: `${o.titel} er indstillet og venter på ${danishGenitive(o.navn ?? '')} afgørelse`,
      en: `${o.titel} has been recommended and awaits the decision of ${o.navn}`,
    }),
  }),
  PLAN_TIL_TILSAGN: valueKind({
    description: 'Plan til tilsagn. An approved plan that Landsbyggefonden has not committed its share of.',
    handling: 'givTilsagn',
    rolle: 'LANDSBYGGEFOND',
    udvalg: inState('GODKENDT'),
    grund: statement(
      (t) => `${t} er godkendt og venter på Landsbyggefondens tilsagn`,
      (t) => `${t} is approved and awaits the commitment of Landsbyggefonden`,
    ),
  }),
  PLAN_TIL_START: valueKind({
    description: 'Plan til start. A plan that has its money and has not begun.',
    handling: 'igangsaetHelhedsplan',
    rolle: 'BOLIGORGANISATION',
    udvalg: () => about({ where: sql`p.tilstand = 'TILSAGN'`, frist: sql`p.start` }),
    grund: (o) => ({
      da: `${o.titel} har fået tilsagn og sættes i gang den ${formatDay(o.frist ?? '', 'da')}`,
      en: `${o.titel} has its commitment and is to begin on ${formatDay(o.frist ?? '', 'en')}`,
    }),
  }),
  PLAN_TIL_AFSLUTNING: valueKind({
    description: 'Plan til afslutning. A running plan that is past its last day.',
    handling: 'afslutHelhedsplan',
    rolle: 'BOLIGORGANISATION',
    udvalg: (_x, pr) => about({ where: sql`${canFromSql(PLAN_STEPS.AFSLUT)} AND p.slut < ${pr}`, siden: sql`p.slut` }),
    grund: (o) => ({
      da: `${o.titel} løb til og med ${formatDay(o.siden ?? '', 'da')} og er ikke afsluttet`,
      en: `${o.titel} ran until ${formatDay(o.siden ?? '', 'en')} and has not been ended`,
    }),
  }),
} as const;

/** The name of the council of a kommune. */
export function kommunalbestyrelse(x: SqlContext, kommuneId: Sql): Sql {
  return select`kk.kommunalbestyrelse FROM ${x.table(() => Kommune)} kk WHERE kk.id = ${kommuneId}`;
}
