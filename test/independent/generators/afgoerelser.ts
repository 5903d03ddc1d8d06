import { type Game, type Generator, MED_TILSAGN } from '../game';
import type { PlanView } from '../overview';
import { kontobeslutning } from './penge';

const ORGANER = ['KOMMUNALBESTYRELSE', 'FAGUDVALG', 'OEKONOMIUDVALG', 'BOLIGSOCIALT_FORUM', 'FORVALTNING', 'LANDSBYGGEFONDEN'];
const KINDS = ['GODKENDELSE', 'INDSTILLING', 'ANBEFALING', 'FRIGIVELSE', 'REGULERINGSKONTO', 'TILSAGN', 'FORLAENGELSE'];

type Punkt = Record<string, unknown>;

// What the plan waits for, or something else.
function punktOmPlan(s: Game, p: PlanView): Punkt {
  const next =
    p.status === 'INDSTILLET'
      ? 'GODKENDELSE'
      : MED_TILSAGN.includes(p.status) || p.status === 'GODKENDT'
        ? s.t.af('FRIGIVELSE', 'FRIGIVELSE', 'REGULERINGSKONTO')
        : 'INDSTILLING';
  const kind = s.t.happens(0.9) ? next : s.t.en(KINDS);
  const fondens = p.afgoerelser.find((a) => a.art === 'REGULERINGSKONTO' && a.organ === 'LANDSBYGGEFONDEN' && s.t.happens(0.85));
  if (kind === 'REGULERINGSKONTO')
    return { art: kind, helhedsplan: p.noegle, ...kontobeslutning(s), ...(fondens ? { formaal: fondens.formaal } : {}) };
  const disponeret = p.posts.filter((d) => d.art === 'DISPONERET').reduce((a, d) => a + d.beloeb, 0);
  const amount =
    kind === 'FRIGIVELSE' && s.t.happens(0.5) ? { beloeb: s.t.af(disponeret, Math.floor(disponeret / 2), disponeret + 1) || 1 } : {};
  return { art: kind, helhedsplan: p.noegle, ...amount };
}

function punkt(s: Game, kommune: string): Punkt {
  const draft = s.overview.kontrakter.filter((k) => k.kommune === kommune && k.vedtagne < k.versioner);
  const k = s.t.en(draft);
  if (k && s.t.happens(0.45)) return { art: 'GODKENDELSE', kontrakt: k.noegle };
  if (s.t.happens(0.1))
    return {
      art: 'BEVILLING',
      pulje: s.t.en(s.kommune(kommune).puljer),
      beloeb: s.t.af(5_000_000, -3_000_000),
      titel: s.newName('Punkt '),
      fra: s.dato(),
    };
  const p = s.t.en(s.overview.planer.filter((q) => q.kommune === kommune || s.t.happens(0.03)));
  return p ? punktOmPlan(s, p) : { art: 'GODKENDELSE', kontrakt: k?.noegle ?? 'INGEN' };
}

export const registrerAfgoerelse: Generator = (s, plan) => {
  const kommune = plan?.kommune ?? s.enKommune().noegle;
  const draft =
    plan && plan.status !== 'INDSTILLET'
      ? s.overview.kontrakter.filter((k) => k.planer.includes(plan.noegle) && k.vedtagne < k.versioner)
      : [];
  const k = s.t.happens(0.9) ? s.t.en(draft) : undefined;
  const first = k ? { art: 'GODKENDELSE', kontrakt: k.noegle } : plan ? punktOmPlan(s, plan) : punkt(s, kommune);
  const several = !s.calm && s.t.happens(0.2) ? [punkt(s, kommune)] : [];
  const date = s.dato(plan);
  return {
    input: {
      organ: s.t.happens(0.88) ? 'KOMMUNALBESTYRELSE' : s.t.en(ORGANER),
      dato: date,
      udfald: s.t.happens(0.93) ? 'GODKENDT' : s.t.af('AFVIST', 'UDSAT'),
      titel: 'Afgørelse',
      noegle: s.newName('A'),
      punkter: [first, ...several],
    },
    actor: s.bestyrelse(kommune),
  };
};
