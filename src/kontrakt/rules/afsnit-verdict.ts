import type { LocalizedText } from '../../kernel/errors';
import { counted } from '../../kernel/format';
import { brokenBy, notApplicable, type Reason, type Rule, type Verdict } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { KontraktFacts, VersionFacts } from '../kontrakt.facts';

/** How the sections of a contract are judged: those of its newest version, since the others cannot be changed. */

export type AfsnitFacts = VersionFacts['afsnit'][number];
export type AfsnitDemand = Rule<KontraktFacts>;

export const OM_AFSNIT = { alvor: 'FEJL', kilde: SOURCES.kontrakter, ansvarlig: 'FORUM', termer: [] } as const;

/** `Afsnittet om “Sundhed”`. */
export const afsnittet = ({ indsatsomraade: { navn: name } }: AfsnitFacts): LocalizedText => ({
  da: `Afsnittet om “${name}”`,
  en: `The section on “${name}”`,
});

/** Broken for each reason that a section of the newest version gives. */
export function forEachAfsnit(f: KontraktFacts, reasons: (a: AfsnitFacts, v: VersionFacts) => Reason[]): Verdict {
  const newest = f.versioner.at(-1);
  if (!newest) return notApplicable({ da: 'Kontrakten har ingen versioner', en: 'The contract has no versions' });
  const count = newest.afsnit.length;
  return brokenBy(
    newest.afsnit.flatMap((a) => reasons(a, newest)),
    {
      tekst: {
        da: `Version ${newest.nummer} har ${counted(count, { en: 'ét afsnit', several: 'afsnit' }, 'da')}`,
        en: `Version ${newest.nummer} has ${counted(count, { en: 'one section', several: 'sections' }, 'en')}`,
      },
      faktisk: String(count),
      graense: String(count),
      enhed: 'ANTAL',
    },
  );
}
