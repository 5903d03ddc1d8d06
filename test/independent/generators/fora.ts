import { days } from '../dice';
import { type Game, type Generator, like, lookup } from '../game';

const FIELDS = ['SUNDHED', 'UDSATTE_GRUPPER', 'KULTUR_FRITID', 'BOERN_UNGE', 'UDDANNELSE_BESKAEFTIGELSE', 'IMAGE_KOMMUNIKATION'];

function etForum(s: Game): { forum: string; kommune: string } | null {
  const k = s.enKommune();
  const forum = s.t.en(s.t.en(k.omraader)?.fora ?? []);
  return forum ? { forum, kommune: k.noegle } : null;
}

export const optagMedlem: Generator = (s) => {
  const place = etForum(s);
  if (!place) return null;
  const k = s.t.happens(0.95) ? s.kommune(place.kommune) : s.enKommune();
  const forvaltning = s.t.happens(0.5);
  const party = forvaltning ? { forvaltning: s.t.en(k.forvaltninger) } : { boligorganisation: s.t.en(k.organisations) };
  const from = s.t.happens(0.5) ? undefined : days(s.dag, s.t.number(-900, 900));
  return {
    input: {
      forum: place.forum,
      ...party,
      rolle: s.t.happens(0.93) ? (forvaltning ? s.t.af('LEDER', 'MEDARBEJDER') : 'KOORDINATOR') : s.t.af('LEDER', 'KOORDINATOR'),
      fra: from,
      til: s.t.happens(0.4) ? days(from ?? s.dag, s.t.number(1, 1500)) : undefined,
    },
    actor: s.t.happens(0.8) ? like('FORUM', place.forum) : like('ADMINISTRATOR'),
  };
};

export const udtraed: Generator = (s) => {
  const seat = s.t.en(s.overview.seats);
  if (!seat) return null;
  const sql = `SELECT m.id FROM medlemskab m JOIN forum f ON f.id = m.forum_id WHERE f.noegle = '${seat.forum}' AND m.rolle = '${seat.rolle}' AND m.fra = '${seat.fra}'
    AND COALESCE((SELECT noegle FROM forvaltning WHERE id = m.forvaltning_id), (SELECT noegle FROM boligorganisation WHERE id = m.boligorganisation_id)) = '${seat.party}'`;
  const to = s.t.happens(0.6) ? days(seat.fra, s.t.number(-1, 3000)) : days(s.dag, s.t.number(-300, 300));
  return {
    input: { medlemskab: lookup('med', sql), til: to },
    actor: s.t.happens(0.8) ? like('FORUM', seat.forum) : like('ADMINISTRATOR'),
  };
};

export const opretArbejdsgruppe: Generator = (s) => {
  const place = etForum(s);
  if (!place) return null;
  const from = s.t.happens(0.5) ? undefined : days(s.dag, s.t.number(-900, 900));
  const siddende = s.overview.seats.filter((p) => p.forum === place.forum && p.fra <= (from ?? s.dag));
  const parties = [...new Set(siddende.map((p) => p.party))];
  const chosen = s.t.some(parties, 2);
  const k = s.kommune(place.kommune);
  return {
    input: {
      forum: place.forum,
      noegle: s.newName('G'),
      navn: 'Prøvegruppe',
      indsatsomraade: s.t.en(FIELDS),
      fra: from,
      til: s.t.happens(0.3) ? days(from ?? s.dag, s.t.number(1, 1500)) : undefined,
      medlemmer: chosen.map((p) => (k.forvaltninger.includes(p) ? { forvaltning: p } : { boligorganisation: p })),
    },
    actor: like('FORUM', place.forum),
  };
};
