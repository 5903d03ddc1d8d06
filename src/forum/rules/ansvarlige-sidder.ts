import { type Day, formatDay } from '../../kernel/day';
import { joinWords } from '../../kernel/format';
import { covers } from '../../kernel/period';
import { brokenBy, notApplicable, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { ForumFacts } from '../forum.facts';
import { partyOf } from './grupperne';
import { siddende } from './r13-repraesentation';

type Kontrakt = ForumFacts['kontrakter'][number];

/** The wording of a contract that holds on the day; none where it does not run or nothing is approved. */
function current(k: Kontrakt, day: Day): Kontrakt['versioner'][number] | null {
  if (!covers(k, day)) return null;
  const vedtagne = k.versioner.filter(
    (v) => v.gyldigFra <= day && v.afgoerelsespunkter.some(({ afgoerelse: a }) => a.udfald === 'GODKENDT' && a.dato <= day),
  );
  return vedtagne.toSorted((a, b) => a.nummer - b.nummer).at(-1) ?? null;
}

interface Ansvarlig {
  readonly navn: string;
  readonly omraader: readonly string[];
}

/** Who has a part in the contract on the day and no seat, with the fields. */
function withoutSeat(f: ForumFacts, k: Kontrakt, day: Day): Map<string, Ansvarlig> {
  const seats = { forvaltning: siddende(f, 'forvaltning', day), boligorganisation: siddende(f, 'boligorganisation', day) };
  const out = new Map<string, Ansvarlig>();
  for (const { indsatsomraade, ansvar } of current(k, day)?.afsnit ?? [])
    for (const party of ansvar.flatMap((a) => partyOf(a) ?? []))
      if (!seats[party.art].has(party.noegle))
        out.set(party.noegle, { navn: party.navn, omraader: [...(out.get(party.noegle)?.omraader ?? []), `“${indsatsomraade.navn}”`] });
  return out;
}

export const ANSVARLIGE_SIDDER: Rule<ForumFacts> = {
  kode: 'H89',
  afvisning: 'ANSVARLIG_UDEN_PLADS',
  krav: {
    da: 'Den, der har ansvar i en kontrakt i kraft, har som regel en plads i forummet',
    en: 'Whoever is responsible in a contract in force has as a rule a seat in the forum',
  },
  alvor: 'ADVARSEL',
  kilde: SOURCES.iKoebenhavn,
  ansvarlig: 'FORUM',
  udvej: {
    da: 'Forummet kan optage den ansvarlige igen eller give ansvaret til en anden ved en revision af kontrakten',
    en: 'The forum can take whoever is responsible in again, or give the responsibility to another by a revision of the contract',
  },
  termer: [],
  judge(f, day) {
    if (!covers(f, day))
      return notApplicable({
        da: `${f.navn} er ikke i kraft den ${formatDay(day, 'da')}`,
        en: `${f.navn} is not in force on ${formatDay(day, 'en')}`,
      });
    return brokenBy(
      f.kontrakter.flatMap((k) =>
        [...withoutSeat(f, k, day)].map(
          ([key, { navn: name, omraader }]): Reason => ({
            tekst: {
              da: `${name} har ansvar for ${joinWords(omraader, 'og')} i ${k.titel}, men ingen plads i ${f.navn} den ${formatDay(day, 'da')}`,
              en: `${name} is responsible for ${joinWords(omraader, 'and')} in ${k.titel}, but has no seat in ${f.navn} on ${formatDay(day, 'en')}`,
            },
            faktisk: key,
            graense: 'PLADS_I_FORUMMET',
            enhed: 'NAVN',
          }),
        ),
      ),
      {
        tekst: { da: 'Alle, der har ansvar, har en plads', en: 'Everybody who is responsible has a seat' },
        faktisk: '0',
        graense: '0',
        enhed: 'ANTAL',
      },
    );
  },
};
