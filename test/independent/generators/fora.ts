import { dage } from '../dice';
import { type Generator, opslag, type Spil, som } from '../game';

const FELTER = ['SUNDHED', 'UDSATTE_GRUPPER', 'KULTUR_FRITID', 'BOERN_UNGE', 'UDDANNELSE_BESKAEFTIGELSE', 'IMAGE_KOMMUNIKATION'];

function etForum(s: Spil): { forum: string; kommune: string } | null {
  const k = s.enKommune();
  const forum = s.t.en(s.t.en(k.omraader)?.fora ?? []);
  return forum ? { forum, kommune: k.noegle } : null;
}

export const optagMedlem: Generator = (s) => {
  const sted = etForum(s);
  if (!sted) return null;
  const k = s.t.sker(0.95) ? s.kommune(sted.kommune) : s.enKommune();
  const forvaltning = s.t.sker(0.5);
  const part = forvaltning ? { forvaltning: s.t.en(k.forvaltninger) } : { boligorganisation: s.t.en(k.organisationer) };
  const fra = s.t.sker(0.5) ? undefined : dage(s.dag, s.t.tal(-900, 900));
  return {
    input: {
      forum: sted.forum,
      ...part,
      rolle: s.t.sker(0.93) ? (forvaltning ? s.t.af('LEDER', 'MEDARBEJDER') : 'KOORDINATOR') : s.t.af('LEDER', 'KOORDINATOR'),
      fra,
      til: s.t.sker(0.4) ? dage(fra ?? s.dag, s.t.tal(1, 1500)) : undefined,
    },
    aktoer: s.t.sker(0.8) ? som('FORUM', sted.forum) : som('ADMINISTRATOR'),
  };
};

export const udtraed: Generator = (s) => {
  const plads = s.t.en(s.overblik.pladser);
  if (!plads) return null;
  const sql = `SELECT m.id FROM medlemskab m JOIN forum f ON f.id = m.forum_id WHERE f.noegle = '${plads.forum}' AND m.rolle = '${plads.rolle}' AND m.fra = '${plads.fra}'
    AND COALESCE((SELECT noegle FROM forvaltning WHERE id = m.forvaltning_id), (SELECT noegle FROM boligorganisation WHERE id = m.boligorganisation_id)) = '${plads.part}'`;
  const til = s.t.sker(0.6) ? dage(plads.fra, s.t.tal(-1, 3000)) : dage(s.dag, s.t.tal(-300, 300));
  return { input: { medlemskab: opslag('med', sql), til }, aktoer: s.t.sker(0.8) ? som('FORUM', plads.forum) : som('ADMINISTRATOR') };
};

export const opretArbejdsgruppe: Generator = (s) => {
  const sted = etForum(s);
  if (!sted) return null;
  const fra = s.t.sker(0.5) ? undefined : dage(s.dag, s.t.tal(-900, 900));
  const siddende = s.overblik.pladser.filter((p) => p.forum === sted.forum && p.fra <= (fra ?? s.dag));
  const parter = [...new Set(siddende.map((p) => p.part))];
  const valgte = s.t.nogle(parter, 2);
  const k = s.kommune(sted.kommune);
  return {
    input: {
      forum: sted.forum,
      noegle: s.nytNavn('G'),
      navn: 'Prøvegruppe',
      indsatsomraade: s.t.en(FELTER),
      fra,
      til: s.t.sker(0.3) ? dage(fra ?? s.dag, s.t.tal(1, 1500)) : undefined,
      medlemmer: valgte.map((p) => (k.forvaltninger.includes(p) ? { forvaltning: p } : { boligorganisation: p })),
    },
    aktoer: som('FORUM', sted.forum),
  };
};
