import { formatDay } from '../../kernel/day';
import type { LocalizedText } from '../../kernel/errors';
import { capitalized } from '../../kernel/format';
import { kommuneName } from '../organ';
import type { Sheet, SheetSection } from '../sheet';
import { enumeration, fullStop, genitive, numberWord } from '../words';
import { bestyrelserne, foraText } from './organisering';

/** The plans of the day, the bodies that they are organised under, and the policy that they are part of. */
export function planerIKommunen(ark: Sheet): SheetSection {
  return {
    overskrift: { da: `Boligsociale helhedsplaner i ${ark.kommune.navn}`, en: `Boligsociale helhedsplaner in ${ark.kommune.navn}` },
    tekst: [[...planerne(ark), ...foraText(ark), ...bestyrelserne(ark)], politikken(ark)].filter((afsnit) => afsnit.length > 0),
  };
}

/** How many plans there are, how many of them lie in udsatte byområder, and how many have money from the pool. */
export function planerne(ark: Sheet): LocalizedText[] {
  const { antalHelhedsplaner: all, antalIUdsatteByomraader: inside, antalMedfinansierede: paidOnes } = ark;
  const [when, where] = [{ da: formatDay(ark.pr, 'da'), en: formatDay(ark.pr, 'en') }, ark.kommune.navn];
  if (all === 0)
    return [
      {
        da: `Pr. ${when.da} er der ingen boligsociale helhedsplaner i ${where}.`,
        en: `On ${when.en} there are no boligsociale helhedsplaner in ${where}.`,
      },
    ];
  const count = numberWord(all);
  const [therefore, afterwards] = medfinansiering(ark);
  const place = location(all, inside, ark.antalUdsatteByomraader);
  return [
    {
      da: `Pr. ${when.da} er der ${count.da} ${all === 1 ? 'boligsocial helhedsplan' : 'boligsociale helhedsplaner'} i ${where}${place.da}${therefore.da}.`,
      en: `On ${when.en} there ${all === 1 ? 'is' : 'are'} ${count.en} ${all === 1 ? 'boligsocial helhedsplan' : 'boligsociale helhedsplaner'} in ${where}${place.en}${therefore.en}.`,
    },
    ...(paidOnes === inside && inside > 0 ? [] : afterwards),
  ];
}

const INTET: LocalizedText = { da: '', en: '' };

/** The clause that says where they lie; empty when no area is designated. */
function location(all: number, inside: number, omraader: number): LocalizedText {
  if (omraader === 0) return INTET;
  const theOmraade = omraader === 1 ? { da: 'det udsatte byområde', en: 'the vulnerable urban area' } : OMRAADERNE;
  if (all === 1) {
    return inside === 1
      ? {
          da: `, som ligger i ${omraader === 1 ? theOmraade.da : 'et af de udsatte byområder'}`,
          en: `, which lies in ${omraader === 1 ? theOmraade.en : 'one of the vulnerable urban areas'}`,
        }
      : { da: `, som ligger uden for ${theOmraade.da}`, en: `, which lies outside ${theOmraade.en}` };
  }
  if (inside === 0) return { da: `, hvoraf ingen ligger i ${theOmraade.da}`, en: `, none of which lies in ${theOmraade.en}` };
  if (inside === all) return { da: `, som alle ligger i ${theOmraade.da}`, en: `, all of which lie in ${theOmraade.en}` };
  const count = numberWord(inside);
  return {
    da: `, hvoraf ${count.da} ligger i ${theOmraade.da}`,
    en: `, of which ${count.en} ${inside === 1 ? 'lies' : 'lie'} in ${theOmraade.en}`,
  };
}

const OMRAADERNE: LocalizedText = { da: 'de udsatte byområder', en: 'the vulnerable urban areas' };

/** Co-financing: a clause when it follows from where they lie, else a sentence of its own. Nothing before there is a pool. */
function medfinansiering(ark: Sheet): [derfor: LocalizedText, bagefter: LocalizedText[]] {
  const { antalHelhedsplaner: all, antalIUdsatteByomraader: inside, antalMedfinansierede: paidOnes } = ark;
  const puljer = new Set(ark.grundlag.bevillinger.map((b) => b.pulje.id)).size;
  if (puljer === 0) return [INTET, []];
  const pulje = puljer === 1 ? { da: 'kommunens pulje', en: 'the municipal pool' } : { da: 'kommunens puljer', en: 'the municipal pools' };
  if (paidOnes > 0 && paidOnes === inside) {
    return [
      {
        da: ` og derfor har fået medfinansiering fra ${pulje.da}`,
        en: ` and ${inside === 1 ? 'has' : 'have'} therefore been co-financed from ${pulje.en}`,
      },
      [],
    ];
  }
  if (all === 1)
    return [INTET, [{ da: `Den har ikke fået medfinansiering fra ${pulje.da}.`, en: `It has not been co-financed from ${pulje.en}.` }]];
  const count = numberWord(paidOnes);
  return [
    INTET,
    [
      {
        da: `${capitalized(count.da)} af dem har fået medfinansiering fra ${pulje.da}.`,
        en: `${capitalized(count.en)} of them ${paidOnes < 2 ? 'has' : 'have'} been co-financed from ${pulje.en}.`,
      },
    ],
  ];
}

/** What the cooperation is part of: the policies under which areas are designated on the day, by their titles. */
export function politikken(ark: Sheet): LocalizedText[] {
  const titles = [...new Set(ark.grundlag.udpegninger.map((u) => u.politik.titel))].sort();
  if (titles.length === 0 || ark.antalHelhedsplaner === 0) return [];
  const [jf, holdsIf] = [enumeration(titles), genitive(kommuneName(ark.kommune))];
  const planer =
    ark.antalHelhedsplaner === 1
      ? { da: 'den boligsociale helhedsplan', en: 'the plan' }
      : { da: 'de boligsociale helhedsplaner', en: 'the plans' };
  return [
    {
      da: fullStop(
        `Samarbejdet med boligorganisationerne om ${planer.da} er en del af ${holdsIf.da} politiske målsætning om at løfte byens udsatte byområder gennem koordinerede indsatser med høj synergi, jf. ${jf.da}`,
      ),
      en: fullStop(
        `The cooperation with the housing organisations on ${planer.en} is part of the political aim of ${kommuneName(ark.kommune)} to lift the vulnerable urban areas of the city through coordinated efforts with high synergy, cf. ${jf.en}`,
      ),
    },
  ];
}
