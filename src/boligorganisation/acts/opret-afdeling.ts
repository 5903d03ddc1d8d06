import { defineAct } from '../../act/act';
import { inputError, KEY_PATTERN } from '../../act/input';
import { breach } from '../../kernel/rule';
import { recheckAfter } from '../../register/recheck';
import { IKKE_FREM } from '../../register/rules/registerkrav';
import { Afdeling } from '../afdeling.entity';
import { AfdelingPayload } from '../afdeling.payload';
import { findPlaceOfAfdeling, requireFreeNummer } from '../afdeling-parts';
import { Boligorganisation } from '../boligorganisation.entity';
import { OpretAfdelingInput } from '../boligorganisation.inputs';
import { Ejerskab } from '../ejerskab.entity';

export const opretAfdeling = defineAct<OpretAfdelingInput>({
  name: 'opretAfdeling',
  description: 'Opret afdeling. An estate of an organisation, with where it lies and how large it is. By an administrator.',
  input: OpretAfdelingInput,
  payload: () => AfdelingPayload,
  async execute(x, input) {
    const { nummer, navn: name, aliaser, antalLejemaal, antalBeboere, oprettet } = input;
    const organisation = await x.find(() => Boligorganisation, input.boligorganisation, 'input.boligorganisation');
    const owner = await x.keyOf(() => Boligorganisation, input.boligorganisation, 'input.boligorganisation');
    const key = keyFor(input, owner);
    const place = await findPlaceOfAfdeling(x, input);
    await x.requireFreeKey(() => Afdeling, key, input.noegle ? 'input.noegle' : 'input.nummer');
    await requireFreeNummer(x, organisation, nummer);
    if (oprettet) x.require(breach([IKKE_FREM], { dato: oprettet, today: x.today }, oprettet));
    let [afdeling, ejerskab] = [0, 0];
    await recheckAfter(x, {}, async () => {
      const boligorganisation = { id: organisation };
      const number = { antalLejemaal: antalLejemaal ?? null, antalBeboere: antalBeboere ?? null };
      const values = {
        noegle: key,
        nummer,
        navn: name,
        aliaser: aliaser ?? [],
        ...number,
        ...place,
        boligorganisation,
        oprettet: oprettet ?? null,
      };
      afdeling = await x.insert(() => Afdeling, values, input);
      ejerskab = await x.insert(() => Ejerskab, { afdeling: { id: afdeling }, boligorganisation, fra: oprettet ?? null }, input);
      return { Afdeling: [afdeling] };
    });
    return { objects: { afdeling, ejerskab }, dato: oprettet ?? x.today, about: { boligorganisation: organisation } };
  },
});

/** The natural key: as given, or of organisation and number. */
function keyFor({ noegle: key, nummer }: OpretAfdelingInput, organisation: string): string {
  if (key) return key;
  const afNummer = `${organisation}/${nummer.toUpperCase()}`;
  if (KEY_PATTERN.expression.test(afNummer)) return afNummer;
  const { da, en } = KEY_PATTERN;
  throw inputError([
    { field: 'input.noegle', error: { da: `skal gives, når nummeret ikke er ${da}`, en: `is to be given when the number is not ${en}` } },
  ]);
}
