import type { LocalizedText } from '../../kernel/errors';
import { capitalized } from '../../kernel/format';
import type { Sheet } from '../sheet';
import { enumeration, genitive, numberWord } from '../words';

type Organer = Sheet['grundlag']['fora'];

/** The boligsociale fora, where they are and who sits in them. */
export function foraText(ark: Sheet): LocalizedText[] {
  const count = ark.grundlag.fora.length;
  if (count === 0) return [];
  const et = count === 1;
  const below = et ? { da: 'et boligsocialt forum', en: 'a boligsocialt forum' } : { da: 'boligsociale fora', en: 'boligsociale fora' };
  const take_effect: LocalizedText = {
    da: 'de boligsociale indsatser på byområdeniveau',
    en: `${et ? 'coordinates and develops' : 'coordinate and develop'} the boligsociale efforts at the level of the area`,
  };
  const planer = ark.antalHelhedsplaner;
  const organisering: LocalizedText =
    planer === 0
      ? { da: `${capitalized(below.da)} koordinerer og udvikler ${take_effect.da}.`, en: `${capitalized(below.en)} ${take_effect.en}.` }
      : {
          da: `${planer === 1 ? 'Helhedsplanen' : 'Helhedsplanerne'} er organiseret under ${below.da}, der koordinerer og udvikler ${take_effect.da}.`,
          en: `The ${planer === 1 ? 'plan is' : 'plans are'} organised under ${below.en}, which ${take_effect.en}.`,
        };
  const [place, who] = [placing(ark), repraesentation(ark.grundlag.fora, ark)];
  return [
    organisering,
    {
      da: `${et ? 'Det boligsociale forum' : 'De boligsociale fora'} er placeret i ${place.da}${who.da && ` og har repræsentation af ${who.da}`}.`,
      en: `${et ? 'The forum is' : 'The fora are'} placed in ${place.en}${who.en && `, where ${who.en} have seats`}.`,
    },
  ];
}

function placing(ark: Sheet): LocalizedText {
  const [fora, omraader] = [ark.grundlag.fora.length, ark.antalUdsatteByomraader];
  const holdsIf = genitive(ark.kommune.navn);
  if (omraader === 1) return { da: `${holdsIf.da} udsatte byområde`, en: `the vulnerable urban area of ${ark.kommune.navn}` };
  const all = numberWord(omraader, 'et');
  if (fora === omraader)
    return { da: `${holdsIf.da} ${all.da} udsatte byområder`, en: `the ${all.en} vulnerable urban areas of ${ark.kommune.navn}` };
  const some = numberWord(fora, 'et');
  return {
    da: `${some.da} af ${holdsIf.da} ${all.da} udsatte byområder`,
    en: `${some.en} of the ${all.en} vulnerable urban areas of ${ark.kommune.navn}`,
  };
}

/** All forvaltninger only when each of them has a seat in each of the bodies. */
function repraesentation(organer: Organer, { grundlag: context }: Sheet): LocalizedText {
  const { forvaltninger } = context;
  const seats = context.medlemskaber.filter((m) => organer.some((o) => o.id === m.forum.id));
  const has = (organ: string, forvaltning: string): boolean => seats.some((m) => m.forum.id === organ && m.forvaltning?.id === forvaltning);
  const all = forvaltninger.length > 1 && organer.every((o) => forvaltninger.every((v) => has(o.id, v.id)));
  const count = numberWord(forvaltninger.length);
  const parties: LocalizedText[] = [];
  if (all) parties.push({ da: `alle ${count.da} forvaltninger`, en: `all ${count.en} administrations` });
  else if (seats.some((m) => m.forvaltning)) parties.push({ da: 'forvaltninger', en: 'administrations' });
  if (seats.some((m) => m.boligorganisation))
    parties.push({
      da: `boligorganisationer med sociale indsatser i ${organer.length === 1 ? 'byområdet' : 'byområderne'}`,
      en: `housing organisations with social work in the ${organer.length === 1 ? 'area' : 'areas'}`,
    });
  return { da: parties.map((p) => p.da).join(' samt '), en: parties.map((p) => p.en).join(' and ') };
}

/** What took the place of the fora: the boards of the city and its parts, and their office. */
export function bestyrelserne(ark: Sheet): LocalizedText[] {
  const af = (kind: string): Organer => ark.grundlag.bestyrelser.filter((b) => b.art === kind);
  const [byens, bydelenes] = [af('BOLIGSOCIAL_BESTYRELSE').length, af('BYDELSBESTYRELSE')];
  if (byens + bydelenes.length === 0) return [];
  const [byer, bydele] = [numberWord(byens), numberWord(bydelenes.length)];
  const term: LocalizedText[] = [];
  if (byens === 1) term.push({ da: 'en boligsocial bestyrelse for hele byen', en: 'a boligsocial bestyrelse (board) for the whole city' });
  if (byens > 1) term.push({ da: `${byer.da} boligsociale bestyrelser`, en: `${byer.en} boligsociale bestyrelser (boards)` });
  if (bydelenes.length === 1) term.push({ da: 'en bydelsbestyrelse', en: 'a bydelsbestyrelse (district board)' });
  if (bydelenes.length > 1) term.push({ da: `${bydele.da} bydelsbestyrelser`, en: `${bydele.en} bydelsbestyrelser (district boards)` });
  const office = af('SEKRETARIAT').length > 0 ? { da: ' med et fælles sekretariat', en: ' with a joint secretariat' } : { da: '', en: '' };
  const planer = ark.antalHelhedsplaner;
  const what: LocalizedText =
    planer === 0
      ? { da: 'Den boligsociale indsats', en: 'The boligsociale effort is' }
      : planer === 1
        ? { da: 'Helhedsplanen', en: 'The plan is' }
        : { da: 'Helhedsplanerne', en: 'The plans are' };
  const who = repraesentation(bydelenes, ark);
  return [
    {
      da: `${what.da} er organiseret under ${enumeration(term.map((l) => l.da)).da}${office.da}.`,
      en: `${what.en} organised under ${enumeration(term.map((l) => l.en)).en}${office.en}.`,
    },
    ...(who.da
      ? [
          {
            da: `${bydelenes.length === 1 ? 'Bydelsbestyrelsen' : 'Bydelsbestyrelserne'} har repræsentation af ${who.da}.`,
            en: `${capitalized(who.en)} have seats in the ${bydelenes.length === 1 ? 'district board' : 'district boards'}.`,
          },
        ]
      : []),
  ];
}
