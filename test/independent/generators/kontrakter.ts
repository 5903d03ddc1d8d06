import { days, yearAfter } from '../dice';
import { type Game, type Generator, like } from '../game';
import type { KontraktView } from '../overview';
import type { KommuneWorld } from '../world';

const FIELDS = ['SUNDHED', 'UDSATTE_GRUPPER', 'KULTUR_FRITID', 'BOERN_UNGE', 'BEBOERNETVAERK'];

// A section with a group of the forum and both sides, mostly.
function afsnit(s: Game, forum: string, k: KommuneWorld, organisations: readonly string[], field: string): Record<string, unknown> {
  const group = s.t.en(s.overview.groups.filter((g) => g.forum === forum && (g.omraade === field || s.t.happens(0.02))));
  const organisation = (s.t.happens(0.92) ? s.t.en(organisations) : undefined) ?? s.t.en(k.organisations);
  const forvaltning = s.t.happens(0.92) ? `${k.noegle}-TMF` : s.t.en(k.forvaltninger);
  const ansvar = [
    ...(s.t.happens(0.97) ? [{ forvaltning, rolle: 'LEDER', opgave: 'Leder' }] : []),
    ...(organisation && s.t.happens(0.97) ? [{ boligorganisation: organisation, rolle: 'BIDRAGER', opgave: 'Bidrager' }] : []),
  ];
  return {
    indsatsomraade: field,
    arbejdsgruppe: group && s.t.happens(0.97) ? group.noegle : undefined,
    snitflade: 'Snitfladen',
    maalsaetninger: ['En målsætning'],
    ansvar,
  };
}

function allAfsnit(s: Game, forum: string, k: KommuneWorld, organisations: readonly string[]): Record<string, unknown>[] {
  const own = [...new Set(s.overview.groups.filter((g) => g.forum === forum).map((g) => g.omraade))];
  const chosen = s.t.happens(0.93) ? s.t.some(own, 2) : s.t.some(FIELDS, 3);
  return (chosen.length > 0 ? chosen : ['SUNDHED']).map((f) => afsnit(s, forum, k, organisations, f));
}

export const opretKontrakt: Generator = (s, plan) => {
  const k = plan ? s.kommune(plan.kommune) : s.enKommune();
  const missing = plan ? s.udaekkede(plan) : [];
  const omraade = plan ? s.omraade(s.t.en(missing) ?? '') : s.t.en(k.omraader.filter((o) => o.fora.length > 0 || s.t.happens(0.1)));
  if (!omraade) return null;
  const forum = s.t.happens(0.05) ? s.t.en(omraade.fora) : s.dag >= '2016-10-01' ? omraade.fora.at(-1) : omraade.fora[0];
  const inOmraadet = s.overview.planer.filter((p) => (p.omraader.includes(omraade.noegle) && p.slut > s.dag) || s.t.happens(0.02));
  const planer = plan && inOmraadet.includes(plan) ? [...new Set([plan, ...s.t.some(inOmraadet, 1)])] : s.t.some(inOmraadet, 2);
  const from = s.t.happens(0.75) ? s.dag : (s.dato(plan) ?? s.t.en([...planer.map((p) => p.start), s.dag]) ?? s.dag);
  const last =
    planer
      .map((p) => p.slut)
      .sort()
      .at(-1) ?? s.dag;
  const to = s.t.af(
    undefined,
    undefined,
    last > from ? days(last, s.t.number(1, 400)) : undefined,
    days(yearAfter(from, s.t.af(1, 2, 4, 4, 8)), 1),
  );
  const daekning = planer.map((p) => ({
    helhedsplan: p.noegle,
    ...(s.t.happens(0.12) ? { fra: days(from, s.t.number(-30, 400)) } : {}),
    ...(s.t.happens(0.1) ? { til: days(to ?? from, s.t.number(-400, 30)) } : {}),
  }));
  return {
    input: {
      forum,
      noegle: s.newName('K'),
      titel: 'Prøvekontrakt',
      fra: from,
      til: to,
      gyldigFra: s.t.happens(0.05) ? days(from, s.t.number(-10, 300)) : undefined,
      helhedsplaner: daekning,
      afsnit: allAfsnit(
        s,
        forum ?? '',
        k,
        planer.flatMap((p) => p.ansoegere),
      ),
    },
    actor: like('FORUM', forum ?? null),
  };
};

export const reviderKontrakt: Generator = (s, plan) => {
  const missing = plan ? s.udaekkede(plan) : [];
  const k =
    s.t.en(s.overview.kontrakter.filter((x) => missing.includes(x.omraade))) ??
    s.t.en(s.overview.kontrakter.filter((x) => x.vedtagne > 0 || s.t.happens(0.2)));
  if (!k) return null;
  const touchedByForum = s.t.happens(0.6);
  const fresh =
    plan && missing.includes(k.omraade) && s.t.happens(0.9)
      ? [plan]
      : s.t.happens(0.4)
        ? s.t.some(
            s.overview.planer.filter((p) => p.omraader.includes(k.omraade)),
            1,
          )
        : [];
  const date = s.dato(undefined, k);
  return {
    input: {
      kontrakt: k.noegle,
      dato: date,
      gyldigFra: s.t.happens(0.15) ? days(date ?? s.dag, s.t.number(-20, 200)) : undefined,
      aendringsnote: 'Ny version',
      afsnit: allAfsnit(s, k.forum, s.kommune(k.kommune), parties(s, k)),
      ...(s.t.happens(touchedByForum ? 0.05 : 0.4) ? { til: s.t.happens(0.2) ? null : days(k.til ?? s.dag, s.t.number(-900, 900)) } : {}),
      helhedsplaner: fresh.map((p) => ({ helhedsplan: p.noegle, ...(s.t.happens(0.2) ? { fra: s.dato(p) } : {}) })),
      noegle: s.newName('R'),
    },
    actor: touchedByForum ? like('FORUM', k.forum) : s.bestyrelse(k.kommune),
  };
};

const parties = (s: Game, k: KontraktView): string[] =>
  s.overview.planer.filter((p) => k.planer.includes(p.noegle)).flatMap((p) => p.ansoegere);
