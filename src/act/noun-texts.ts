import type { Saetning } from '../kernel/errors';
import { remse } from '../kernel/format';
import type { Objekttype } from '../model/model';

/** Nouns of the network within sentences: with æ, ø and å, and in their gender. */

/** `Byområde. A quarter …` → `byområde`. */
export const visningsnavn = ({ beskrivelse, navn }: Pick<Objekttype, 'beskrivelse' | 'navn'>): string =>
  (/^[^.]+(?=\.)/.exec(beskrivelse)?.[0] ?? navn).toLowerCase();

const NEUTRUM = /(område|forum|mål|punkt|afsnit|kriterium|medlemskab|ejerskab|tilsyn|bidrag|forbrug|ansvar)$/;
const erNeutrum = (navn: string): boolean => NEUTRUM.test(navn);

const kendt = (reference: string, paaId: boolean): Saetning => ({
  da: `med ${paaId ? 'id’et' : 'nøglen'} “${JSON.stringify(reference).slice(1, -1)}”`,
  en: `with the ${paaId ? 'id' : 'key'} “${JSON.stringify(reference).slice(1, -1)}”`,
});

/** `der er intet byområde med nøglen “X”`. */
export function findesIkke(type: Objekttype, reference: string, paaId: boolean): Saetning {
  const [navn, som] = [visningsnavn(type), kendt(reference, paaId)];
  return { da: `der er ${erNeutrum(navn) ? 'intet' : 'ingen'} ${navn} ${som.da}`, en: `there is no ${navn} ${som.en}` };
}

/** `der er allerede et byområde med nøglen “X”`. */
export function findesAllerede(type: Objekttype, noegle: string): Saetning {
  const [navn, som] = [visningsnavn(type), kendt(noegle, false)];
  return { da: `der er allerede ${erNeutrum(navn) ? 'et' : 'en'} ${navn} ${som.da}`, en: `there is already a ${navn} ${som.en}` };
}

/** Fields whose names are no words of a sentence. */
const DAGE: Readonly<Record<string, Saetning>> = {
  fra: { da: 'første dag', en: 'first day' },
  til: { da: 'slutdag', en: 'day of its end' },
};

/** `der er allerede en udpegning med samme første dag, politik og byområde; intet er ændret`. */
export function deler(type: Objekttype, felter: readonly string[]): Saetning {
  const navn = visningsnavn(type);
  const vist = (sprog: keyof Saetning): string[] =>
    felter.map((f) => DAGE[f]?.[sprog] ?? visningsnavn({ beskrivelse: type.felter.get(f)?.beskrivelse ?? '', navn: f }));
  return {
    da: `der er allerede ${erNeutrum(navn) ? 'et' : 'en'} ${navn} med samme ${remse(vist('da'), 'og')}; intet er ændret`,
    en: `there is already a ${navn} with the same ${remse(vist('en'), 'and')}; nothing was changed`,
  };
}
