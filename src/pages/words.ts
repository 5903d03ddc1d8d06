import type { LocalizedText } from '../kernel/errors';

/** The values of enums as a page calls them, where they stand alone. */

type Words = Readonly<Record<string, LocalizedText>>;

export const HERKOMST_WORDS: Words = {
  FAKTAARK: { da: 'Faktaarket', en: 'The fact sheet' },
  OFFENTLIG_KILDE: { da: 'Offentlig kilde', en: 'Public source' },
  INDBERETTET: { da: 'Indberettet', en: 'Recorded' },
  SYNTETISK: { da: 'Opdigtet', en: 'Invented' },
};

export const KILDE_WORDS: Words = {
  LANDSBYGGEFONDEN: { da: 'Landsbyggefonden', en: 'Landsbyggefonden' },
  KOMMUNE: { da: 'Kommunen', en: 'The kommune' },
  BOLIGORGANISATION: { da: 'Boligorganisationen', en: 'The housing organisation' },
  ANDEN: { da: 'Anden kilde', en: 'Another source' },
};

export const FORM_WORDS: Words = {
  KONTANT: { da: 'Kontant', en: 'In money' },
  TIMER: { da: 'Medarbejdertimer', en: 'In hours of staff' },
};

export const POSTING_WORDS: Words = {
  DISPONERET: { da: 'Disponeret', en: 'Committed' },
  FRIGIVET: { da: 'Frigivet', en: 'Released' },
  UDBETALT: { da: 'Udbetalt', en: 'Paid' },
  TILBAGEFOERT: { da: 'Tilbageført', en: 'Returned' },
};

export const DELTAGER_WORDS: Words = {
  LEDENDE: { da: 'Ledende', en: 'Leads' },
  DELTAGENDE: { da: 'Deltagende', en: 'Takes part' },
};

export const REGELSTATUS_WORDS: Words = {
  OVERHOLDT: { da: 'Overholdt', en: 'Kept' },
  BRUDT: { da: 'Brudt', en: 'Broken' },
  IKKE_RELEVANT: { da: 'Ikke relevant', en: 'Does not apply' },
};

export const VURDERING_WORDS: Words = {
  TAGET_TIL_EFTERRETNING: { da: 'Taget til efterretning', en: 'Accepted' },
  MED_BEMAERKNINGER: { da: 'Taget til efterretning med bemærkninger', en: 'Accepted with remarks' },
  IKKE_GODKENDT: { da: 'Ikke godkendt', en: 'Not accepted' },
};

export const FOLGE_WORDS: Words = {
  EFTERFOELGER: { da: 'fortsætter', en: 'continues' },
  SAMMENLAEGNING: { da: 'er lagt sammen af', en: 'was merged from' },
};

/** A value in words; one that has none yet is shown as the API calls it. */
export const wordFor = (words: Readonly<Record<string, LocalizedText | undefined>>, value: string): LocalizedText =>
  words[value] ?? { da: value, en: value };
