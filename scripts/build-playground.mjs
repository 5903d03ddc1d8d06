import { createHash } from 'node:crypto';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { rettelser } from './corrections.mjs';

const ROD = fileURLToPath(new URL('..', import.meta.url));
const KILDE = join(ROD, 'src', 'playground');

/*
 * Monaco is a dependency of @graphiql/react, not of this project. Resolving the
 * workers from there guarantees they are the version the editor talks to, however
 * npm has arranged node_modules.
 */
const graphiqlReact = createRequire(createRequire(import.meta.url).resolve('@graphiql/react'));

const ARBEJDERE = {
  'editor.worker': graphiqlReact.resolve('monaco-editor/esm/vs/editor/editor.worker.js'),
  'json.worker': graphiqlReact.resolve('monaco-editor/esm/vs/language/json/json.worker.js'),
  'graphql.worker': graphiqlReact.resolve('monaco-graphql/esm/graphql.worker.js'),
};

/** Subfolders with hashed names, cleared before each build so nothing stale is served. */
const HASHEDE_MAPPER = ['dele', 'fonts'];

/** @type {import('esbuild').BuildOptions} */
const FAELLES = {
  absWorkingDir: ROD,
  bundle: true,
  minify: true,
  write: true,
  platform: 'browser',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  // MIT asks for the notices to follow the code; a file beside it is enough.
  legalComments: 'linked',
  logLevel: 'warning',
  metafile: true,
};

/**
 * GraphiQL's stylesheet carries its fonts as data: URLs. As files they are fetched
 * only when a glyph in their unicode-range is shown, and font-src can stay 'self'.
 *
 * @type {import('esbuild').Plugin}
 */
const SKRIFTER_SOM_FILER = {
  name: 'skrifter-som-filer',
  setup(byg) {
    byg.onResolve({ filter: /^data:font\/\w+;base64,/ }, ({ path: url }) => {
      const [, type, base64] = /^data:font\/(\w+);base64,(.*)$/s.exec(url) ?? [];
      // The hash keeps equal fonts equal; the extension gives the right content type.
      const path = `${createHash('sha256').update(base64).digest('hex').slice(0, 16)}.${type}`;
      return { path, namespace: 'skrift', pluginData: base64 };
    });
    byg.onLoad({ filter: /.*/, namespace: 'skrift' }, ({ pluginData: base64 }) => ({
      contents: Buffer.from(base64, 'base64'),
      loader: 'file',
    }));
  },
};

/**
 * graphiql/style.css already holds Monaco's styles. Monaco's modules import the
 * same rules once more, into chunks no page links to; leave those out.
 *
 * @type {import('esbuild').Plugin}
 */
const UDEN_MONACOS_EGEN_CSS = {
  name: 'uden-monacos-egen-css',
  setup(byg) {
    byg.onLoad({ filter: /[\\/]monaco-editor[\\/]esm[\\/].*\.css$/ }, () => ({
      contents: '',
      loader: 'js',
    }));
  },
};

/** The page's own script and stylesheet; what GraphiQL loads lazily stays lazy. */
function bygApp(udmappe) {
  return build({
    ...FAELLES,
    entryPoints: { app: join(KILDE, 'app.tsx') },
    outdir: udmappe,
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    chunkNames: 'dele/[name]-[hash]',
    assetNames: 'fonts/[name]',
    plugins: [SKRIFTER_SOM_FILER, UDEN_MONACOS_EGEN_CSS, rettelser(KILDE)],
  });
}

/** Monaco's workers, each self-contained: a classic worker cannot import chunks. */
function bygArbejdere(udmappe) {
  return build({ ...FAELLES, entryPoints: ARBEJDERE, outdir: udmappe, format: 'iife' });
}

/**
 * Bundles the playground into `udmappe`, ready for the Fastify plugin to serve.
 *
 * @param {string} udmappe absolute, or relative to the current directory
 * @returns {Promise<{ sti: string, bytes: number }[]>} the files esbuild wrote
 */
export async function bygPlayground(udmappe) {
  const ud = resolve(udmappe);
  await mkdir(ud, { recursive: true });
  await Promise.all(HASHEDE_MAPPER.map((m) => rm(join(ud, m), { recursive: true, force: true })));
  const [app, arbejdere] = await Promise.all([
    bygApp(ud),
    bygArbejdere(ud),
    copyFile(join(KILDE, 'index.html'), join(ud, 'index.html')),
    copyFile(join(KILDE, 'icon.svg'), join(ud, 'icon.svg')),
  ]);
  return [app, arbejdere].flatMap(({ metafile }) =>
    Object.entries(metafile.outputs).map(([sti, { bytes }]) => ({ sti: resolve(ROD, sti), bytes })),
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = performance.now();
  const filer = await bygPlayground(process.argv[2] ?? join(ROD, 'dist', 'playground'));
  const megabytes = filer.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  const sekunder = (performance.now() - start) / 1000;
  console.log(`Playground: ${filer.length} filer, ${megabytes.toFixed(1)} MB, ${sekunder.toFixed(1)} s`);
}
