import type { LocalizedText } from '../kernel/errors';
import { joinWords } from '../kernel/format';
import type { ModelType } from '../model/model';

/** Nouns of the network within sentences: with æ, ø and å, and in their gender. */

/** `Byområde. A quarter …` → `byområde`. */
export const displayName = ({ description, name }: Pick<ModelType, 'description' | 'name'>): string =>
  (/^[^.]+(?=\.)/.exec(description)?.[0] ?? name).toLowerCase();

const NEUTER = /(område|forum|mål|punkt|afsnit|kriterium|medlemskab|ejerskab|tilsyn|bidrag|forbrug|ansvar)$/;
const isNeuter = (name: string): boolean => NEUTER.test(name);

const known = (reference: string, onId: boolean): LocalizedText => ({
  da: `med ${onId ? 'id’et' : 'nøglen'} “${JSON.stringify(reference).slice(1, -1)}”`,
  en: `with the ${onId ? 'id' : 'key'} “${JSON.stringify(reference).slice(1, -1)}”`,
});

/** `der er intet byområde med nøglen “X”`. */
export function doesNotExist(type: ModelType, reference: string, onId: boolean): LocalizedText {
  const [name, like] = [displayName(type), known(reference, onId)];
  return { da: `der er ${isNeuter(name) ? 'intet' : 'ingen'} ${name} ${like.da}`, en: `there is no ${name} ${like.en}` };
}

/** `der er allerede et byområde med nøglen “X”`. */
export function existsAlready(type: ModelType, key: string): LocalizedText {
  const [name, like] = [displayName(type), known(key, false)];
  return { da: `der er allerede ${isNeuter(name) ? 'et' : 'en'} ${name} ${like.da}`, en: `there is already a ${name} ${like.en}` };
}

/** Fields whose names are no words of a sentence. */
const DAYS: Readonly<Record<string, LocalizedText>> = {
  fra: { da: 'første dag', en: 'first day' },
  til: { da: 'slutdag', en: 'day of its end' },
};

/** `der er allerede en udpegning med samme første dag, politik og byområde; intet er ændret`. */
export function sharesKey(type: ModelType, fields: readonly string[]): LocalizedText {
  const name = displayName(type);
  const shown = (language: keyof LocalizedText): string[] =>
    fields.map((f) => DAYS[f]?.[language] ?? displayName({ description: type.fields.get(f)?.description ?? '', name: f }));
  return {
    da: `der er allerede ${isNeuter(name) ? 'et' : 'en'} ${name} med samme ${joinWords(shown('da'), 'og')}; intet er ændret`,
    en: `there is already a ${name} with the same ${joinWords(shown('en'), 'and')}; nothing was changed`,
  };
}
