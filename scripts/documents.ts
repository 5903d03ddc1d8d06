import { writeFileSync } from 'node:fs';
import { CommandFault, type Manual, readArguments, runCommand } from '../src/app/command-line';

/** `npm run documents -- FOLDER`: the operations of a folder by the hash of their text, for `DOCUMENTS`. */

const DEFAULT_FILE = 'persisted-documents.json';

const MANUAL: Manual = {
  name: 'npm run documents',
  takes: 'FOLDER [--out FILE]',
  text: `Writes the operations of the .graphql files in a folder as one JSON object, by the SHA-256 of their text, as GraphQL Code Generator's persistedDocuments does.
Each operation gets the fragments that it uses, whichever file they stand in. The service knows the documents when DOCUMENTS names the file (or the folder itself).

  --out FILE   where it is written; ${DEFAULT_FILE} when left out`,
};

function writeManifest(): undefined {
  const { values, positionals } = readArguments(MANUAL, {
    allowPositionals: true,
    options: { out: { type: 'string', default: DEFAULT_FILE } },
  });
  const [folder, ...rest] = positionals;
  if (!folder || rest.length > 0) throw new CommandFault('Give one folder with .graphql files: npm run documents -- src/operations.');
  // Loaded when there is something to do: the manual does not wait for the schema.
  const {
    DocumentFault,
    manifestOf,
    readDocuments,
  }: typeof import('../src/http/document-manifest') = require('../src/http/document-manifest');
  const { networkSchema }: typeof import('../src/app/composition') = require('../src/app/composition');
  try {
    const manifest = manifestOf(readDocuments(folder), networkSchema());
    writeFileSync(values.out, `${JSON.stringify(manifest, null, 2)}\n`);
    const count = Object.keys(manifest).length;
    console.log(`Written: ${values.out}, with ${count} ${count === 1 ? 'operation' : 'operations'}.`);
  } catch (error) {
    if (error instanceof DocumentFault) throw new CommandFault(error.message);
    throw error;
  }
}

runCommand(writeManifest);
