import { days } from '../dice';
import { FONDEN, type Game, type Generator, like } from '../game';

/** Acts on the lists of the state and their areas. */

const somebody = (s: Game) => (s.t.happens(0.5) ? FONDEN : like('ADMINISTRATOR'));

/** Estates, as a rule of the kommune. */
const estates = (s: Game, kommune: string): string[] =>
  s.t.some(
    s.overview.afdelinger.filter((a) => a.kommune === kommune || s.t.happens(0.1)).map((a) => a.noegle),
    3,
  );

export const opretBoligomraade: Generator = (s) => {
  const kommune = s.enKommune().noegle;
  const key = s.newName('BO');
  return { input: { kommune, noegle: key, navn: key, aliaser: ['Alias'], afdelinger: estates(s, kommune) }, actor: somebody(s) };
};

export const retBoligomraade: Generator = (s) => {
  const b = s.t.en(s.overview.boligomraader);
  return b ? { input: { boligomraade: b.noegle, navn: 'Nyt navn', afdelinger: estates(s, b.kommune) }, actor: somebody(s) } : null;
};

const places = (s: Game): object[] =>
  s.t
    .some(
      s.overview.boligomraader.map((b) => b.noegle),
      3,
    )
    .map((boligomraade) => ({ boligomraade, status: s.t.af('PAA_LISTEN', 'PAA_LISTEN', 'NY', 'UDGAAET') }));

export const registrerStatsliste: Generator = (s) => {
  const key = s.newName('LISTE');
  return {
    input: {
      noegle: key,
      titel: key,
      kategori: s.t.af('GHETTOOMRAADE', 'GHETTOOMRAADE', 'UDSAT_BOLIGOMRAADE'),
      dato: days(s.dag, s.t.af(0, -1, -365, -730, s.t.number(-2000, 5))),
      antalOmraader: s.t.af(undefined, 1, 30),
      pladser: places(s),
    },
    actor: somebody(s),
  };
};

export const retStatsliste: Generator = (s) => {
  const l = s.t.en(s.overview.statslister);
  return l
    ? { input: { statsliste: l.noegle, antalOmraader: s.t.af(undefined, null, 0, 2), pladser: places(s) }, actor: somebody(s) }
    : null;
};
