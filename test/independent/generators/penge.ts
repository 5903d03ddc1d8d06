import { dage } from '../dice';
import { FONDEN, type Generator, LOEBER, MED_TILSAGN, type Spil } from '../game';
import type { Planbillede } from '../overview';

const FORMAAL = ['Ungehus', 'Lektiecafé'];

export const bevilPulje: Generator = (s) => {
  const k = s.enKommune();
  const pulje = s.t.en(k.puljer);
  return {
    input: { pulje, titel: s.nytNavn('Bevilling '), dato: s.dato(), beloeb: s.t.af(10_000_000, 5_000_000, -10_000_000, -35_000_000, 1, 0) },
    aktoer: s.bestyrelse(k.noegle),
  };
};

const sum = (p: Planbillede, pulje: string, art: string): number =>
  p.poster.filter((d) => d.pulje === pulje && d.art === art).reduce((a, d) => a + d.beloeb, 0);

// What is left to post of a kind, if all that is recorded counts.
function rest(p: Planbillede, pulje: string, art: string): number {
  const netto = sum(p, pulje, 'DISPONERET') - sum(p, pulje, 'TILBAGEFOERT');
  if (art === 'DISPONERET') return p.bidrag.filter((b) => b.pulje === pulje).reduce((a, b) => a + b.beloeb, 0) - netto;
  if (art === 'FRIGIVET') return netto - sum(p, pulje, 'FRIGIVET');
  if (art === 'UDBETALT') return Math.min(sum(p, pulje, 'FRIGIVET'), netto) - sum(p, pulje, 'UDBETALT');
  return netto - sum(p, pulje, 'UDBETALT');
}

const postering =
  (art: string, tilstande: readonly string[]): Generator =>
  (s, plan) => {
    const p = plan ?? s.plan(...tilstande);
    if (!p) return null;
    const puljer = p.bidrag.flatMap((b) => (b.pulje ? [b.pulje] : []));
    const pulje = s.t.sker(0.97) ? s.t.en(puljer) : s.t.en(s.land.flatMap((k) => k.puljer));
    const alt = pulje ? rest(p, pulje, art) : 0;
    const oensket = s.t.af(alt, alt, Math.floor(alt / 2), Math.floor(alt / 4), Math.floor(alt / 4), alt + 1, 1, undefined);
    const beloeb = oensket === undefined || oensket < 1 ? undefined : oensket;
    const afgoerelse = s.t.sker(0.1) ? s.t.en(p.afgoerelser)?.noegle : undefined;
    return { input: { helhedsplan: p.noegle, pulje, dato: s.dato(p), beloeb, afgoerelse }, aktoer: s.forvaltning(p.kommune) };
  };

export const disponerPulje = postering('DISPONERET', ['GODKENDT', 'TILSAGN', ...LOEBER]);
export const frigivMidler = postering('FRIGIVET', ['GODKENDT', 'TILSAGN', ...LOEBER]);
export const udbetal = postering('UDBETALT', [...LOEBER, 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET']);
export const tilbagefoer = postering('TILBAGEFOERT', ['GODKENDT', ...MED_TILSAGN]);

const saldo = (p: Planbillede): number => p.konto.reduce((a, k) => a + (k.art === 'INDSAT' ? k.beloeb : -k.beloeb), 0);

export const indsaetPaaReguleringskonto: Generator = (s, plan) => {
  const p = plan ?? s.plan(...MED_TILSAGN);
  return p
    ? {
        input: { helhedsplan: p.noegle, dato: s.dato(p), beloeb: s.t.af(100_000, 50_000, 100_000, 1), formaal: s.t.en(FORMAAL) },
        aktoer: s.ansoeger(p),
      }
    : null;
};

export const godkendReguleringskonto: Generator = (s, plan) => {
  const p = plan ?? s.plan(...MED_TILSAGN);
  if (!p) return null;
  return { input: { helhedsplan: p.noegle, dato: s.dato(p), ...kontobeslutning(s) }, aktoer: FONDEN };
};

/** What an approval of a use of the account says. */
export const kontobeslutning = (s: Spil): Record<string, unknown> => ({
  beloeb: s.t.af(20_000, 50_000, 100_000),
  formaal: s.t.en(FORMAAL),
});

export const anvendReguleringskonto: Generator = (s, plan) => {
  const p = plan ?? s.t.en(s.overblik.planer.filter((q) => q.konto.length > 0)) ?? s.plan(...MED_TILSAGN);
  if (!p) return null;
  const punkter = p.afgoerelser.filter((a) => a.art === 'REGULERINGSKONTO' || s.t.sker(0.02));
  const fond = s.t.en(punkter.filter((a) => a.organ === 'LANDSBYGGEFONDEN' || s.t.sker(0.05)));
  const kommune = s.t.en(punkter.filter((a) => a.organ !== 'LANDSBYGGEFONDEN' && (a.formaal === fond?.formaal || s.t.sker(0.2))));
  if (!fond || !kommune) return null;
  const seneste = fond.dato > kommune.dato ? fond.dato : kommune.dato;
  return {
    input: {
      helhedsplan: p.noegle,
      dato: s.t.sker(0.2) ? dage(seneste, s.t.tal(-1, 1)) : s.dato(p),
      beloeb: Math.max(1, s.t.af(Math.min(10_000, saldo(p)), Math.min(20_000, saldo(p)), fond.beloeb ?? 1, saldo(p))),
      formaal: s.t.sker(0.9) ? (fond.formaal ?? 'Ungehus') : s.t.en(FORMAAL),
      kommunalAfgoerelse: kommune.noegle,
      lbfAfgoerelse: fond.noegle,
    },
    aktoer: s.ansoeger(p),
  };
};
