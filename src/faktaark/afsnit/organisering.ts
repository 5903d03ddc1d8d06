import type { Saetning } from '../../kernel/errors';
import type { Ark } from '../sheet';
import { ejefald, opremsning, stort, talord } from '../words';

type Organer = Ark['grundlag']['fora'];

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
  const [sted, hvem] = [placering(ark), repraesentation(ark.grundlag.fora, ark)];
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

/** All forvaltninger only when each of them has a seat in each of the bodies. */
function repraesentation(organer: Organer, { grundlag }: Ark): Saetning {
  const { forvaltninger } = grundlag;
  const pladser = grundlag.medlemskaber.filter((m) => organer.some((o) => o.id === m.forum.id));
  const har = (organ: string, forvaltning: string): boolean =>
    pladser.some((m) => m.forum.id === organ && m.forvaltning?.id === forvaltning);
  const alle = forvaltninger.length > 1 && organer.every((o) => forvaltninger.every((v) => har(o.id, v.id)));
  const antal = talord(forvaltninger.length);
  const parter: Saetning[] = [];
  if (alle) parter.push({ da: `alle ${antal.da} forvaltninger`, en: `all ${antal.en} administrations` });
  else if (pladser.some((m) => m.forvaltning)) parter.push({ da: 'forvaltninger', en: 'administrations' });
  if (pladser.some((m) => m.boligorganisation))
    parter.push({
      da: `boligorganisationer med sociale indsatser i ${organer.length === 1 ? 'byområdet' : 'byområderne'}`,
      en: `housing organisations with social work in the ${organer.length === 1 ? 'area' : 'areas'}`,
    });
  return { da: parter.map((p) => p.da).join(' samt '), en: parter.map((p) => p.en).join(' and ') };
}

/** What took the place of the fora: the boards of the city and its parts, and their office. */
export function bestyrelserne(ark: Ark): Saetning[] {
  const af = (art: string): Organer => ark.grundlag.bestyrelser.filter((b) => b.art === art);
  const [byens, bydelenes] = [af('BOLIGSOCIAL_BESTYRELSE').length, af('BYDELSBESTYRELSE')];
  if (byens + bydelenes.length === 0) return [];
  const [byer, bydele] = [talord(byens), talord(bydelenes.length)];
  const led: Saetning[] = [];
  if (byens === 1) led.push({ da: 'en boligsocial bestyrelse for hele byen', en: 'a boligsocial bestyrelse (board) for the whole city' });
  if (byens > 1) led.push({ da: `${byer.da} boligsociale bestyrelser`, en: `${byer.en} boligsociale bestyrelser (boards)` });
  if (bydelenes.length === 1) led.push({ da: 'en bydelsbestyrelse', en: 'a bydelsbestyrelse (district board)' });
  if (bydelenes.length > 1) led.push({ da: `${bydele.da} bydelsbestyrelser`, en: `${bydele.en} bydelsbestyrelser (district boards)` });
  const kontor = af('SEKRETARIAT').length > 0 ? { da: ' med et fælles sekretariat', en: ' with a joint secretariat' } : { da: '', en: '' };
  const planer = ark.antalHelhedsplaner;
  const hvad: Saetning =
    planer === 0
      ? { da: 'Den boligsociale indsats', en: 'The boligsociale effort is' }
      : planer === 1
        ? { da: 'Helhedsplanen', en: 'The plan is' }
        : { da: 'Helhedsplanerne', en: 'The plans are' };
  const hvem = repraesentation(bydelenes, ark);
  return [
    {
      da: `${hvad.da} er organiseret under ${opremsning(led.map((l) => l.da)).da}${kontor.da}.`,
      en: `${hvad.en} organised under ${opremsning(led.map((l) => l.en)).en}${kontor.en}.`,
    },
    ...(hvem.da
      ? [
          {
            da: `${bydelenes.length === 1 ? 'Bydelsbestyrelsen' : 'Bydelsbestyrelserne'} har repræsentation af ${hvem.da}.`,
            en: `${stort(hvem.en)} have seats in the ${bydelenes.length === 1 ? 'district board' : 'district boards'}.`,
          },
        ]
      : []),
  ];
}
