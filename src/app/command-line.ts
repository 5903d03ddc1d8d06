import { readFileSync } from 'node:fs';
import { inspect, type ParseArgsConfig, parseArgs } from 'node:util';
import { DemoKeyError } from '../access/demo-key';
import { DatabaseError } from '../db/database-error';
import { RequestError } from '../kernel/errors';
import { withSourcePlaces } from '../kernel/source-places';
import { ConfigError } from './config';

/** What every command has in common: `--help`, options that it knows, and faults told in a sentence. */

export interface Manual {
  /** How the command is called: `npm run audit`. */
  readonly name: string;
  /** What follows the name: `[--pr DAY]`. */
  readonly takes: string;
  /** A function where the text takes long to find. */
  readonly text: string | (() => string);
}

/** Something that whoever typed the command can mend; the message says how. */
export class CommandFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandFault';
  }
}

const usage = ({ name, takes }: Manual): string => `${name}${takes ? ` -- ${takes}` : ''}`;

/** Reads the arguments; prints the manual and ends when it is asked for. */
export function readArguments<T extends ParseArgsConfig>(manual: Manual, config: T) {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(`${usage(manual)}\n\n${typeof manual.text === 'string' ? manual.text : manual.text()}`);
    process.exit(0);
  }
  requireOptionsArrived(manual, Object.keys(config.options ?? {}));
  try {
    return parseArgs({ ...config, args });
  } catch (error) {
    // Node goes on to explain its own rules of parsing; the manual is shorter.
    const [said] = error instanceof Error ? error.message.split(/\.\s|\n/) : [];
    throw new CommandFault(`${said?.replace(/\.$/, '')}. The options are in ${manual.name} -- --help.`);
  }
}

// `npm run import --proev x.yaml` gives `--proev` to npm, and the command would do what was only to be tried.
function requireOptionsArrived(manual: Manual, options: readonly string[]): void {
  if (process.env.npm_lifecycle_event === undefined || !manual.name.endsWith(` ${process.env.npm_lifecycle_event}`)) return;
  const taken = options.find((name) => process.env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined);
  if (taken !== undefined)
    throw new CommandFault(`npm took --${taken} for an option of its own. Put -- before it: ${manual.name} -- --${taken} …`);
}

const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission is missing',
};

/** The text of a file that was named on the command line. */
export function readNamedFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code }: { code?: unknown } = Object(error);
    throw new CommandFault(`${path} cannot be read: ${FILE_FAULTS[String(code)] ?? String(code)}.`);
  }
}

/** The configuration's environment with the file that `--database` names. */
export const environmentWith = (database: string | undefined): Readonly<Record<string, string | undefined>> =>
  database === undefined
    ? process.env
    : {
        ...process.env,
        DATABASE_REPLICA_URLS: undefined,
        DATABASE_URL: /^postgres(ql)?:\/\//.test(database) ? database : `sqlite:${database}`,
      };

const TOLD = [CommandFault, ConfigError, DatabaseError, DemoKeyError, RequestError];

/** A fault that speaks for itself, as its sentence; others as they are, with the trace that a developer needs. */
export const toldAs = (error: unknown): string =>
  TOLD.some((kind) => error instanceof kind) && error instanceof Error ? error.message : withSourcePlaces(inspect(error));

/** Runs a command: its exit code is what `work` returns (0 when nothing), and 2 when it could not be done. */
export function runCommand(work: () => Promise<number | undefined> | number | undefined): void {
  // Whoever reads only the first lines (`npm run audit | head`) has what they wanted: the rest is not written, and that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  Promise.resolve()
    .then(work)
    .then(
      (code) => {
        process.exitCode = code ?? 0;
      },
      (error: unknown) => {
        console.error(toldAs(error));
        process.exitCode = 2;
      },
    );
}
