import { z } from 'zod';
import { handling } from '../../act/act';
import { grundsamler, type Udfoerelse } from '../../act/act-context';
import { faktakilde, noder, raekkenummer } from '../../act/facts';
import { inputfejl, STAAR_ALLEREDE } from '../../act/input';
import { type NytPunkt, nyAfgoerelse } from '../../afgoerelse/write-afgoerelse';
import { dagEfter } from '../../kernel/period';
import { brud } from '../../kernel/rule';
import { Helhedsplan } from '../helhedsplan.entity';
import { Planfaktakilde } from '../helhedsplan.fact-source';
import { SammenlaegHelhedsplanerInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { SAMMENLAEGNINGSKRAV } from '../rules/slaegt/sammenlaegning';
import { trinPaa, type Udfoert } from '../take-step';
import { Planfoelge } from '../ties/planfoelge.entity';
import { flytTilknytninger } from '../write-parts';

export const sammenlaegHelhedsplaner = handling<SammenlaegHelhedsplanerInput>({
  navn: 'sammenlaegHelhedsplaner',
  beskrivelse:
    'Sammenlæg helhedsplaner. Running plans end and go into another plan, which Landsbyggefonden has committed its share of and which has not ended. Estates that the other plan does not have are told as a warning. By Landsbyggefonden.',
  input: SammenlaegHelhedsplanerInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    const efterfoelger = await x.find(() => Helhedsplan, input.efterfoelger, 'input.efterfoelger');
    x.genstande.helhedsplan = efterfoelger;
    const set = await setteVersioner(x, input);
    await x.aendrer(() => Helhedsplan, efterfoelger, set.get(efterfoelger));
    const ny = await x.fakta(Planfaktakilde, efterfoelger);
    const dato = input.dato ?? x.dag;
    const gamle: NytPunkt[] = [];
    const { proev, slut: afslut } = grundsamler();
    for (const [i, reference] of input.helhedsplaner.entries()) {
      const id = await x.find(() => Helhedsplan, reference, `input.helhedsplaner[${i}]`);
      await x.aendrer(() => Helhedsplan, id, set.get(id));
      const gammel = await x.fakta(Planfaktakilde, id);
      const forfaedre = await forfaedreTil(x, id);
      let passer = false;
      await proev(async () => {
        x.kraev(brud(SAMMENLAEGNINGSKRAV, { gammel, ny, dato, forfaedre }, dato));
        passer = true;
      });
      await proev(async () => {
        await trinPaa(x, 'SAMMENLAEG', id, { dato }, async (u) => {
          if (passer) gamle.push(await laegInd(x, u, { id: efterfoelger, titel: ny.titel }));
        });
      });
    }
    afslut();
    const afgoerelse = await nyAfgoerelse(
      x,
      { organ: 'LANDSBYGGEFONDEN', dato, udfald: 'GODKENDT', titel: `Sammenlægning til ${ny.titel}`, noegle: input.noegle },
      gamle,
    );
    return { genstande: { helhedsplan: efterfoelger }, dato, om: { afgoerelse } };
  },
});

/** Ends a plan on the day before, and lets it go into the new one; gives the item of the decision. */
async function laegInd(x: Udfoerelse, { id, plan, valg: { dato } }: Udfoert, ny: { id: number; titel: string }): Promise<NytPunkt> {
  const slut = plan.slut >= dato ? dagEfter(dato, -1) : plan.slut;
  if (slut !== plan.slut) {
    await x.ret(() => Helhedsplan, id, { slut });
    await flytTilknytninger(x, id, plan, { start: plan.start, slut });
  }
  await knyt(x, plan, id, ny.id);
  return { art: 'SAMMENLAEGNING', helhedsplan: id, tekst: `Planen går ind i ${ny.titel}.`, slutFoer: plan.slut, slut };
}

/** The successor may have been made to continue the plan that now goes into it. */
async function knyt(x: Udfoerelse, { noegle }: { readonly noegle: string }, forgaenger: number, efterfoelger: number): Promise<void> {
  const led = { forgaenger: { id: forgaenger }, efterfoelger: { id: efterfoelger } };
  const findes = await x.foersteHvor(() => Planfoelge, led);
  if (findes !== null) await x.ret(() => Planfoelge, findes, { art: 'SAMMENLAEGNING' });
  else await x.indsaet(() => Planfoelge, { ...led, art: 'SAMMENLAEGNING' }, `forgaenger ${noegle}`);
}

const Slaegtskilde = faktakilde(
  () => Helhedsplan,
  'forgaengere { nodes { id noegle } }',
  z.object({ forgaengere: noder(z.object({ id: raekkenummer, noegle: z.string() })) }),
);

/** Natural keys of the plans that a plan follows, and that those follow. */
async function forfaedreTil(x: Udfoerelse, id: number): Promise<string[]> {
  const fundne = new Map<number, string>();
  const koe = [id];
  for (const nummer of koe) {
    for (const f of (await x.fakta(Slaegtskilde, nummer)).forgaengere) {
      if (fundne.has(f.id)) continue;
      fundne.set(f.id, f.noegle);
      koe.push(f.id);
    }
  }
  return [...fundne.values()];
}

/** The versions that the client has seen, by the number of the plan. A plan that the act does not change is a slip of the sender. */
async function setteVersioner(x: Udfoerelse, input: SammenlaegHelhedsplanerInput): Promise<ReadonlyMap<number, number>> {
  const egne = new Set<number>();
  for (const [i, r] of input.helhedsplaner.entries()) {
    const id = await x.find(() => Helhedsplan, r, `input.helhedsplaner[${i}]`);
    if (egne.has(id)) throw inputfejl([{ felt: `input.helhedsplaner[${i}]`, fejl: STAAR_ALLEREDE }]);
    egne.add(id);
  }
  egne.add(await x.find(() => Helhedsplan, input.efterfoelger, 'input.efterfoelger'));
  const set = new Map<number, number>();
  for (const [i, v] of (input.versioner ?? []).entries()) {
    const id = await x.find(() => Helhedsplan, v.helhedsplan, `input.versioner[${i}].helhedsplan`);
    if (!egne.has(id))
      throw inputfejl([
        { felt: `input.versioner[${i}].helhedsplan`, fejl: { da: 'ændres ikke af handlingen', en: 'is not changed by the act' } },
      ]);
    set.set(id, v.expectedVersion);
  }
  return set;
}
