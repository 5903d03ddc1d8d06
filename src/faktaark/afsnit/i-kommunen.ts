import { skrivDag } from '../../kerne/dato';
import type { Saetning } from '../../kerne/fejl';
import type { Afsnit, Ark } from '../ark';
import { ejefald, opremsning, punktum, stort, talord } from '../ord';
import { kommunenavn } from '../organ';

/** The plans of the day, the fora that they are organised under, and the policy that they are part of. */
export function planerIKommunen(ark: Ark): Afsnit {
  return {
    overskrift: { da: `Boligsociale helhedsplaner i ${ark.kommune.navn}`, en: `Boligsociale helhedsplaner in ${ark.kommune.navn}` },
    tekst: [[...planerne(ark), ...foraene(ark)], politikken(ark)].filter((afsnit) => afsnit.length > 0),
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

/** The boligsociale fora, where they are and who sits in them. */
export function foraene(ark: Ark): Saetning[] {
  const antal = ark.grundlag.fora.length;
  if (antal === 0) return [];
  const et = antal === 1;
  const under = et ? { da: 'et boligsocialt forum', en: 'a boligsocialt forum' } : { da: 'boligsociale fora', en: 'boligsociale fora' };
  const virke: Saetning = {
    da: 'de boligsociale indsatser på byområdeniveau',
    en: `${et ? 'coordinates and develops' : 'coordinate and develop'} the boligsociale efforts at the level of the area`,
  };
  const planer = ark.antalHelhedsplaner;
  const organisering: Saetning =
    planer === 0
      ? { da: `${stort(under.da)} koordinerer og udvikler ${virke.da}.`, en: `${stort(under.en)} ${virke.en}.` }
      : {
          da: `${planer === 1 ? 'Helhedsplanen' : 'Helhedsplanerne'} er organiseret under ${under.da}, der koordinerer og udvikler ${virke.da}.`,
          en: `The ${planer === 1 ? 'plan is' : 'plans are'} organised under ${under.en}, which ${virke.en}.`,
        };
  const [sted, hvem] = [placering(ark), repraesentation(ark)];
  return [
    organisering,
    {
      da: `${et ? 'Det boligsociale forum' : 'De boligsociale fora'} er placeret i ${sted.da}${hvem.da && ` og har repræsentation af ${hvem.da}`}.`,
      en: `${et ? 'The forum is' : 'The fora are'} placed in ${sted.en}${hvem.en && `, where ${hvem.en} have seats`}.`,
    },
  ];
}

function placering(ark: Ark): Saetning {
  const [fora, omraader] = [ark.grundlag.fora.length, ark.antalUdsatteByomraader];
  const hvis = ejefald(ark.kommune.navn);
  if (omraader === 1) return { da: `${hvis.da} udsatte byområde`, en: `the vulnerable urban area of ${ark.kommune.navn}` };
  const alle = talord(omraader, 'et');
  if (fora === omraader)
    return { da: `${hvis.da} ${alle.da} udsatte byområder`, en: `the ${alle.en} vulnerable urban areas of ${ark.kommune.navn}` };
  const nogle = talord(fora, 'et');
  return {
    da: `${nogle.da} af ${hvis.da} ${alle.da} udsatte byområder`,
    en: `${nogle.en} of the ${alle.en} vulnerable urban areas of ${ark.kommune.navn}`,
  };
}

/** All forvaltninger only when each of them has a seat in each forum. */
function repraesentation(ark: Ark): Saetning {
  const { fora, forvaltninger, medlemskaber } = ark.grundlag;
  const har = (forum: string, forvaltning: string): boolean =>
    medlemskaber.some((m) => m.forum.id === forum && m.forvaltning?.id === forvaltning);
  const alle = forvaltninger.length > 0 && fora.every((f) => forvaltninger.every((v) => har(f.id, v.id)));
  const antal = talord(forvaltninger.length);
  const parter: Saetning[] = [];
  if (alle && forvaltninger.length > 1) parter.push({ da: `alle ${antal.da} forvaltninger`, en: `all ${antal.en} administrations` });
  else if (medlemskaber.some((m) => m.forvaltning)) parter.push({ da: 'forvaltninger', en: 'administrations' });
  if (medlemskaber.some((m) => m.boligorganisation))
    parter.push({
      da: `boligorganisationer med sociale indsatser i ${fora.length === 1 ? 'byområdet' : 'byområderne'}`,
      en: `housing organisations with social work in the ${fora.length === 1 ? 'area' : 'areas'}`,
    });
  return { da: parter.map((p) => p.da).join(' samt '), en: parter.map((p) => p.en).join(' and ') };
}

/** What the cooperation is part of: the policies under which areas are designated on the day, by their titles. */
export function politikken(ark: Ark): Saetning[] {
  const titler = [...new Set(ark.grundlag.udpegninger.map((u) => u.politik))].sort();
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
