import { skrivDag } from '../../kernel/day';
import type { Saetning } from '../../kernel/errors';
import type { Afsnit, Ark } from '../sheet';
import { citeret, opremsning, talord } from '../words';

/** The contracts in force on the day: what they are for and about, who works them out, approves and revises them. */
export function kontrakterne(ark: Ark): Afsnit | null {
  const antal = ark.grundlag.kontrakter.length;
  if (antal === 0) return null;
  return {
    // As the original prints it, without the t that its own text has.
    overskrift: { da: 'Kontrakter om boligsociale samarbejde', en: 'Contracts on boligsocialt samarbejde' },
    tekst: [[...formaal(ark), ...indhold(ark), ...tilblivelse(ark)]],
  };
}

/** While a body that keeps a contract is in force, the contracts are worked on; afterwards they only were. */
function lever({ grundlag }: Ark): boolean {
  const iKraft = new Set([...grundlag.fora, ...grundlag.bestyrelser].map((o) => o.id));
  return grundlag.kontrakter.some((k) => iKraft.has(k.forum.id));
}

function formaal(ark: Ark): Saetning[] {
  const antal = ark.grundlag.kontrakter.length;
  const ord = talord(antal);
  return [
    {
      da: `Med henblik på at sikre, at de boligsociale helhedsplaner konkret bidrager til at løfte byens udsatte byområder, ${lever(ark) ? 'udarbejdes' : 'er der udarbejdet'} Kontrakter om boligsocialt samarbejde.`,
      en: `To make sure that the plans really help to lift the vulnerable urban areas of the city, contracts on boligsocialt samarbejde ${lever(ark) ? 'are' : 'have been'} drawn up.`,
    },
    {
      da: `Pr. ${skrivDag(ark.pr, 'da')} er ${ord.da} ${antal === 1 ? 'kontrakt' : 'kontrakter'} i kraft.`,
      en: `On ${skrivDag(ark.pr, 'en')} ${ord.en} ${antal === 1 ? 'contract is' : 'contracts are'} in force.`,
    },
  ];
}

/** The fields by name as printed; nothing of them when the contracts have no sections. */
function indhold(ark: Ark): Saetning[] {
  const navne = ark.grundlag.indsatsomraader.map((i) => citeret(i.navn));
  const en = ark.grundlag.kontrakter.length === 1;
  const [felter, antal] = [opremsning(navne), talord(navne.length, 'et')];
  const omraader: Saetning[] =
    navne.length === 0
      ? []
      : [
          {
            da: `${en ? 'Den' : 'De'} beskriver samarbejdet inden for ${antal.da} ${navne.length === 1 ? 'indsatsområde' : 'indsatsområder'} med snitflader til den kommunale kernedrift: ${felter.da}.`,
            en: `${en ? 'It describes' : 'They describe'} the cooperation within ${antal.en} ${navne.length === 1 ? 'field' : 'fields'} that touch${navne.length === 1 ? 'es' : ''} the municipality’s own operations: ${felter.en}.`,
          },
        ];
  return [
    ...omraader,
    {
      da: `${en ? 'Kontrakten' : 'Kontrakterne'} er således det redskab, der på byområdeniveau sikrer synergi, sammenhæng og stærk faglighed og klart definerer fælles målsætninger samt roller og ansvar i henholdsvis kommune og boligorganisation.`,
      en: `${en ? 'The contract is' : 'The contracts are'} thus the tool that ensures synergy, coherence and strong professional standards at the level of the area, and that clearly defines common goals as well as roles and responsibility in the municipality and the housing organisation.`,
    },
  ];
}

const UNDER: Readonly<Record<string, Saetning>> = {
  BOLIGSOCIALT_FORUM: { da: 'Boligsocialt Forum', en: 'Boligsocialt Forum' },
  BYDELSBESTYRELSE: { da: 'bydelsbestyrelserne', en: 'the district boards (bydelsbestyrelser)' },
  BOLIGSOCIAL_BESTYRELSE: { da: 'den boligsociale bestyrelse', en: 'the board of the city (boligsocial bestyrelse)' },
  SEKRETARIAT: { da: 'sekretariatet', en: 'the secretariat' },
};

/** The bodies behind rows, by their kinds. */
function organerne(raekker: readonly { readonly forum: { readonly art: string } }[]): Saetning {
  const navne = [...new Set(raekker.map((r) => r.forum.art))].sort().flatMap((art) => UNDER[art] ?? []);
  return { da: opremsning(navne.map((n) => n.da)).da, en: opremsning(navne.map((n) => n.en)).en };
}

/** Who works them out, approves and revises them. */
function tilblivelse(ark: Ark): Saetning[] {
  const iGang = lever(ark);
  const { kontrakter, arbejdsgrupper } = ark.grundlag;
  const iKraft = new Set([...ark.grundlag.fora, ...ark.grundlag.bestyrelser].map((o) => o.id));
  const [under, ved] = [organerne(arbejdsgrupper), organerne(kontrakter.filter((k) => iKraft.has(k.forum.id)))];
  const en = kontrakter.length === 1;
  const [den, kontrakten] = [en ? 'Den' : 'De', en ? 'Kontrakten' : 'Kontrakterne'];
  const [it, they] = en ? ['The contract', 'It'] : ['The contracts', 'They'];
  const grupper: Saetning = {
    da: `${kontrakten} ${iGang ? 'udarbejdes' : 'er udarbejdet'} i arbejdsgrupper under ${under.da}.`,
    en: `${it} ${iGang ? (en ? 'is' : 'are') : en ? 'was' : 'were'} worked out in working groups under ${under.en}.`,
  };
  return [
    ...(arbejdsgrupper.length > 0 ? [grupper] : []),
    iGang
      ? {
          da: `${den} godkendes politisk sammen med helhedsplaner, men kan løbende revideres af ${ved.da}.`,
          en: `${they} ${en ? 'is' : 'are'} approved politically together with plans, but can be revised along the way by ${ved.en}.`,
        }
      : {
          da: `${den} er godkendt politisk sammen med helhedsplaner.`,
          en: `${they} ${en ? 'was' : 'were'} approved politically together with plans.`,
        },
  ];
}
