import { kommunerOn } from '../../boligorganisation/holdings';
import type { Day } from '../../kernel/day';
import { counted } from '../../kernel/format';
import { covers, formatPeriod, within } from '../../kernel/period';
import { brokenBy, type Reason, type Rule } from '../../kernel/rule';
import type { ForumFacts, PladsFacts } from '../forum.facts';
import { FORUM_I_KRAFT, type ForumParty, NOWHERE } from './forum-i-kraft';
import {
  afdelingReasons,
  doubleReasons,
  FORVALTNING_GAELDER,
  forvaltningReasons,
  HAR_AFDELINGER,
  INGEN_PLADS_I_FORVEJEN,
  ROLLEN_PASSER,
  roleReasons,
} from './pladskrav';

/** What a new seat demands, asked of the seats that there are. */

type RowCondition = Rule<ForumFacts>;

function pladspart({ forvaltning, boligorganisation: b }: PladsFacts): ForumParty {
  if (b) return { art: 'boligorganisation', noegle: b.noegle, navn: b.navn, kommunerOn: (day) => kommunerOn(b, day) };
  return { art: 'forvaltning', noegle: forvaltning?.noegle ?? '', navn: forvaltning?.navn ?? '', kommunerOn: NOWHERE };
}

const forSeats = (f: ForumFacts, reasons: (m: PladsFacts, party: ForumParty, number: number) => Reason[]) =>
  brokenBy(
    f.medlemskaber.flatMap((m, i) => reasons(m, pladspart(m), i)),
    {
      tekst: {
        da: `Forummet har haft ${counted(f.medlemskaber.length, { en: 'én plads', several: 'pladser' }, 'da')}`,
        en: `The forum has had ${counted(f.medlemskaber.length, { en: 'one seat', several: 'seats' }, 'en')}`,
      },
      faktisk: String(f.medlemskaber.length),
      graense: String(f.medlemskaber.length),
      enhed: 'ANTAL',
    },
  );

const I_FORUMMETS_TID: RowCondition = {
  ...FORUM_I_KRAFT,
  judge: (f) =>
    forSeats(f, (m, party) =>
      within(m, f)
        ? []
        : [
            {
              tekst: {
                da: `${party.navn} har en plads ${formatPeriod(m, 'da')}; ${f.navn} er i kraft ${formatPeriod(f, 'da')}`,
                en: `${party.navn} has a seat ${formatPeriod(m, 'en')}; ${f.navn} is in force ${formatPeriod(f, 'en')}`,
              },
              faktisk: `${m.fra}/${m.til ?? ''}`,
              graense: `${f.fra}/${f.til ?? ''}`,
              enhed: 'DAG',
            },
          ],
    ),
};

/** On the day, and where a seat begins later on the first day of it; what has ended is as it was. */
const organisationsOn = (f: ForumFacts, day: Day) =>
  forSeats(f, (m, party) => {
    const on = m.fra > day ? m.fra : day;
    return covers(m, on) && covers(f, on) ? afdelingReasons(f, party, on) : [];
  });

export const PLADS_RULES: readonly RowCondition[] = [
  I_FORUMMETS_TID,
  { ...FORVALTNING_GAELDER, judge: (f) => forSeats(f, (m, party) => forvaltningReasons(f, party, m.fra)) },
  { ...HAR_AFDELINGER, judge: organisationsOn },
  { ...ROLLEN_PASSER, judge: (f) => forSeats(f, (m, party) => roleReasons(party, m.rolle)) },
  {
    ...INGEN_PLADS_I_FORVEJEN,
    judge: (f) => forSeats(f, (m, party, i) => doubleReasons(f.medlemskaber.slice(0, i), party, m.rolle, m)),
  },
];
