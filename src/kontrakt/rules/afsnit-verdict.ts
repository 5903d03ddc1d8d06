import type { Saetning } from '../../kernel/errors';
import { taelt } from '../../kernel/format';
import { brudtAf, type Dom, type Grund, ikkeRelevant, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Kontraktfakta, Version } from '../kontrakt.facts';

/** How the sections of a contract are judged: those of its newest version, since the others cannot be changed. */

export type Afsnit = Version['afsnit'][number];
export type Afsnitskrav = Regel<Kontraktfakta>;

export const OM_AFSNIT = { alvor: 'FEJL', kilde: KILDE.kontrakter, ansvarlig: 'FORUM', termer: [] } as const;

/** `Afsnittet om “Sundhed”`. */
export const afsnittet = ({ indsatsomraade: { navn } }: Afsnit): Saetning => ({
  da: `Afsnittet om “${navn}”`,
  en: `The section on “${navn}”`,
});

/** Broken for each reason that a section of the newest version gives. */
export function forAfsnit(f: Kontraktfakta, grunde: (a: Afsnit, v: Version) => Grund[]): Dom {
  const nyeste = f.versioner.at(-1);
  if (!nyeste) return ikkeRelevant({ da: 'Kontrakten har ingen versioner', en: 'The contract has no versions' });
  const antal = nyeste.afsnit.length;
  return brudtAf(
    nyeste.afsnit.flatMap((a) => grunde(a, nyeste)),
    {
      tekst: {
        da: `Version ${nyeste.nummer} har ${taelt(antal, { en: 'ét afsnit', flere: 'afsnit' }, 'da')}`,
        en: `Version ${nyeste.nummer} has ${taelt(antal, { en: 'one section', flere: 'sections' }, 'en')}`,
      },
      faktisk: String(antal),
      graense: String(antal),
      enhed: 'ANTAL',
    },
  );
}
