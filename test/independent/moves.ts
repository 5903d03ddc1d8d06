import type { Handlingsnavn } from '../../src/access/act-permissions';
import { ROLLER } from '../../src/kernel/roles';
import { dage } from './dice';
import type { Forsoeg, Spil, Udkast } from './game';
import { GENERATORER } from './generators';
import { naesteAar } from './generators/tilsyn';
import type { Planbillede } from './overview';

interface Trek {
  readonly handling: Handlingsnavn;
  /** A day worth waiting for. */
  readonly maal?: string;
}

const ALLE = Object.keys(GENERATORER).filter((n): n is Handlingsnavn => n in GENERATORER);

// Each sequence has some acts that it likes better than the others, so that all are tried often enough in a few sequences.
const YNDLINGE = 3;
function etEller(s: Spil): Handlingsnavn {
  const yndling = ALLE[(s.nummer * 2 + s.t.tal(0, YNDLINGE - 1)) % ALLE.length];
  return (s.t.sker(0.7) ? yndling : s.t.en(ALLE)) ?? 'opretHelhedsplan';
}

/** The next act of a sequence: mostly what a case needs to get on, else anything; now and then by somebody else, or only tried. */
export function naesteForsoeg(s: Spil): Forsoeg | null {
  const plan = s.sag();
  const paaVej = s.rolig || s.t.sker(0.74);
  const ny = s.dag < '2026-10-01' && s.t.sker(s.harSager ? 0.02 : s.rolig && plan?.status === 'IGANGVAERENDE' ? 0.3 : 0.13);
  const trek: Trek =
    paaVej && (plan || s.dag < '2026-10-01')
      ? plan && !ny
        ? naeste(s, plan)
        : { handling: 'opretHelhedsplan' }
      : { handling: etEller(s) };
  s.gaaFrem(trek.maal);
  const om = paaVej ? plan : undefined;
  const mulig = GENERATORER[trek.handling](s, om);
  const foerst = FOERST.get(trek.handling);
  const handling = mulig || !foerst ? trek.handling : foerst;
  const udkast = mulig ?? GENERATORER[handling](s, om);
  return udkast && { handling, dag: s.dag, ...perturberet(s, navngivet(s, handling, udkast), plan) };
}

// What has to be done before an act has anything to work on.
const FOERST: ReadonlyMap<Handlingsnavn, Handlingsnavn> = new Map([
  ['genaabnMilepael', 'naaMilepael'],
  ['retBevillingsperiode', 'opretBevillingsperiode'],
  ['retIndsatsomraade', 'opretIndsatsomraade'],
  ['afslutAdministration', 'overtagAdministration'],
  ['anvendReguleringskonto', 'indsaetPaaReguleringskonto'],
]);

const MED_AFGOERELSE: readonly Handlingsnavn[] = [
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
const navngivet = (s: Spil, handling: Handlingsnavn, u: Udkast): Udkast =>
  MED_AFGOERELSE.includes(handling) && s.t.sker(0.98) ? { ...u, input: { noegle: s.nytNavn('D'), ...u.input } } : u;

function perturberet(s: Spil, u: Udkast, plan: Planbillede | undefined): Udkast {
  if (s.rolig) return u;
  const aktoer = s.t.sker(0.03) ? fremmed(s) : u.aktoer;
  const mere = s.t.sker(0.03)
    ? { dryRun: true }
    : s.t.sker(0.03) && plan && 'helhedsplan' in u.input
      ? { expectedVersion: plan.version - (s.t.sker(0.5) ? 0 : 1) || 1 }
      : {};
  return { input: { ...u.input, ...mere }, aktoer };
}

function fremmed(s: Spil): Udkast['aktoer'] {
  const k = s.t.en(s.land);
  const rolle = s.t.en(ROLLER) ?? 'OFFENTLIG';
  const hvem = {
    BOLIGORGANISATION: s.t.en(k?.organisationer ?? []),
    FORVALTNING: s.t.en(k?.forvaltninger ?? []),
    KOMMUNALBESTYRELSE: k?.noegle,
    FORUM: s.t.en(k?.omraader ?? [])?.fora[0],
  };
  return { rolle, for: (rolle in hvem ? Reflect.get(hvem, rolle) : null) ?? null };
}

// What a plan in this state waits for.
function naeste(s: Spil, p: Planbillede): Trek {
  switch (p.status) {
    case 'FORBEREDELSE':
      if (s.t.sker(0.12)) return { handling: 'retHelhedsplan' };
      return { handling: p.afgoerelser.some((a) => a.art === 'ANBEFALING') ? 'ansoegPraekvalifikation' : 'anbefalHelhedsplan' };
    case 'PRAEKVALIFIKATION_ANSOEGT':
      return { handling: s.t.sker(0.95) ? 'praekvalificerHelhedsplan' : 'givAfslag' };
    case 'PRAEKVALIFICERET':
      return { handling: s.t.sker(0.9) ? 'indsendHelhedsplan' : 'retHelhedsplan' };
    case 'INDSENDT':
      return { handling: 'indstilHelhedsplan' };
    case 'INDSTILLET':
      return { handling: s.t.sker(0.25) ? kontrakten(s, p) : 'registrerAfgoerelse' };
    case 'GODKENDT':
      return { handling: s.t.sker(0.55) ? 'givTilsagn' : s.t.sker(0.1) ? 'aendrGodkendtPlan' : penge(s, p) };
    case 'TILSAGN':
      if (s.rolig && vilHavePenge(p)) return { handling: penge(s, p) };
      return s.t.sker(0.55) ? { handling: 'igangsaetHelhedsplan', maal: p.start } : { handling: penge(s, p) };
    default:
      return iGang(s, p);
  }
}

// A contract that covers the plan in each of its areas, and then the money.
function kontrakten(s: Spil, p: Planbillede): Handlingsnavn {
  const mangler = s.udaekkede(p);
  const egne = s.overblik.kontrakter.filter((k) => mangler.includes(k.omraade));
  if (egne.some((k) => k.planer.includes(p.noegle) && k.vedtagne < k.versioner)) return 'registrerAfgoerelse';
  const loebende = egne.filter((k) => k.til === null || k.til > s.dag);
  return loebende.length < mangler.length || s.t.sker(0.1) ? 'opretKontrakt' : 'reviderKontrakt';
}

function penge(s: Spil, p: Planbillede): Handlingsnavn {
  if (!p.bidrag.some((b) => b.pulje)) return s.t.af('indsaetPaaReguleringskonto', 'bevilPulje', 'registrerAfgoerelse');
  if (!harPost(p, 'DISPONERET')) return s.udaekkede(p).length > 0 && s.t.sker(0.85) ? kontrakten(s, p) : 'disponerPulje';
  if (!p.afgoerelser.some((a) => a.art === 'FRIGIVELSE')) return 'registrerAfgoerelse';
  if (!harPost(p, 'FRIGIVET')) return 'frigivMidler';
  if (s.rolig) return 'udbetal';
  return s.t.af('disponerPulje', 'frigivMidler', 'udbetal', 'udbetal', 'udbetal', 'tilbagefoer', 'registrerAfgoerelse');
}

const harPost = (p: Planbillede, art: string): boolean => p.poster.some((d) => d.art === art);
const vilHavePenge = (p: Planbillede): boolean => p.bidrag.some((b) => b.pulje) && !harPost(p, 'FRIGIVET');

function iGang(s: Spil, p: Planbillede): Trek {
  if (s.rolig && (vilHavePenge(p) || (harPost(p, 'FRIGIVET') && !harPost(p, 'UDBETALT')))) return { handling: penge(s, p) };
  const aar = naesteAar(p);
  if (s.dag > `${aar}-12-31` && aar <= Number(p.slut.slice(0, 4)) && s.t.sker(0.35)) return { handling: 'indsendRedegoerelse' };
  if (p.redegoerelser.some((r) => r.indsendt && !r.vurdering) && s.t.sker(0.3)) return { handling: 'vurderRedegoerelse' };
  if (harPost(p, 'FRIGIVET') && s.t.sker(0.3)) return { handling: 'udbetal' };
  if (s.t.sker(0.45)) return { handling: penge(s, p) };
  if (s.t.sker(0.3)) return { handling: konto(s, p) };
  const andre = s.overblik.planer.filter(
    (q) => q !== p && q.kommune === p.kommune && ['TILSAGN', 'IGANGVAERENDE', 'FORLAENGET'].includes(q.status),
  );
  if (andre.length > 0 && s.t.sker(0.3)) return { handling: 'sammenlaegHelhedsplaner' };
  return s.t.af<Trek>(
    { handling: 'indsendRedegoerelse', maal: `${aar + 1}-02-01` },
    { handling: 'indsendRedegoerelse', maal: `${aar + 1}-02-01` },
    { handling: 'forlaengHelhedsplan' },
    { handling: 'forlaengHelhedsplan', maal: dage(p.slut, -10) },
    { handling: 'afslutHelhedsplan', maal: p.slut },
    { handling: 'sammenlaegHelhedsplaner' },
    { handling: p.stoppet > 0 ? 'genoptagUdbetaling' : 'tilbageholdUdbetaling' },
    { handling: 'reviderKontrakt' },
    { handling: 'reviderKontrakt' },
    { handling: p.milepaele.some((m) => m !== null) ? s.t.af('naaMilepael', 'genaabnMilepael') : 'naaMilepael' },
    { handling: 'aendrGodkendtPlan' },
    { handling: s.t.sker(0.4) ? 'standsHelhedsplan' : 'aendrGodkendtPlan' },
  );
}

function konto(s: Spil, p: Planbillede): Handlingsnavn {
  if (p.konto.length === 0) return 'indsaetPaaReguleringskonto';
  const punkter = p.afgoerelser.filter((a) => a.art === 'REGULERINGSKONTO');
  if (!punkter.some((a) => a.organ === 'LANDSBYGGEFONDEN')) return 'godkendReguleringskonto';
  return punkter.some((a) => a.organ !== 'LANDSBYGGEFONDEN')
    ? s.t.af('anvendReguleringskonto', 'anvendReguleringskonto', 'indsaetPaaReguleringskonto')
    : 'registrerAfgoerelse';
}
