/** What the papers of the project name that is not there: commands, suites and files. Papers are read long after they were written. */

const SPAN = /`([^`\n]+)`/g;
const FILE = /^[\w.-]+(?:\/[\w.-]+)*(?:\.(?:ts|mjs|md|graphql)|\/)$/;

/** What npm brings without a script of that name. */
const OWN = new Set(['npm start', 'npm test']);

/** Commands in `text` that are no script of the project, and suites that `npx jest` would not find. */
export function unknownCommands(text: string, scripts: ReadonlySet<string>, suites: readonly string[]): string[] {
  const run = [...text.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)|\bnpm (start|test)\b/g)]
    .filter(([whole, script]) => (script === undefined ? !OWN.has(whole) : !scripts.has(script)))
    .map(([whole]) => whole);
  const jest = [...text.matchAll(/npx jest ((?:[a-z][\w./-]*(?:[ \n]+|(?=`)))*)/g)]
    .flatMap(([, patterns]) => (patterns ?? '').split(/[^\w./-]+/).filter((pattern) => pattern !== '' && pattern !== '-t'))
    .filter((pattern) => !suites.some((suite) => suite.includes(pattern)));
  return [...run, ...jest];
}

/** Files and folders in `text` that are not among `files`; a text may leave out the folders that it has spoken of. */
export function unknownFiles(text: string, files: readonly string[]): string[] {
  const named = [...text.matchAll(SPAN)].map(([, span]) => span ?? '').filter((span) => FILE.test(span));
  const all = files.map((file) => `/${file}`);
  return named.filter((name) => !all.some((file) => (name.endsWith('/') ? file.includes(`/${name}`) : file.endsWith(`/${name}`))));
}
