import type { ActName } from '../../src/access/act-permissions';
import { ROLES } from '../../src/kernel/roles';
import { days } from './dice';
import type { Attempt, Draft, Game } from './game';
import { GENERATORS } from './generators';
import { nextYear } from './generators/tilsyn';
import type { PlanView } from './overview';

interface Move {
  readonly handling: ActName;
  /** A day worth waiting for. */
  readonly maal?: string;
}

const ALL_ACTS = Object.keys(GENERATORS).filter((n): n is ActName => n in GENERATORS);

// Each sequence has some acts that it likes better than the others, so that all are tried often enough in a few sequences.
const FAVOURITES = 3;
function someAct(s: Game): ActName {
  const favourite = ALL_ACTS[(s.nummer * 2 + s.t.number(0, FAVOURITES - 1)) % ALL_ACTS.length];
  return (s.t.happens(0.7) ? favourite : s.t.en(ALL_ACTS)) ?? 'opretHelhedsplan';
}

/** The next act of a sequence: mostly what a case needs to get on, else anything; now and then by somebody else, or only tried. */
export function nextAttempt(s: Game): Attempt | null {
  const plan = s.caseFacts();
  const onWay = s.calm || s.t.happens(0.74);
  const fresh = s.dag < '2026-10-01' && s.t.happens(s.harSager ? 0.02 : s.calm && plan?.status === 'IGANGVAERENDE' ? 0.3 : 0.13);
  const move: Move =
    onWay && (plan || s.dag < '2026-10-01')
      ? plan && !fresh
        ? next(s, plan)
        : { handling: 'opretHelhedsplan' }
      : { handling: someAct(s) };
  s.goForward(move.maal);
  const about = onWay ? plan : undefined;
  const possible = GENERATORS[move.handling](s, about);
  const firstly = FIRST.get(move.handling);
  const act = possible || !firstly ? move.handling : firstly;
  const draft = possible ?? GENERATORS[act](s, about);
  return draft && { handling: act, dag: s.dag, ...perturbed(s, named(s, act, draft), plan) };
}

// What has to be done before an act has anything to work on.
const FIRST: ReadonlyMap<ActName, ActName> = new Map([
  ['genaabnMilepael', 'naaMilepael'],
  ['retBevillingsperiode', 'opretBevillingsperiode'],
  ['retIndsatsomraade', 'opretIndsatsomraade'],
  ['afslutAdministration', 'overtagAdministration'],
  ['anvendReguleringskonto', 'indsaetPaaReguleringskonto'],
]);

const MED_AFGOERELSE: readonly ActName[] = [
  'anbefalHelhedsplan',
  'praekvalificerHelhedsplan',
  'givAfslag',
  'givTilsagn',
  'forlaengHelhedsplan',
  'aendrGodkendtPlan',
  'standsHelhedsplan',
  'sammenlaegHelhedsplaner',
  'bevilPulje',
  'godkendReguleringskonto',
];

// The decision gets a key of its own sequence, so that the sequence can be played again in another place.
const named = (s: Game, act: ActName, u: Draft): Draft =>
  MED_AFGOERELSE.includes(act) && s.t.happens(0.98) ? { ...u, input: { noegle: s.newName('D'), ...u.input } } : u;

function perturbed(s: Game, u: Draft, plan: PlanView | undefined): Draft {
  if (s.calm) return u;
  const actor = s.t.happens(0.03) ? foreign(s) : u.actor;
  const more = s.t.happens(0.03)
    ? { dryRun: true }
    : s.t.happens(0.03) && plan && 'helhedsplan' in u.input
      ? { expectedVersion: plan.version - (s.t.happens(0.5) ? 0 : 1) || 1 }
      : {};
  return { input: { ...u.input, ...more }, actor };
}

function foreign(s: Game): Draft['actor'] {
  const k = s.t.en(s.country);
  const role = s.t.en(ROLES) ?? 'OFFENTLIG';
  const who = {
    BOLIGORGANISATION: s.t.en(k?.organisations ?? []),
    FORVALTNING: s.t.en(k?.forvaltninger ?? []),
    KOMMUNALBESTYRELSE: k?.noegle,
    FORUM: s.t.en(k?.omraader ?? [])?.fora[0],
  };
  return { role, for: (role in who ? Reflect.get(who, role) : null) ?? null };
}

// What a plan in this state waits for.
function next(s: Game, p: PlanView): Move {
  switch (p.status) {
    case 'FORBEREDELSE':
      if (s.t.happens(0.12)) return { handling: 'retHelhedsplan' };
      return { handling: p.afgoerelser.some((a) => a.art === 'ANBEFALING') ? 'ansoegPraekvalifikation' : 'anbefalHelhedsplan' };
    case 'PRAEKVALIFIKATION_ANSOEGT':
      return { handling: s.t.happens(0.95) ? 'praekvalificerHelhedsplan' : 'givAfslag' };
    case 'PRAEKVALIFICERET':
      return { handling: s.t.happens(0.9) ? 'indsendHelhedsplan' : 'retHelhedsplan' };
    case 'INDSENDT':
      return { handling: 'indstilHelhedsplan' };
    case 'INDSTILLET':
      return { handling: s.t.happens(0.25) ? kontrakten(s, p) : 'registrerAfgoerelse' };
    case 'GODKENDT':
      return { handling: s.t.happens(0.55) ? 'givTilsagn' : s.t.happens(0.1) ? 'aendrGodkendtPlan' : penge(s, p) };
    case 'TILSAGN':
      if (s.calm && wantsMoney(p)) return { handling: penge(s, p) };
      return s.t.happens(0.55) ? { handling: 'igangsaetHelhedsplan', maal: p.start } : { handling: penge(s, p) };
    default:
      return running(s, p);
  }
}

// A contract that covers the plan in each of its areas, and then the money.
function kontrakten(s: Game, p: PlanView): ActName {
  const missing = s.udaekkede(p);
  const own = s.overview.kontrakter.filter((k) => missing.includes(k.omraade));
  if (own.some((k) => k.planer.includes(p.noegle) && k.vedtagne < k.versioner)) return 'registrerAfgoerelse';
  const running = own.filter((k) => k.til === null || k.til > s.dag);
  return running.length < missing.length || s.t.happens(0.1) ? 'opretKontrakt' : 'reviderKontrakt';
}

function penge(s: Game, p: PlanView): ActName {
  if (!p.bidrag.some((b) => b.pulje)) return s.t.af('indsaetPaaReguleringskonto', 'bevilPulje', 'registrerAfgoerelse');
  if (!hasPost(p, 'DISPONERET')) return s.udaekkede(p).length > 0 && s.t.happens(0.85) ? kontrakten(s, p) : 'disponerPulje';
  if (!p.afgoerelser.some((a) => a.art === 'FRIGIVELSE')) return 'registrerAfgoerelse';
  if (!hasPost(p, 'FRIGIVET')) return 'frigivMidler';
  if (s.calm) return 'udbetal';
  return s.t.af('disponerPulje', 'frigivMidler', 'udbetal', 'udbetal', 'udbetal', 'tilbagefoer', 'registrerAfgoerelse');
}

const hasPost = (p: PlanView, kind: string): boolean => p.posts.some((d) => d.art === kind);
const wantsMoney = (p: PlanView): boolean => p.bidrag.some((b) => b.pulje) && !hasPost(p, 'FRIGIVET');

function running(s: Game, p: PlanView): Move {
  if (s.calm && (wantsMoney(p) || (hasPost(p, 'FRIGIVET') && !hasPost(p, 'UDBETALT')))) return { handling: penge(s, p) };
  const year = nextYear(p);
  if (s.dag > `${year}-12-31` && year <= Number(p.slut.slice(0, 4)) && s.t.happens(0.35)) return { handling: 'indsendRedegoerelse' };
  if (p.redegoerelser.some((r) => r.indsendt && !r.vurdering) && s.t.happens(0.3)) return { handling: 'vurderRedegoerelse' };
  if (hasPost(p, 'FRIGIVET') && s.t.happens(0.3)) return { handling: 'udbetal' };
  if (s.t.happens(0.45)) return { handling: penge(s, p) };
  if (s.t.happens(0.3)) return { handling: konto(s, p) };
  const others = s.overview.planer.filter(
    (q) => q !== p && q.kommune === p.kommune && ['TILSAGN', 'IGANGVAERENDE', 'FORLAENGET'].includes(q.status),
  );
  if (others.length > 0 && s.t.happens(0.3)) return { handling: 'sammenlaegHelhedsplaner' };
  return s.t.af<Move>(
    { handling: 'indsendRedegoerelse', maal: `${year + 1}-02-01` },
    { handling: 'indsendRedegoerelse', maal: `${year + 1}-02-01` },
    { handling: 'forlaengHelhedsplan' },
    { handling: 'forlaengHelhedsplan', maal: days(p.slut, -10) },
    { handling: 'afslutHelhedsplan', maal: p.slut },
    { handling: 'sammenlaegHelhedsplaner' },
    { handling: p.stopped > 0 ? 'genoptagUdbetaling' : 'tilbageholdUdbetaling' },
    { handling: 'reviderKontrakt' },
    { handling: 'reviderKontrakt' },
    { handling: p.milepaele.some((m) => m !== null) ? s.t.af('naaMilepael', 'genaabnMilepael') : 'naaMilepael' },
    { handling: 'aendrGodkendtPlan' },
    { handling: s.t.happens(0.4) ? 'standsHelhedsplan' : 'aendrGodkendtPlan' },
  );
}

function konto(s: Game, p: PlanView): ActName {
  if (p.konto.length === 0) return 'indsaetPaaReguleringskonto';
  const punkter = p.afgoerelser.filter((a) => a.art === 'REGULERINGSKONTO');
  if (!punkter.some((a) => a.organ === 'LANDSBYGGEFONDEN')) return 'godkendReguleringskonto';
  return punkter.some((a) => a.organ !== 'LANDSBYGGEFONDEN')
    ? s.t.af('anvendReguleringskonto', 'anvendReguleringskonto', 'indsaetPaaReguleringskonto')
    : 'registrerAfgoerelse';
}
