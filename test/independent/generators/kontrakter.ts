import { aarEfter, dage } from '../dice';
import { type Generator, type Spil, som } from '../game';
import type { Kontraktbillede } from '../overview';
import type { Kommuneverden } from '../world';

const FELTER = ['SUNDHED', 'UDSATTE_GRUPPER', 'KULTUR_FRITID', 'BOERN_UNGE', 'BEBOERNETVAERK'];

// A section with a group of the forum and both sides, mostly.
function afsnit(s: Spil, forum: string, k: Kommuneverden, organisationer: readonly string[], felt: string): Record<string, unknown> {
  const gruppe = s.t.en(s.overblik.grupper.filter((g) => g.forum === forum && (g.omraade === felt || s.t.sker(0.02))));
  const org = (s.t.sker(0.92) ? s.t.en(organisationer) : undefined) ?? s.t.en(k.organisationer);
  const forvaltning = s.t.sker(0.92) ? `${k.noegle}-TMF` : s.t.en(k.forvaltninger);
  const ansvar = [
    ...(s.t.sker(0.97) ? [{ forvaltning, rolle: 'LEDER', opgave: 'Leder' }] : []),
    ...(org && s.t.sker(0.97) ? [{ boligorganisation: org, rolle: 'BIDRAGER', opgave: 'Bidrager' }] : []),
  ];
  return {
    indsatsomraade: felt,
    arbejdsgruppe: gruppe && s.t.sker(0.97) ? gruppe.noegle : undefined,
    snitflade: 'Snitfladen',
    maalsaetninger: ['En målsætning'],
    ansvar,
  };
}

function alleAfsnit(s: Spil, forum: string, k: Kommuneverden, organisationer: readonly string[]): Record<string, unknown>[] {
  const egne = [...new Set(s.overblik.grupper.filter((g) => g.forum === forum).map((g) => g.omraade))];
  const valgte = s.t.sker(0.93) ? s.t.nogle(egne, 2) : s.t.nogle(FELTER, 3);
  return (valgte.length > 0 ? valgte : ['SUNDHED']).map((f) => afsnit(s, forum, k, organisationer, f));
}

export const opretKontrakt: Generator = (s, plan) => {
  const k = plan ? s.kommune(plan.kommune) : s.enKommune();
  const mangler = plan ? s.udaekkede(plan) : [];
  const omraade = plan ? s.omraade(s.t.en(mangler) ?? '') : s.t.en(k.omraader.filter((o) => o.fora.length > 0 || s.t.sker(0.1)));
  if (!omraade) return null;
  const forum = s.t.sker(0.05) ? s.t.en(omraade.fora) : s.dag >= '2016-10-01' ? omraade.fora.at(-1) : omraade.fora[0];
  const iOmraadet = s.overblik.planer.filter((p) => (p.omraader.includes(omraade.noegle) && p.slut > s.dag) || s.t.sker(0.02));
  const planer = plan && iOmraadet.includes(plan) ? [...new Set([plan, ...s.t.nogle(iOmraadet, 1)])] : s.t.nogle(iOmraadet, 2);
  const fra = s.t.sker(0.75) ? s.dag : (s.dato(plan) ?? s.t.en([...planer.map((p) => p.start), s.dag]) ?? s.dag);
  const sidste =
    planer
      .map((p) => p.slut)
      .sort()
      .at(-1) ?? s.dag;
  const til = s.t.af(
    undefined,
    undefined,
    sidste > fra ? dage(sidste, s.t.tal(1, 400)) : undefined,
    dage(aarEfter(fra, s.t.af(1, 2, 4, 4, 8)), 1),
  );
  const daekning = planer.map((p) => ({
    helhedsplan: p.noegle,
    ...(s.t.sker(0.12) ? { fra: dage(fra, s.t.tal(-30, 400)) } : {}),
    ...(s.t.sker(0.1) ? { til: dage(til ?? fra, s.t.tal(-400, 30)) } : {}),
  }));
  return {
    input: {
      forum,
      noegle: s.nytNavn('K'),
      titel: 'Prøvekontrakt',
      fra,
      til,
      gyldigFra: s.t.sker(0.05) ? dage(fra, s.t.tal(-10, 300)) : undefined,
      helhedsplaner: daekning,
      afsnit: alleAfsnit(
        s,
        forum ?? '',
        k,
        planer.flatMap((p) => p.ansoegere),
      ),
    },
    aktoer: som('FORUM', forum ?? null),
  };
};

export const reviderKontrakt: Generator = (s, plan) => {
  const mangler = plan ? s.udaekkede(plan) : [];
  const k =
    s.t.en(s.overblik.kontrakter.filter((x) => mangler.includes(x.omraade))) ??
    s.t.en(s.overblik.kontrakter.filter((x) => x.vedtagne > 0 || s.t.sker(0.2)));
  if (!k) return null;
  const afForum = s.t.sker(0.6);
  const nye =
    plan && mangler.includes(k.omraade) && s.t.sker(0.9)
      ? [plan]
      : s.t.sker(0.4)
        ? s.t.nogle(
            s.overblik.planer.filter((p) => p.omraader.includes(k.omraade)),
            1,
          )
        : [];
  const dato = s.dato(undefined, k);
  return {
    input: {
      kontrakt: k.noegle,
      dato,
      gyldigFra: s.t.sker(0.15) ? dage(dato ?? s.dag, s.t.tal(-20, 200)) : undefined,
      aendringsnote: 'Ny version',
      afsnit: alleAfsnit(s, k.forum, s.kommune(k.kommune), parter(s, k)),
      ...(s.t.sker(afForum ? 0.05 : 0.4) ? { til: s.t.sker(0.2) ? null : dage(k.til ?? s.dag, s.t.tal(-900, 900)) } : {}),
      helhedsplaner: nye.map((p) => ({ helhedsplan: p.noegle, ...(s.t.sker(0.2) ? { fra: s.dato(p) } : {}) })),
      noegle: s.nytNavn('R'),
    },
    aktoer: afForum ? som('FORUM', k.forum) : s.bestyrelse(k.kommune),
  };
};

const parter = (s: Spil, k: Kontraktbillede): string[] =>
  s.overblik.planer.filter((p) => k.planer.includes(p.noegle)).flatMap((p) => p.ansoegere);
