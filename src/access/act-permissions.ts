import { type Aktoer, ROLLER, type Rolle } from '../kernel/roles';

/**
 * Who may act: for each mutation the roles that may, and how far they reach. `EGEN`: only for what is their own, held
 * against the owners that the act names (applicants of a plan, forum of an area, kommune, its forvaltninger). What has no row
 * here nobody may do; a test holds the table against the schema, in both directions.
 */
export type Raekkevidde = 'ALLE' | 'EGEN';

type Raekke = Readonly<Partial<Record<Rolle, Raekkevidde>>>;

const ANSOEGER: Raekke = { BOLIGORGANISATION: 'EGEN' };
const FORVALTNING: Raekke = { FORVALTNING: 'EGEN' };
const LBF: Raekke = { LANDSBYGGEFOND: 'ALLE' };
const BESTYRELSE: Raekke = { KOMMUNALBESTYRELSE: 'EGEN' };
const FORUM: Raekke = { FORUM: 'EGEN' };
const ADMIN: Raekke = { ADMINISTRATOR: 'ALLE' };
const BESTYRELSE_ADMIN: Raekke = { ...BESTYRELSE, ...ADMIN };
const LBF_ADMIN: Raekke = { ...LBF, ...ADMIN };

export const HANDLINGSADGANG = {
  opretHelhedsplan: ANSOEGER,
  retHelhedsplan: ANSOEGER,
  anbefalHelhedsplan: FORVALTNING,
  ansoegPraekvalifikation: ANSOEGER,
  praekvalificerHelhedsplan: LBF,
  givAfslag: LBF,
  indsendHelhedsplan: ANSOEGER,
  indstilHelhedsplan: FORVALTNING,
  registrerAfgoerelse: BESTYRELSE,
  givTilsagn: LBF,
  igangsaetHelhedsplan: ANSOEGER,
  aendrGodkendtPlan: BESTYRELSE,
  standsHelhedsplan: { LANDSBYGGEFOND: 'ALLE', KOMMUNALBESTYRELSE: 'EGEN' },
  forlaengHelhedsplan: LBF,
  afslutHelhedsplan: ANSOEGER,
  traekHelhedsplan: ANSOEGER,
  sammenlaegHelhedsplaner: LBF,
  bevilPulje: BESTYRELSE,
  disponerPulje: FORVALTNING,
  frigivMidler: FORVALTNING,
  udbetal: FORVALTNING,
  tilbagefoer: FORVALTNING,
  indsaetPaaReguleringskonto: ANSOEGER,
  godkendReguleringskonto: LBF,
  anvendReguleringskonto: ANSOEGER,
  opretKontrakt: FORUM,
  reviderKontrakt: { FORUM: 'EGEN', KOMMUNALBESTYRELSE: 'EGEN' },
  optagMedlem: { FORUM: 'EGEN', ADMINISTRATOR: 'ALLE' },
  udtraed: { FORUM: 'EGEN', ADMINISTRATOR: 'ALLE' },
  opretArbejdsgruppe: FORUM,
  indsendRedegoerelse: { BOLIGORGANISATION: 'EGEN', LANDSBYGGEFOND: 'ALLE' },
  naaMilepael: ANSOEGER,
  genaabnMilepael: ANSOEGER,
  vurderRedegoerelse: LBF,
  tilbageholdUdbetaling: LBF,
  genoptagUdbetaling: LBF,
  bemaerk: LBF,
  importer: ADMIN,
  opretKommune: ADMIN,
  retKommune: ADMIN,
  opretByomraade: ADMIN,
  retByomraade: ADMIN,
  vedtagPolitik: BESTYRELSE,
  ophaevPolitik: BESTYRELSE,
  udpegByomraade: BESTYRELSE,
  ophaevUdpegning: BESTYRELSE,
  opretForvaltning: BESTYRELSE_ADMIN,
  retForvaltning: BESTYRELSE_ADMIN,
  nedlaegForvaltning: BESTYRELSE_ADMIN,
  opretBoligorganisation: ADMIN,
  retBoligorganisation: ADMIN,
  overtagAdministration: ADMIN,
  afslutAdministration: ADMIN,
  opretAfdeling: ADMIN,
  retAfdeling: ADMIN,
  flytAfdeling: ADMIN,
  sammenlaegAfdelinger: ADMIN,
  nedlaegAfdeling: ADMIN,
  opretIndsatsomraade: LBF_ADMIN,
  retIndsatsomraade: ADMIN,
  opretBevillingsperiode: LBF_ADMIN,
  retBevillingsperiode: LBF_ADMIN,
  opretPulje: BESTYRELSE,
  retPulje: BESTYRELSE,
  opretForum: BESTYRELSE,
  retForum: BESTYRELSE,
  nedlaegForum: BESTYRELSE,
} as const satisfies Readonly<Record<string, Raekke>>;

export type Handlingsnavn = keyof typeof HANDLINGSADGANG;

/** Natural keys of those that an object belongs to, by the role that acts for them. */
export type Ejere = Readonly<Partial<Record<Rolle, readonly string[]>>>;

/** How far a role reaches in an act; null: not at all. */
export function raekkevidde(handling: Handlingsnavn, rolle: Rolle): Raekkevidde | null {
  const raekke: Raekke = HANDLINGSADGANG[handling];
  return raekke[rolle] ?? null;
}

/** Whether the actor may carry out the act on what belongs to `ejere`. */
export function maaHandle(aktoer: Aktoer, handling: Handlingsnavn, ejere: Ejere): boolean {
  const r = raekkevidde(handling, aktoer.rolle);
  if (r === 'ALLE') return true;
  return r === 'EGEN' && aktoer.for !== null && (ejere[aktoer.rolle]?.includes(aktoer.for) ?? false);
}

/** The roles that may carry out the act at all. */
export function rollerFor(handling: Handlingsnavn): Rolle[] {
  return ROLLER.filter((r) => raekkevidde(handling, r) !== null);
}
