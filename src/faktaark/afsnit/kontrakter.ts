import { formatDay } from '../../kernel/day';
import type { LocalizedText } from '../../kernel/errors';
import type { Sheet, SheetSection } from '../sheet';
import { enumeration, numberWord, quoted } from '../words';

/** The contracts in force on the day: what they are for and about, who works them out, approves and revises them. */
export function kontrakterne(ark: Sheet): SheetSection | null {
  const count = ark.grundlag.kontrakter.length;
  if (count === 0) return null;
  return {
    // As the original prints it, without the t that its own text has.
    overskrift: { da: 'Kontrakter om boligsociale samarbejde', en: 'Contracts on boligsocialt samarbejde' },
    tekst: [[...purpose(ark), ...content(ark), ...origination(ark)]],
  };
}

/** While a body that keeps a contract is in force, the contracts are worked on; afterwards they only were. */
function lives({ grundlag: context }: Sheet): boolean {
  const iKraft = new Set([...context.fora, ...context.bestyrelser].map((o) => o.id));
  return context.kontrakter.some((k) => iKraft.has(k.forum.id));
}

function purpose(ark: Sheet): LocalizedText[] {
  const count = ark.grundlag.kontrakter.length;
  const word = numberWord(count);
  return [
    {
      da: `Med henblik på at sikre, at de boligsociale helhedsplaner konkret bidrager til at løfte byens udsatte byområder, ${lives(ark) ? 'udarbejdes' : 'er der udarbejdet'} Kontrakter om boligsocialt samarbejde.`,
      en: `To make sure that the plans really help to lift the vulnerable urban areas of the city, contracts on boligsocialt samarbejde ${lives(ark) ? 'are' : 'have been'} drawn up.`,
    },
    {
      da: `Pr. ${formatDay(ark.pr, 'da')} er ${word.da} ${count === 1 ? 'kontrakt' : 'kontrakter'} i kraft.`,
      en: `On ${formatDay(ark.pr, 'en')} ${word.en} ${count === 1 ? 'contract is' : 'contracts are'} in force.`,
    },
  ];
}

/** The fields by name as printed; nothing of them when the contracts have no sections. */
function content(ark: Sheet): LocalizedText[] {
  const names = ark.grundlag.indsatsomraader.map((i) => quoted(i.navn));
  const one = ark.grundlag.kontrakter.length === 1;
  const [fields, count] = [enumeration(names), numberWord(names.length, 'et')];
  const omraader: LocalizedText[] =
    names.length === 0
      ? []
      : [
          {
            da: `${one ? 'Den' : 'De'} beskriver samarbejdet inden for ${count.da} ${names.length === 1 ? 'indsatsområde' : 'indsatsområder'} med snitflader til den kommunale kernedrift: ${fields.da}.`,
            en: `${one ? 'It describes' : 'They describe'} the cooperation within ${count.en} ${names.length === 1 ? 'field' : 'fields'} that touch${names.length === 1 ? 'es' : ''} the municipality’s own operations: ${fields.en}.`,
          },
        ];
  return [
    ...omraader,
    {
      da: `${one ? 'Kontrakten' : 'Kontrakterne'} er således det redskab, der på byområdeniveau sikrer synergi, sammenhæng og stærk faglighed og klart definerer fælles målsætninger samt roller og ansvar i henholdsvis kommune og boligorganisation.`,
      en: `${one ? 'The contract is' : 'The contracts are'} thus the tool that ensures synergy, coherence and strong professional standards at the level of the area, and that clearly defines common goals as well as roles and responsibility in the municipality and the housing organisation.`,
    },
  ];
}

const UNDER: Readonly<Record<string, LocalizedText>> = {
  BOLIGSOCIALT_FORUM: { da: 'Boligsocialt Forum', en: 'Boligsocialt Forum' },
  BYDELSBESTYRELSE: { da: 'bydelsbestyrelserne', en: 'the district boards (bydelsbestyrelser)' },
  BOLIGSOCIAL_BESTYRELSE: { da: 'den boligsociale bestyrelse', en: 'the board of the city (boligsocial bestyrelse)' },
  SEKRETARIAT: { da: 'sekretariatet', en: 'the secretariat' },
};

/** The bodies behind rows, by their kinds. */
function organerne(rows: readonly { readonly forum: { readonly art: string } }[]): LocalizedText {
  const names = [...new Set(rows.map((r) => r.forum.art))].sort().flatMap((kind) => UNDER[kind] ?? []);
  return { da: enumeration(names.map((n) => n.da)).da, en: enumeration(names.map((n) => n.en)).en };
}

/** Who works them out, approves and revises them. */
function origination(ark: Sheet): LocalizedText[] {
  const running = lives(ark);
  const { kontrakter, arbejdsgrupper } = ark.grundlag;
  const iKraft = new Set([...ark.grundlag.fora, ...ark.grundlag.bestyrelser].map((o) => o.id));
  const [below, at] = [organerne(arbejdsgrupper), organerne(kontrakter.filter((k) => iKraft.has(k.forum.id)))];
  const one = kontrakter.length === 1;
  const [thatOne, kontrakten] = [one ? 'Den' : 'De', one ? 'Kontrakten' : 'Kontrakterne'];
  const [it, they] = one ? ['The contract', 'It'] : ['The contracts', 'They'];
  const groups: LocalizedText = {
    da: `${kontrakten} ${running ? 'udarbejdes' : 'er udarbejdet'} i arbejdsgrupper under ${below.da}.`,
    en: `${it} ${running ? (one ? 'is' : 'are') : one ? 'was' : 'were'} worked out in working groups under ${below.en}.`,
  };
  return [
    ...(arbejdsgrupper.length > 0 ? [groups] : []),
    running
      ? {
          da: `${thatOne} godkendes politisk sammen med helhedsplaner, men kan løbende revideres af ${at.da}.`,
          en: `${they} ${one ? 'is' : 'are'} approved politically together with plans, but can be revised along the way by ${at.en}.`,
        }
      : {
          da: `${thatOne} er godkendt politisk sammen med helhedsplaner.`,
          en: `${they} ${one ? 'was' : 'were'} approved politically together with plans.`,
        },
  ];
}
