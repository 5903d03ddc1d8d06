import { skrivDag } from '../../kernel/day';
import type { Saetning } from '../../kernel/errors';
import { kommunenavn } from '../organ';
import type { Afsnit, Ark } from '../sheet';
import { ejefald, opremsning, punktum, stort, talord } from '../words';
import { bestyrelserne, foraene } from './organisering';

/** The plans of the day, the bodies that they are organised under, and the policy that they are part of. */
export function planerIKommunen(ark: Ark): Afsnit {
  return {
    overskrift: { da: `Boligsociale helhedsplaner i ${ark.kommune.navn}`, en: `Boligsociale helhedsplaner in ${ark.kommune.navn}` },
    tekst: [[...planerne(ark), ...foraene(ark), ...bestyrelserne(ark)], politikken(ark)].filter((afsnit) => afsnit.length > 0),
  };
}

/** How many plans there are, how many of them lie in udsatte byområder, and how many have money from the pool. */
export function planerne(ark: Ark): Saetning[] {
  const { antalHelhedsplaner: alle, antalIUdsatteByomraader: inde, antalMedfinansierede: betalte } = ark;
  const [hvornaar, hvor] = [{ da: skrivDag(ark.pr, 'da'), en: skrivDag(ark.pr, 'en') }, ark.kommune.navn];
  if (alle === 0)
    return [
      {
        da: `Pr. ${hvornaar.da} er der ingen boligsociale helhedsplaner i ${hvor}.`,
        en: `On ${hvornaar.en} there are no boligsociale helhedsplaner in ${hvor}.`,
      },
    ];
  const antal = talord(alle);
  const [derfor, bagefter] = medfinansiering(ark);
  const sted = beliggenhed(alle, inde, ark.antalUdsatteByomraader);
  return [
    {
      da: `Pr. ${hvornaar.da} er der ${antal.da} ${alle === 1 ? 'boligsocial helhedsplan' : 'boligsociale helhedsplaner'} i ${hvor}${sted.da}${derfor.da}.`,
      en: `On ${hvornaar.en} there ${alle === 1 ? 'is' : 'are'} ${antal.en} ${alle === 1 ? 'boligsocial helhedsplan' : 'boligsociale helhedsplaner'} in ${hvor}${sted.en}${derfor.en}.`,
    },
    ...(betalte === inde && inde > 0 ? [] : bagefter),
  ];
}

const INTET: Saetning = { da: '', en: '' };

/** The clause that says where they lie; empty when no area is designated. */
function beliggenhed(alle: number, inde: number, omraader: number): Saetning {
  if (omraader === 0) return INTET;
  const omraadet = omraader === 1 ? { da: 'det udsatte byområde', en: 'the vulnerable urban area' } : OMRAADERNE;
  if (alle === 1) {
    return inde === 1
      ? {
          da: `, som ligger i ${omraader === 1 ? omraadet.da : 'et af de udsatte byområder'}`,
          en: `, which lies in ${omraader === 1 ? omraadet.en : 'one of the vulnerable urban areas'}`,
        }
      : { da: `, som ligger uden for ${omraadet.da}`, en: `, which lies outside ${omraadet.en}` };
  }
  if (inde === 0) return { da: `, hvoraf ingen ligger i ${omraadet.da}`, en: `, none of which lies in ${omraadet.en}` };
  if (inde === alle) return { da: `, som alle ligger i ${omraadet.da}`, en: `, all of which lie in ${omraadet.en}` };
  const antal = talord(inde);
  return {
    da: `, hvoraf ${antal.da} ligger i ${omraadet.da}`,
    en: `, of which ${antal.en} ${inde === 1 ? 'lies' : 'lie'} in ${omraadet.en}`,
  };
}

const OMRAADERNE: Saetning = { da: 'de udsatte byområder', en: 'the vulnerable urban areas' };

/** Co-financing: a clause when it follows from where they lie, else a sentence of its own. Nothing before there is a pool. */
function medfinansiering(ark: Ark): [derfor: Saetning, bagefter: Saetning[]] {
  const { antalHelhedsplaner: alle, antalIUdsatteByomraader: inde, antalMedfinansierede: betalte } = ark;
  const puljer = new Set(ark.grundlag.bevillinger.map((b) => b.pulje.id)).size;
  if (puljer === 0) return [INTET, []];
  const pulje = puljer === 1 ? { da: 'kommunens pulje', en: 'the municipal pool' } : { da: 'kommunens puljer', en: 'the municipal pools' };
  if (betalte > 0 && betalte === inde) {
    return [
      {
        da: ` og derfor har fået medfinansiering fra ${pulje.da}`,
        en: ` and ${inde === 1 ? 'has' : 'have'} therefore been co-financed from ${pulje.en}`,
      },
      [],
    ];
  }
  if (alle === 1)
    return [INTET, [{ da: `Den har ikke fået medfinansiering fra ${pulje.da}.`, en: `It has not been co-financed from ${pulje.en}.` }]];
  const antal = talord(betalte);
  return [
    INTET,
    [
      {
        da: `${stort(antal.da)} af dem har fået medfinansiering fra ${pulje.da}.`,
        en: `${stort(antal.en)} of them ${betalte < 2 ? 'has' : 'have'} been co-financed from ${pulje.en}.`,
      },
    ],
  ];
}

/** What the cooperation is part of: the policies under which areas are designated on the day, by their titles. */
export function politikken(ark: Ark): Saetning[] {
  const titler = [...new Set(ark.grundlag.udpegninger.map((u) => u.politik.titel))].sort();
  if (titler.length === 0 || ark.antalHelhedsplaner === 0) return [];
  const [jf, hvis] = [opremsning(titler), ejefald(kommunenavn(ark.kommune))];
  const planer =
    ark.antalHelhedsplaner === 1
      ? { da: 'den boligsociale helhedsplan', en: 'the plan' }
      : { da: 'de boligsociale helhedsplaner', en: 'the plans' };
  return [
    {
      da: punktum(
        `Samarbejdet med boligorganisationerne om ${planer.da} er en del af ${hvis.da} politiske målsætning om at løfte byens udsatte byområder gennem koordinerede indsatser med høj synergi, jf. ${jf.da}`,
      ),
      en: punktum(
        `The cooperation with the housing organisations on ${planer.en} is part of the political aim of ${kommunenavn(ark.kommune)} to lift the vulnerable urban areas of the city through coordinated efforts with high synergy, cf. ${jf.en}`,
      ),
    },
  ];
}
