import { type Generator, MED_TILSAGN, type Spil } from '../game';
import type { Planbillede } from '../overview';
import { kontobeslutning } from './penge';

const ORGANER = ['KOMMUNALBESTYRELSE', 'FAGUDVALG', 'OEKONOMIUDVALG', 'BOLIGSOCIALT_FORUM', 'FORVALTNING', 'LANDSBYGGEFONDEN'];
const ARTER = ['GODKENDELSE', 'INDSTILLING', 'ANBEFALING', 'FRIGIVELSE', 'REGULERINGSKONTO', 'TILSAGN', 'FORLAENGELSE'];

type Punkt = Record<string, unknown>;

// What the plan waits for, or something else.
function punktOmPlan(s: Spil, p: Planbillede): Punkt {
  const naeste =
    p.status === 'INDSTILLET'
      ? 'GODKENDELSE'
      : MED_TILSAGN.includes(p.status) || p.status === 'GODKENDT'
        ? s.t.af('FRIGIVELSE', 'FRIGIVELSE', 'REGULERINGSKONTO')
        : 'INDSTILLING';
  const art = s.t.sker(0.9) ? naeste : s.t.en(ARTER);
  const fondens = p.afgoerelser.find((a) => a.art === 'REGULERINGSKONTO' && a.organ === 'LANDSBYGGEFONDEN' && s.t.sker(0.85));
  if (art === 'REGULERINGSKONTO')
    return { art, helhedsplan: p.noegle, ...kontobeslutning(s), ...(fondens ? { formaal: fondens.formaal } : {}) };
  const disponeret = p.poster.filter((d) => d.art === 'DISPONERET').reduce((a, d) => a + d.beloeb, 0);
  const beloeb =
    art === 'FRIGIVELSE' && s.t.sker(0.5) ? { beloeb: s.t.af(disponeret, Math.floor(disponeret / 2), disponeret + 1) || 1 } : {};
  return { art, helhedsplan: p.noegle, ...beloeb };
}

function punkt(s: Spil, kommune: string): Punkt {
  const udkast = s.overblik.kontrakter.filter((k) => k.kommune === kommune && k.vedtagne < k.versioner);
  const k = s.t.en(udkast);
  if (k && s.t.sker(0.45)) return { art: 'GODKENDELSE', kontrakt: k.noegle };
  if (s.t.sker(0.1))
    return {
      art: 'BEVILLING',
      pulje: s.t.en(s.kommune(kommune).puljer),
      beloeb: s.t.af(5_000_000, -3_000_000),
      titel: s.nytNavn('Punkt '),
      fra: s.dato(),
    };
  const p = s.t.en(s.overblik.planer.filter((q) => q.kommune === kommune || s.t.sker(0.03)));
  return p ? punktOmPlan(s, p) : { art: 'GODKENDELSE', kontrakt: k?.noegle ?? 'INGEN' };
}

export const registrerAfgoerelse: Generator = (s, plan) => {
  const kommune = plan?.kommune ?? s.enKommune().noegle;
  const udkast =
    plan && plan.status !== 'INDSTILLET'
      ? s.overblik.kontrakter.filter((k) => k.planer.includes(plan.noegle) && k.vedtagne < k.versioner)
      : [];
  const k = s.t.sker(0.9) ? s.t.en(udkast) : undefined;
  const foerste = k ? { art: 'GODKENDELSE', kontrakt: k.noegle } : plan ? punktOmPlan(s, plan) : punkt(s, kommune);
  const flere = !s.rolig && s.t.sker(0.2) ? [punkt(s, kommune)] : [];
  const dato = s.dato(plan);
  return {
    input: {
      organ: s.t.sker(0.88) ? 'KOMMUNALBESTYRELSE' : s.t.en(ORGANER),
      dato,
      udfald: s.t.sker(0.93) ? 'GODKENDT' : s.t.af('AFVIST', 'UDSAT'),
      titel: 'Afgørelse',
      noegle: s.nytNavn('A'),
      punkter: [foerste, ...flere],
    },
    aktoer: s.bestyrelse(kommune),
  };
};
