import { enumtype } from './decorators';
import type { Argument } from './model';

export const Sprog = enumtype('Sprog', 'Sprog. The language that a text is written in.', { DA: 'Dansk. Danish.', EN: 'Engelsk. English.' });

/** The `sprog` argument of a text that the service writes. */
export const sprog: Argument = { navn: 'sprog', type: Sprog, standard: 'DA', beskrivelse: 'The language; Danish when left out.' };
