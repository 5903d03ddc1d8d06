import { defineEnum } from '../kernel/enums';
import type { ArgDeclaration } from './model';

export const Sprog = defineEnum('Sprog', 'Sprog. The language that a text is written in.', {
  DA: 'Dansk. Danish.',
  EN: 'Engelsk. English.',
});

/** The `sprog` argument of a text that the service writes. */
export const language: ArgDeclaration = {
  name: 'sprog',
  type: Sprog,
  defaultValue: 'DA',
  description: 'The language; Danish when left out.',
};
