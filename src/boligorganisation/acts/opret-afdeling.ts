import { handling } from '../../act/act';
import { inputfejl, NOEGLE } from '../../act/input';
import { brud } from '../../kernel/rule';
import { efterproevet } from '../../register/recheck';
import { IKKE_FREM } from '../../register/rules/registerkrav';
import { Afdeling } from '../afdeling.entity';
import { AfdelingPayload } from '../afdeling.payload';
import { findSted, kraevLedigtNummer } from '../afdeling-parts';
import { Boligorganisation } from '../boligorganisation.entity';
import { OpretAfdelingInput } from '../boligorganisation.inputs';
import { Ejerskab } from '../ejerskab.entity';

export const opretAfdeling = handling<OpretAfdelingInput>({
  navn: 'opretAfdeling',
  beskrivelse: 'Opret afdeling. An estate of an organisation, with where it lies and how large it is. By an administrator.',
  input: OpretAfdelingInput,
  svar: () => AfdelingPayload,
  async udfoer(x, input) {
    const { nummer, navn, aliaser, antalLejemaal, antalBeboere, oprettet } = input;
    const organisation = await x.find(() => Boligorganisation, input.boligorganisation, 'input.boligorganisation');
    const ejer = await x.noegleAf(() => Boligorganisation, input.boligorganisation, 'input.boligorganisation');
    const noegle = noegleFor(input, ejer);
    const sted = await findSted(x, input);
    await x.kraevLedig(() => Afdeling, noegle, input.noegle ? 'input.noegle' : 'input.nummer');
    await kraevLedigtNummer(x, organisation, nummer);
    if (oprettet) x.kraev(brud([IKKE_FREM], { dato: oprettet, iDag: x.dag }, oprettet));
    let [afdeling, ejerskab] = [0, 0];
    await efterproevet(x, {}, async () => {
      const boligorganisation = { id: organisation };
      const tal = { antalLejemaal: antalLejemaal ?? null, antalBeboere: antalBeboere ?? null };
      const vaerdier = { noegle, nummer, navn, aliaser: aliaser ?? [], ...tal, ...sted, boligorganisation, oprettet: oprettet ?? null };
      afdeling = await x.indsaet(() => Afdeling, vaerdier, input);
      ejerskab = await x.indsaet(() => Ejerskab, { afdeling: { id: afdeling }, boligorganisation, fra: oprettet ?? null }, input);
      return { Afdeling: [afdeling] };
    });
    return { genstande: { afdeling, ejerskab }, dato: oprettet ?? x.dag, om: { boligorganisation: organisation } };
  },
});

/** The natural key: as given, or of organisation and number. */
function noegleFor({ noegle, nummer }: OpretAfdelingInput, organisation: string): string {
  if (noegle) return noegle;
  const afNummer = `${organisation}/${nummer.toUpperCase()}`;
  if (NOEGLE.udtryk.test(afNummer)) return afNummer;
  const { da, en } = NOEGLE;
  throw inputfejl([
    { felt: 'input.noegle', fejl: { da: `skal gives, når nummeret ikke er ${da}`, en: `is to be given when the number is not ${en}` } },
  ]);
}
