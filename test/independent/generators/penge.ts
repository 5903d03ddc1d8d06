import { days } from '../dice';
import { FONDEN, type Game, type Generator, MED_TILSAGN, RUNNING } from '../game';
import type { PlanView } from '../overview';

const FORMAAL = ['Ungehus', 'Lektiecafé'];

export const bevilPulje: Generator = (s) => {
  const k = s.enKommune();
  const pulje = s.t.en(k.puljer);
  return {
    input: { pulje, titel: s.newName('Bevilling '), dato: s.dato(), beloeb: s.t.af(10_000_000, 5_000_000, -10_000_000, -35_000_000, 1, 0) },
    actor: s.bestyrelse(k.noegle),
  };
};

const sum = (p: PlanView, pulje: string, kind: string): number =>
  p.posts.filter((d) => d.pulje === pulje && d.art === kind).reduce((a, d) => a + d.beloeb, 0);

// What is left to post of a kind, if all that is recorded counts.
function rest(p: PlanView, pulje: string, kind: string): number {
  const net = sum(p, pulje, 'DISPONERET') - sum(p, pulje, 'TILBAGEFOERT');
  if (kind === 'DISPONERET') return p.bidrag.filter((b) => b.pulje === pulje).reduce((a, b) => a + b.beloeb, 0) - net;
  if (kind === 'FRIGIVET') return net - sum(p, pulje, 'FRIGIVET');
  if (kind === 'UDBETALT') return Math.min(sum(p, pulje, 'FRIGIVET'), net) - sum(p, pulje, 'UDBETALT');
  return net - sum(p, pulje, 'UDBETALT');
}

const postering =
  (kind: string, states: readonly string[]): Generator =>
  (s, plan) => {
    const p = plan ?? s.plan(...states);
    if (!p) return null;
    const puljer = p.bidrag.flatMap((b) => (b.pulje ? [b.pulje] : []));
    const pulje = s.t.happens(0.97) ? s.t.en(puljer) : s.t.en(s.country.flatMap((k) => k.puljer));
    const everything = pulje ? rest(p, pulje, kind) : 0;
    const wished = s.t.af(
      everything,
      everything,
      Math.floor(everything / 2),
      Math.floor(everything / 4),
      Math.floor(everything / 4),
      everything + 1,
      1,
      undefined,
    );
    const amount = wished === undefined || wished < 1 ? undefined : wished;
    const afgoerelse = s.t.happens(0.1) ? s.t.en(p.afgoerelser)?.noegle : undefined;
    return { input: { helhedsplan: p.noegle, pulje, dato: s.dato(p), beloeb: amount, afgoerelse }, actor: s.forvaltning(p.kommune) };
  };

export const disponerPulje = postering('DISPONERET', ['GODKENDT', 'TILSAGN', ...RUNNING]);
export const frigivMidler = postering('FRIGIVET', ['GODKENDT', 'TILSAGN', ...RUNNING]);
export const udbetal = postering('UDBETALT', [...RUNNING, 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET']);
export const tilbagefoer = postering('TILBAGEFOERT', ['GODKENDT', ...MED_TILSAGN]);

const saldo = (p: PlanView): number => p.konto.reduce((a, k) => a + (k.art === 'INDSAT' ? k.beloeb : -k.beloeb), 0);

export const indsaetPaaReguleringskonto: Generator = (s, plan) => {
  const p = plan ?? s.plan(...MED_TILSAGN);
  return p
    ? {
        input: { helhedsplan: p.noegle, dato: s.dato(p), beloeb: s.t.af(100_000, 50_000, 100_000, 1), formaal: s.t.en(FORMAAL) },
        actor: s.ansoeger(p),
      }
    : null;
};

export const godkendReguleringskonto: Generator = (s, plan) => {
  const p = plan ?? s.plan(...MED_TILSAGN);
  if (!p) return null;
  return { input: { helhedsplan: p.noegle, dato: s.dato(p), ...kontobeslutning(s) }, actor: FONDEN };
};

/** What an approval of a use of the account says. */
export const kontobeslutning = (s: Game): Record<string, unknown> => ({
  beloeb: s.t.af(20_000, 50_000, 100_000),
  formaal: s.t.en(FORMAAL),
});

export const anvendReguleringskonto: Generator = (s, plan) => {
  const p = plan ?? s.t.en(s.overview.planer.filter((q) => q.konto.length > 0)) ?? s.plan(...MED_TILSAGN);
  if (!p) return null;
  const punkter = p.afgoerelser.filter((a) => a.art === 'REGULERINGSKONTO' || s.t.happens(0.02));
  const fond = s.t.en(punkter.filter((a) => a.organ === 'LANDSBYGGEFONDEN' || s.t.happens(0.05)));
  const kommune = s.t.en(punkter.filter((a) => a.organ !== 'LANDSBYGGEFONDEN' && (a.formaal === fond?.formaal || s.t.happens(0.2))));
  if (!fond || !kommune) return null;
  const latest = fond.dato > kommune.dato ? fond.dato : kommune.dato;
  return {
    input: {
      helhedsplan: p.noegle,
      dato: s.t.happens(0.2) ? days(latest, s.t.number(-1, 1)) : s.dato(p),
      beloeb: Math.max(1, s.t.af(Math.min(10_000, saldo(p)), Math.min(20_000, saldo(p)), fond.beloeb ?? 1, saldo(p))),
      formaal: s.t.happens(0.9) ? (fond.formaal ?? 'Ungehus') : s.t.en(FORMAAL),
      kommunalAfgoerelse: kommune.noegle,
      lbfAfgoerelse: fond.noegle,
    },
    actor: s.ansoeger(p),
  };
};
