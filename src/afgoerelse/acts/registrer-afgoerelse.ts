import { handling } from '../../act/act';
import { grundsamler, type Udfoerelse } from '../../act/act-context';
import { inputfejl } from '../../act/input';
import { Helhedsplan } from '../../helhedsplan/helhedsplan.entity';
import { Planfaktakilde } from '../../helhedsplan/helhedsplan.fact-source';
import type { Planfakta } from '../../helhedsplan/helhedsplan.facts';
import type { Plantrin } from '../../helhedsplan/helhedsplan.lifecycle';
import { ejereAfPlan } from '../../helhedsplan/plan-case';
import { FRIGIVELSESREGLER } from '../../helhedsplan/rules/penge/frigivelse';
import { KONTOEN_EFTER_TILSAGN } from '../../helhedsplan/rules/penge/kontoen-efter-tilsagn';
import { trinPaa } from '../../helhedsplan/take-step';
import { brud } from '../../kernel/rule';
import { Kommune } from '../../kommune/kommune.entity';
import { godkendVersion } from '../../kontrakt/approve-version';
import { Pulje } from '../../pulje/pulje.entity';
import { Puljefaktakilde } from '../../pulje/pulje.fact-source';
import { BEVILLINGSKRAV } from '../../pulje/rules/bevillingskrav';
import { R2 } from '../../pulje/rules/r02-puljens-loft';
import { skrivBevilling } from '../../pulje/write-bevilling';
import type { Organ, Udfald } from '../afgoerelse.entity';
import { type PunktInput, RegistrerAfgoerelseInput } from '../afgoerelse.inputs';
import { AfgoerelsePayload } from '../afgoerelse.payload';
import { AFGOERELSESKRAV, ORGANER, PLANEN_LEVER, RETTE_ORGAN_FOR_KONTOEN } from '../rules/afgoerelseskrav';
import { type NytPunkt, nyAfgoerelse } from '../write-afgoerelse';

const TRIN: Readonly<Record<Udfald, Plantrin>> = { GODKENDT: 'GODKEND', AFVIST: 'AFVIS', UDSAT: 'UDSAET' };

/** What the items leave to be done when the decision itself is written, so that rules see it. */
type Efter = () => Promise<void>;

export const registrerAfgoerelse = handling<RegistrerAfgoerelseInput>({
  navn: 'registrerAfgoerelse',
  beskrivelse:
    'Registrér afgørelse. A decision of the kommunalbestyrelse or one of its committees, with several items: plans, versions of contracts, grants. Approved, rejected or postponed as a whole; if one item is refused, nothing is recorded. By the kommunalbestyrelse of the kommune.',
  input: RegistrerAfgoerelseInput,
  svar: () => AfgoerelsePayload,
  async udfoer(x, input) {
    const dato = input.dato ?? x.dag;
    const { proev, slut } = grundsamler();
    const arter = input.punkter.map((p) => p.art);
    await proev(async () => x.kraev(brud(AFGOERELSESKRAV, { organ: input.organ, arter, dato, iDag: x.dag }, dato)));
    const kommune = await x.findes(() => Kommune, x.aktoer.for ?? '');
    // A kommune that is not there owns nothing.
    if (!kommune) x.ejere({});
    const [punkter, efter, emner]: [NytPunkt[], Efter[], Record<string, number>[]] = [[], [], []];
    for (const [i, p] of input.punkter.entries()) {
      await proev(async () => {
        const { punkt, foelge, om } = await klargoer(x, input, dato, p, `input.punkter[${i}]`);
        punkter.push({ art: p.art, tekst: p.tekst ?? p.titel ?? input.titel, af: p, ...punkt });
        efter.push(...foelge);
        emner.push(om);
      });
    }
    const afgoerelse = await nyAfgoerelse(x, { ...input, dato, kommune }, punkter, input);
    for (const foelge of efter) await proev(foelge);
    slut();
    // An event is about one object; a decision with several items is found through its items.
    return { genstande: { afgoerelse }, dato, om: emner.length === 1 ? emner[0] : undefined };
  },
});

interface Klargjort {
  readonly punkt: Omit<NytPunkt, 'art' | 'tekst'>;
  readonly foelge: readonly Efter[];
  /** The object that the item is about, by the field of the event. */
  readonly om: Record<string, number>;
}

async function klargoer(x: Udfoerelse, input: RegistrerAfgoerelseInput, dato: string, p: PunktInput, felt: string): Promise<Klargjort> {
  const genstande = [p.helhedsplan, p.kontrakt, p.pulje].filter(Boolean).length;
  if (genstande !== 1 || (p.art === 'BEVILLING') !== Boolean(p.pulje) || (p.kontrakt && p.art !== 'GODKENDELSE'))
    throw inputfejl([
      {
        felt,
        fejl: {
          da: 'et punkt handler om præcis én helhedsplan, én kontrakt, når den godkendes, eller én pulje, når der bevilges',
          en: 'an item is about exactly one helhedsplan, one kontrakt when it is approved, or one pulje when money is granted',
        },
      },
    ]);
  kraevBeloeb(p, felt);
  if (p.helhedsplan) return plan(x, input, dato, p, felt);
  if (p.kontrakt)
    return godkendVersion(x, {
      kontrakt: p.kontrakt,
      felt: `${felt}.kontrakt`,
      udfald: input.udfald,
      organ: input.organ,
      dato,
      expectedVersion: p.expectedVersion,
    });
  return bevilling(x, input, dato, p, felt);
}

/** Which items name an amount and a purpose, and which do not. */
function kraevBeloeb(p: PunktInput, felt: string): void {
  const fejl = (navn: string, da: string, en: string): never => {
    throw inputfejl([{ felt: `${felt}.${navn}`, fejl: { da, en } }]);
  };
  const konto = p.art === 'REGULERINGSKONTO';
  if (konto && !p.beloeb) fejl('beloeb', 'skal nævnes: hvor meget der må bruges', 'must be named: how much may be used');
  if (konto && !p.formaal) fejl('formaal', 'skal nævnes: hvad midlerne må bruges til', 'must be named: what the funds may be used for');
  if (!konto && p.formaal) fejl('formaal', 'kun for et punkt om reguleringskontoen', 'only of an item REGULERINGSKONTO');
  if (p.beloeb !== undefined && p.beloeb !== null && !konto && p.art !== 'FRIGIVELSE' && p.art !== 'BEVILLING')
    fejl(
      'beloeb',
      'kun for en bevilling, en frigivelse eller reguleringskontoen',
      'only of an item BEVILLING, FRIGIVELSE or REGULERINGSKONTO',
    );
  if (p.art !== 'BEVILLING' && typeof p.beloeb === 'number' && p.beloeb < 1) fejl('beloeb', 'skal være over nul', 'must be above zero');
}

async function plan(x: Udfoerelse, input: RegistrerAfgoerelseInput, dato: string, p: PunktInput, felt: string): Promise<Klargjort> {
  const id = await x.find(() => Helhedsplan, p.helhedsplan ?? '', `${felt}.helhedsplan`);
  await x.aendrer(() => Helhedsplan, id, p.expectedVersion);
  const fakta: Planfakta = await x.fakta(Planfaktakilde, id);
  x.ejere(ejereAfPlan(fakta, x.dag));
  if (p.art !== 'GODKENDELSE') {
    x.kraev(brud([PLANEN_LEVER], fakta, dato));
    const punkt = { helhedsplan: id, beloeb: p.beloeb, formaal: p.formaal };
    return { punkt, foelge: input.udfald === 'GODKENDT' ? efterproevning(x, p.art, id, input.organ, dato) : [], om: { helhedsplan: id } };
  }
  // The state is changed and the rules are asked when the decision is among the facts.
  return {
    punkt: { helhedsplan: id },
    om: { helhedsplan: id },
    foelge: [() => trinPaa(x, TRIN[input.udfald], id, { dato, organ: input.organ }).then(() => undefined)],
  };
}

/** What is asked of the plan when the decision is among its facts. */
function efterproevning(x: Udfoerelse, art: PunktInput['art'], id: number, organ: Organ, dato: string): Efter[] {
  // Whoever is no municipal body has been told so.
  if (!ORGANER.includes(organ)) return [];
  if (art === 'FRIGIVELSE') return [async () => x.kraev(brud(FRIGIVELSESREGLER, await x.fakta(Planfaktakilde, id), dato))];
  if (art === 'REGULERINGSKONTO')
    return [
      async () => x.kraev(brud([RETTE_ORGAN_FOR_KONTOEN], { organ, dato }, dato)),
      async () => x.kraev(brud([KONTOEN_EFTER_TILSAGN], await x.fakta(Planfaktakilde, id), dato)),
    ];
  return [];
}

async function bevilling(x: Udfoerelse, input: RegistrerAfgoerelseInput, dato: string, p: PunktInput, felt: string): Promise<Klargjort> {
  const pulje = await x.find(() => Pulje, p.pulje ?? '', `${felt}.pulje`);
  const fakta = await x.fakta(Puljefaktakilde, pulje);
  x.ejere({ KOMMUNALBESTYRELSE: [fakta.kommune.noegle] });
  const [titel, beloeb, fra] = [p.titel ?? input.titel, p.beloeb ?? 0, p.fra ?? dato];
  x.kraev(brud(BEVILLINGSKRAV, { pulje: fakta, titel, dato, beloeb, iDag: x.dag, fra, organ: input.organ }, dato));
  if (input.udfald !== 'GODKENDT')
    throw inputfejl([
      {
        felt: `${felt}.art`,
        fejl: { da: 'en bevilling, der ikke er godkendt, registreres ikke', en: 'a grant that is not approved is not recorded' },
      },
    ]);
  await x.aendrer(() => Pulje, pulje, p.expectedVersion);
  const bevilling = await skrivBevilling(x, { pulje, titel, dato: fra, beloeb });
  return { punkt: { bevilling }, om: { pulje }, foelge: [async () => x.kraev(brud([R2], await x.fakta(Puljefaktakilde, pulje), fra))] };
}
