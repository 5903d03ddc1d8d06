import { handling } from '../../act/act';
import { grundsamler, type Udfoerelse } from '../../act/act-context';
import { inputfejl, STAAR_ALLEREDE } from '../../act/input';
import { Afdelingstilknytning } from '../../helhedsplan/ties/afdelingstilknytning.entity';
import { overlapper } from '../../kernel/period';
import { afAfdeling } from '../../register/affected';
import { givne } from '../../register/correction';
import { efterproevet, forenet } from '../../register/recheck';
import { Afdeling } from '../afdeling.entity';
import type { Afdelingsfakta } from '../afdeling.facts';
import { AfdelingPayload } from '../afdeling.payload';
import { kraevSkift } from '../afdeling-parts';
import { Afdelingsfaktakilde } from '../boligorganisation.fact-sources';
import { SammenlaegAfdelingerInput } from '../boligorganisation.inputs';
import { nedlaeg } from '../close-afdeling';

export const sammenlaegAfdelinger = handling<SammenlaegAfdelingerInput>({
  navn: 'sammenlaegAfdelinger',
  beskrivelse:
    'Sammenlæg afdelinger. Estates go into another one of the same organisation, which takes their part in plans over from the day of the merger. The rules of the plans are asked again. By an administrator.',
  input: SammenlaegAfdelingerInput,
  svar: () => AfdelingPayload,
  async udfoer(x, input) {
    const ny = await x.find(() => Afdeling, input.efterfoelger, 'input.efterfoelger');
    x.genstande.afdeling = ny;
    await x.aendrer(() => Afdeling, ny, input.expectedVersion);
    const efterfoelger = await x.fakta(Afdelingsfaktakilde, ny);
    const dato = input.dato ?? x.dag;
    const gamle = await fundne(x, input, ny);
    const { proev, slut } = grundsamler();
    for (const f of gamle) await proev(async () => kraevSkift(x, f, dato, null));
    slut();
    await efterproevet(x, forenet(afAfdeling(efterfoelger), ...gamle.map(afAfdeling)), async () => {
      for (const f of gamle) {
        await nedlaeg(x, f, dato, ny);
        await overtagPladser(x, f, ny, dato);
      }
      const tal = givne(input, ['antalLejemaal', 'antalBeboere']);
      if (Object.keys(tal).length > 0) await x.ret(() => Afdeling, ny, tal);
      return undefined;
    });
    return { genstande: { afdeling: ny }, dato };
  },
});

/** The estates that go into the other, each once. */
async function fundne(x: Udfoerelse, { afdelinger }: SammenlaegAfdelingerInput, ny: number): Promise<Afdelingsfakta[]> {
  const alle: Afdelingsfakta[] = [];
  for (const [i, { afdeling, expectedVersion }] of afdelinger.entries()) {
    const felt = `input.afdelinger[${i}].afdeling`;
    const id = await x.find(() => Afdeling, afdeling, felt);
    if (id === ny) throw inputfejl([{ felt, fejl: { da: 'er efterfølgeren selv', en: 'is the successor itself' } }]);
    if (alle.some((a) => a.id === id)) throw inputfejl([{ felt, fejl: STAAR_ALLEREDE }]);
    await x.aendrer(() => Afdeling, id, expectedVersion);
    alle.push(await x.fakta(Afdelingsfaktakilde, id));
  }
  return alle;
}

/** What is left of an estate's part in plans goes to the one that it went into, unless that has a part already. */
async function overtagPladser(x: Udfoerelse, f: Afdelingsfakta, ny: number, dato: string): Promise<void> {
  for (const t of f.helhedsplantilknytninger.filter((r) => r.fra < dato && (r.til === null || r.til > dato))) {
    const { helhedsplantilknytninger: egne } = await x.fakta(Afdelingsfaktakilde, ny);
    const rest = { fra: dato, til: t.til };
    if (egne.some((e) => e.helhedsplan.id === t.helhedsplan.id && overlapper(e, rest))) continue;
    await x.indsaet(() => Afdelingstilknytning, { helhedsplan: { id: t.helhedsplan.id }, afdeling: { id: ny }, ...rest });
  }
}
