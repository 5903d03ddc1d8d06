import { defineEnum, type EnumValue } from '../kernel/enums';

export const Disponeringsart = defineEnum('Disponeringsart', 'Disponeringsart. What a posting does.', {
  DISPONERET: 'Disponeret. Commits money of the pool to a plan; the cap is tested on this amount.',
  FRIGIVET: 'Frigivet. Releases committed money, by its own decision.',
  UDBETALT: 'Udbetalt. Pays released money out.',
  TILBAGEFOERT: 'Tilbageført. Returns committed money to the pool.',
});
export type Disponeringsart = EnumValue<typeof Disponeringsart>;
