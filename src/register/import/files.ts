import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { RawRow } from './columns';
import { FileFault } from './file-fault';
import { IMPORT_REGISTERS, type ImportRegister } from './nouns';
import { readTable } from './table';

/** Files of registers: which register a file is of, and its rows. */

export interface ImportFile {
  readonly navn: string;
  readonly indhold: string;
}

export interface ReadRows {
  readonly navn: string;
  readonly register: ImportRegister;
  readonly raekker: readonly RawRow[];
}

const Rows = z.array(z.record(z.string(), z.unknown()));
const YamlFile = z.union([
  Rows,
  z
    .strictObject({ faelles: z.record(z.string(), z.unknown()).optional(), raekker: Rows })
    .transform(({ faelles: common, raekker: rows }) => rows.map((r) => ({ ...common, ...r }))),
]);

const READERS_COUNT: Readonly<Record<string, (content: string) => readonly RawRow[]>> = {
  yaml: readYaml,
  yml: readYaml,
  csv: readTable,
};

/** Reads a file by its name: `afdeling.yaml`, `afdelinger-2026.yaml`. */
export function readRegisterFile({ navn: name, indhold: content }: ImportFile): ReadRows {
  const base = name.split(/[\\/]/).at(-1)?.toLowerCase() ?? '';
  const [stem = '', ending = ''] = [/^[a-z]+/.exec(base)?.[0], base.split('.').at(-1)];
  const register = IMPORT_REGISTERS.find((r) => r.navneord === stem || r.plural === stem);
  if (!register) {
    const knownOnes = IMPORT_REGISTERS.map((r) => r.navneord).join(', ');
    throw new FileFault({
      da: `filens navn siger ikke, hvad den rummer; det begynder med ${knownOnes}`,
      en: `the name of the file does not say what it holds; it begins with ${knownOnes}`,
    });
  }
  const read = READERS_COUNT[ending];
  if (!read) {
    const endings = Object.keys(READERS_COUNT).join(', ');
    throw new FileFault({ da: `filen skal ende på ${endings}`, en: `the file must end in ${endings}` });
  }
  return { navn: name, register, raekker: read(content) };
}

function readYaml(content: string): readonly RawRow[] {
  let raw: unknown;
  try {
    raw = parse(content);
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    const [da, one] = line === undefined ? ['', ''] : [`; se linje ${line}`, `; see line ${line}`];
    throw new FileFault({ da: `filen er ikke YAML${da}`, en: `the file is not YAML${one}` });
  }
  const parsed = YamlFile.safeParse(raw ?? []);
  if (parsed.success) return parsed.data;
  throw new FileFault({
    da: 'filen skal være en liste af rækker, eller raekker: med rækker (og faelles: med det, de har til fælles)',
    en: 'the file must be a list of rows, or raekker: with rows (and faelles: with what they have in common)',
  });
}
