import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { Raaraekke } from './columns';
import { Filfejl } from './file-fault';
import { IMPORTREGISTRE, type Importregister } from './nouns';
import { laesTabel } from './table';

/** Files of registers: which register a file is of, and its rows. */

export interface Importfil {
  readonly navn: string;
  readonly indhold: string;
}

export interface Laestfil {
  readonly navn: string;
  readonly register: Importregister;
  readonly raekker: readonly Raaraekke[];
}

const Raekker = z.array(z.record(z.string(), z.unknown()));
const Yamlfil = z.union([
  Raekker,
  z
    .strictObject({ faelles: z.record(z.string(), z.unknown()).optional(), raekker: Raekker })
    .transform(({ faelles, raekker }) => raekker.map((r) => ({ ...faelles, ...r }))),
]);

const LAESERE: Readonly<Record<string, (indhold: string) => readonly Raaraekke[]>> = {
  yaml: laesYaml,
  yml: laesYaml,
  csv: laesTabel,
};

/** Reads a file by its name: `afdeling.yaml`, `afdelinger-2026.yaml`. */
export function laesFil({ navn, indhold }: Importfil): Laestfil {
  const basis = navn.split(/[\\/]/).at(-1)?.toLowerCase() ?? '';
  const [stamme = '', endelse = ''] = [/^[a-z]+/.exec(basis)?.[0], basis.split('.').at(-1)];
  const register = IMPORTREGISTRE.find((r) => r.navneord === stamme || r.flertal === stamme);
  if (!register) {
    const kendte = IMPORTREGISTRE.map((r) => r.navneord).join(', ');
    throw new Filfejl({
      da: `filens navn siger ikke, hvad den rummer; det begynder med ${kendte}`,
      en: `the name of the file does not say what it holds; it begins with ${kendte}`,
    });
  }
  const laes = LAESERE[endelse];
  if (!laes) {
    const endelser = Object.keys(LAESERE).join(', ');
    throw new Filfejl({ da: `filen skal ende på ${endelser}`, en: `the file must end in ${endelser}` });
  }
  return { navn, register, raekker: laes(indhold) };
}

function laesYaml(indhold: string): readonly Raaraekke[] {
  let raa: unknown;
  try {
    raa = parse(indhold);
  } catch (fejl) {
    const linje = fejl instanceof YAMLParseError ? fejl.linePos?.[0].line : undefined;
    const [da, en] = linje === undefined ? ['', ''] : [`; se linje ${linje}`, `; see line ${linje}`];
    throw new Filfejl({ da: `filen er ikke YAML${da}`, en: `the file is not YAML${en}` });
  }
  const laest = Yamlfil.safeParse(raa ?? []);
  if (laest.success) return laest.data;
  throw new Filfejl({
    da: 'filen skal være en liste af rækker, eller raekker: med rækker (og faelles: med det, de har til fælles)',
    en: 'the file must be a list of rows, or raekker: with rows (and faelles: with what they have in common)',
  });
}
