import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Bevillingsperiode } from '../bevillingsperiode/bevillingsperiode.entity';
import type { HelhedsplanStatus } from '../helhedsplan/helhedsplan.enums';
import { PLANTRIN } from '../helhedsplan/helhedsplan.lifecycle';
import { skrivDag } from '../kernel/day';
import type { Saetning } from '../kernel/errors';
import { Kommune } from '../kommune/kommune.entity';
import type { Udtrykskontekst } from '../model/model';
import { ejefald, kanFra, type Opgaveslags, type Udvalg } from './opgave-kind';

/** What waits in the life of a plan: in each state the act that comes next. */

const om = (udvalg: Partial<Udvalg> & Pick<Udvalg, 'hvor'>): Udvalg => ({
  type: 'Helhedsplan',
  praefiks: 'hp',
  om: 'p',
  helhedsplan: 'p.id',
  kommune: 'p.kommune_id',
  siden: 'p.siden',
  fra: 'plan p',
  ...udvalg,
});

const iTilstand = (tilstand: HelhedsplanStatus) => (): Udvalg => om({ hvor: `p.tilstand = '${tilstand}'` });

/** Whether a decision with an approved item of a kind about plan `p` was there on the day. */
export const afgjort = (x: Udtrykskontekst, art: string, pr: string): string =>
  `EXISTS (SELECT 1 FROM ${x.tabel(() => Afgoerelsespunkt)} ap JOIN ${x.tabel(() => Afgoerelse)} aa ON aa.id = ap.afgoerelse_id
    WHERE ap.helhedsplan_id = p.id AND ap.art = '${art}' AND aa.udfald = 'GODKENDT' AND aa.dato <= ${pr})`;

// Recommendations are asked for from the programme period 2011-14 on (H5).
const skalAnbefales = (x: Udtrykskontekst): string =>
  `EXISTS (SELECT 1 FROM ${x.tabel(() => Bevillingsperiode)} bp WHERE bp.id = p.bevillingsperiode_id AND bp.fra >= '2011-01-01')`;

const slags = (s: Opgaveslags): Opgaveslags => s;
const saetning =
  (da: (titel: string) => string, en: (titel: string) => string) =>
  (o: { readonly titel: string }): Saetning => ({
    da: da(o.titel),
    en: en(o.titel),
  });

export const PLANOPGAVER = {
  PLAN_TIL_ANBEFALING: slags({
    beskrivelse: 'Plan til anbefaling. A plan in preparation that the kommune has not recommended for prequalification.',
    handling: 'anbefalHelhedsplan',
    rolle: 'FORVALTNING',
    udvalg: (x, pr) => om({ hvor: `p.tilstand = 'FORBEREDELSE' AND ${skalAnbefales(x)} AND NOT ${afgjort(x, 'ANBEFALING', pr)}` }),
    grund: saetning(
      (t) => `${t} venter på kommunens anbefaling til prækvalifikation`,
      (t) => `${t} awaits the kommune’s recommendation for prequalification`,
    ),
  }),
  PLAN_TIL_ANSOEGNING: slags({
    beskrivelse: 'Plan til ansøgning. A plan in preparation that prequalification can be applied for.',
    handling: 'ansoegPraekvalifikation',
    rolle: 'BOLIGORGANISATION',
    udvalg: (x, pr) => om({ hvor: `p.tilstand = 'FORBEREDELSE' AND (NOT ${skalAnbefales(x)} OR ${afgjort(x, 'ANBEFALING', pr)})` }),
    grund: saetning(
      (t) => `${t} er klar til, at der søges om prækvalifikation hos Landsbyggefonden`,
      (t) => `${t} is ready for an application to Landsbyggefonden for prequalification`,
    ),
  }),
  PLAN_TIL_PRAEKVALIFIKATION: slags({
    beskrivelse: 'Plan til prækvalifikation. An application for prequalification that has no answer.',
    handling: 'praekvalificerHelhedsplan',
    rolle: 'LANDSBYGGEFOND',
    udvalg: iTilstand('PRAEKVALIFIKATION_ANSOEGT'),
    grund: saetning(
      (t) => `Ansøgningen om prækvalifikation af ${t} venter på Landsbyggefondens svar`,
      (t) => `The application for prequalification of ${t} awaits Landsbyggefonden’s answer`,
    ),
  }),
  PLAN_TIL_INDSENDELSE: slags({
    beskrivelse: 'Plan til indsendelse. A prequalified plan that has not been handed to the kommunalbestyrelse.',
    handling: 'indsendHelhedsplan',
    rolle: 'BOLIGORGANISATION',
    udvalg: iTilstand('PRAEKVALIFICERET'),
    grund: saetning(
      (t) => `${t} er prækvalificeret og venter på, at ansøgerne indsender den til kommunalbestyrelsen`,
      (t) => `${t} is prequalified and waits to be handed in to the kommunalbestyrelse by the applicants`,
    ),
  }),
  PLAN_TIL_INDSTILLING: slags({
    beskrivelse: 'Plan til indstilling. A plan that has been handed in and not recommended for decision.',
    handling: 'indstilHelhedsplan',
    rolle: 'FORVALTNING',
    udvalg: iTilstand('INDSENDT'),
    grund: saetning(
      (t) => `${t} er indsendt og venter på, at forvaltningen indstiller den til afgørelse`,
      (t) => `${t} has been handed in and waits to be recommended for decision by the forvaltning`,
    ),
  }),
  PLAN_TIL_AFGOERELSE: slags({
    beskrivelse: 'Plan til afgørelse. A plan that has been recommended and not decided.',
    handling: 'registrerAfgoerelse',
    rolle: 'KOMMUNALBESTYRELSE',
    udvalg: (x) => om({ hvor: "p.tilstand = 'INDSTILLET'", navn: kommunalbestyrelse(x, 'p.kommune_id') }),
    grund: (o) => ({
      da: `${o.titel} er indstillet og venter på ${ejefald(o.navn ?? '')} afgørelse`,
      en: `${o.titel} has been recommended and awaits the decision of ${o.navn}`,
    }),
  }),
  PLAN_TIL_TILSAGN: slags({
    beskrivelse: 'Plan til tilsagn. An approved plan that Landsbyggefonden has not committed its share of.',
    handling: 'givTilsagn',
    rolle: 'LANDSBYGGEFOND',
    udvalg: iTilstand('GODKENDT'),
    grund: saetning(
      (t) => `${t} er godkendt og venter på Landsbyggefondens tilsagn`,
      (t) => `${t} is approved and awaits the commitment of Landsbyggefonden`,
    ),
  }),
  PLAN_TIL_START: slags({
    beskrivelse: 'Plan til start. A plan that has its money and has not begun.',
    handling: 'igangsaetHelhedsplan',
    rolle: 'BOLIGORGANISATION',
    udvalg: () => om({ hvor: "p.tilstand = 'TILSAGN'", frist: 'p.start' }),
    grund: (o) => ({
      da: `${o.titel} har fået tilsagn og sættes i gang den ${skrivDag(o.frist ?? '', 'da')}`,
      en: `${o.titel} has its commitment and is to begin on ${skrivDag(o.frist ?? '', 'en')}`,
    }),
  }),
  PLAN_TIL_AFSLUTNING: slags({
    beskrivelse: 'Plan til afslutning. A running plan that is past its last day.',
    handling: 'afslutHelhedsplan',
    rolle: 'BOLIGORGANISATION',
    udvalg: (_x, pr) => om({ hvor: `${kanFra(PLANTRIN.AFSLUT)} AND p.slut < ${pr}`, siden: 'p.slut' }),
    grund: (o) => ({
      da: `${o.titel} løb til og med ${skrivDag(o.siden ?? '', 'da')} og er ikke afsluttet`,
      en: `${o.titel} ran until ${skrivDag(o.siden ?? '', 'en')} and has not been ended`,
    }),
  }),
} as const;

/** The name of the council of a kommune. */
export function kommunalbestyrelse(x: Udtrykskontekst, kommuneId: string): string {
  return `(SELECT kk.kommunalbestyrelse FROM ${x.tabel(() => Kommune)} kk WHERE kk.id = ${kommuneId})`;
}
