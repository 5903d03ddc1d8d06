import { type Actor, ROLES, type Role } from '../kernel/roles';

/**
 * Who may act: for each mutation the roles that may, and how far they reach. `EGEN`: only for what is their own, held
 * against the owners that the act names (applicants of a plan, forum of an area, kommune, its forvaltninger). What has no row
 * here nobody may do; a test holds the table against the schema, in both directions.
 */
export type Reach = 'ALLE' | 'EGEN';

type NounRow = Readonly<Partial<Record<Role, Reach>>>;

const ANSOEGER: NounRow = { BOLIGORGANISATION: 'EGEN' };
const FORVALTNING: NounRow = { FORVALTNING: 'EGEN' };
const LBF: NounRow = { LANDSBYGGEFOND: 'ALLE' };
const BESTYRELSE: NounRow = { KOMMUNALBESTYRELSE: 'EGEN' };
const FORUM: NounRow = { FORUM: 'EGEN' };
const ADMIN: NounRow = { ADMINISTRATOR: 'ALLE' };
const BESTYRELSE_ADMIN: NounRow = { ...BESTYRELSE, ...ADMIN };
const LBF_ADMIN: NounRow = { ...LBF, ...ADMIN };

export const ACT_PERMISSIONS = {
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
  indberetNoegletal: LBF_ADMIN,
  retNoegletal: LBF_ADMIN,
  opretBoligomraade: LBF_ADMIN,
  retBoligomraade: LBF_ADMIN,
  registrerStatsliste: LBF_ADMIN,
  retStatsliste: LBF_ADMIN,
  opretIndsatsomraade: LBF_ADMIN,
  retIndsatsomraade: ADMIN,
  opretBevillingsperiode: LBF_ADMIN,
  retBevillingsperiode: LBF_ADMIN,
  opretPulje: BESTYRELSE,
  retPulje: BESTYRELSE,
  opretForum: BESTYRELSE,
  retForum: BESTYRELSE,
  nedlaegForum: BESTYRELSE,
} as const satisfies Readonly<Record<string, NounRow>>;

export type ActName = keyof typeof ACT_PERMISSIONS;

/** Natural keys of those that an object belongs to, by the role that acts for them. */
export type Owners = Readonly<Partial<Record<Role, readonly string[]>>>;

/** How far a role reaches in an act; null: not at all. */
export function reachOf(act: ActName, role: Role): Reach | null {
  const row: NounRow = ACT_PERMISSIONS[act];
  return row[role] ?? null;
}

/** Whether the actor may carry out the act on what belongs to `owners`. */
export function mayAct(actor: Actor, act: ActName, owners: Owners): boolean {
  const r = reachOf(act, actor.role);
  if (r === 'ALLE') return true;
  return r === 'EGEN' && actor.for !== null && (owners[actor.role]?.includes(actor.for) ?? false);
}

/** The roles that may carry out the act at all. */
export function rolesFor(act: ActName): Role[] {
  return ROLES.filter((r) => reachOf(act, r) !== null);
}
