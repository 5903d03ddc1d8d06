import { createHash } from 'node:crypto';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { corrections } from './corrections.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = join(ROOT, 'src', 'playground');

/*
 * Monaco is a dependency of @graphiql/react, not of this project. Resolving the
 * workers from there guarantees they are the version the editor talks to, however
 * npm has arranged node_modules.
 */
const graphiqlReact = createRequire(createRequire(import.meta.url).resolve('@graphiql/react'));

const WORKERS = {
  'editor.worker': graphiqlReact.resolve('monaco-editor/esm/vs/editor/editor.worker.js'),
  'json.worker': graphiqlReact.resolve('monaco-editor/esm/vs/language/json/json.worker.js'),
  'graphql.worker': graphiqlReact.resolve('monaco-graphql/esm/graphql.worker.js'),
};

/** Subfolders with hashed names, cleared before each build so nothing stale is served. */
const HASHED_FOLDERS = ['dele', 'fonts'];

/** @type {import('esbuild').BuildOptions} */
const COMMON = {
  absWorkingDir: ROOT,
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
const FONTS_AS_FILES = {
  name: 'fonts-as-files',
  setup(building) {
    building.onResolve({ filter: /^data:font\/\w+;base64,/ }, ({ path: url }) => {
      const [, type, base64] = /^data:font\/(\w+);base64,(.*)$/s.exec(url) ?? [];
      // The hash keeps equal fonts equal; the extension gives the right content type.
      const path = `${createHash('sha256').update(base64).digest('hex').slice(0, 16)}.${type}`;
      return { path, namespace: 'font', pluginData: base64 };
    });
    building.onLoad({ filter: /.*/, namespace: 'font' }, ({ pluginData: base64 }) => ({
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
const WITHOUT_MONACOS_OWN_CSS = {
  name: 'without-monacos-own-css',
  setup(building) {
    building.onLoad({ filter: /[\\/]monaco-editor[\\/]esm[\\/].*\.css$/ }, () => ({
      contents: '',
      loader: 'js',
    }));
  },
};

/** The page's own script and stylesheet; what GraphiQL loads lazily stays lazy. */
function buildApp(folder) {
  return build({
    ...COMMON,
    entryPoints: { app: join(SOURCE, 'app.tsx') },
    outdir: folder,
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    chunkNames: 'dele/[name]-[hash]',
    assetNames: 'fonts/[name]',
    plugins: [FONTS_AS_FILES, WITHOUT_MONACOS_OWN_CSS, corrections(SOURCE)],
  });
}

/** Monaco's workers, each self-contained: a classic worker cannot import chunks. */
function buildWorkers(folder) {
  return build({ ...COMMON, entryPoints: WORKERS, outdir: folder, format: 'iife' });
}

/**
 * Bundles the playground into `folder`, ready for the Fastify plugin to serve.
 *
 * @param {string} folder absolute, or relative to the current directory
 * @returns {Promise<{ path: string, bytes: number }[]>} the files esbuild wrote
 */
export async function buildPlayground(folder) {
  const out = resolve(folder);
  await mkdir(out, { recursive: true });
  await Promise.all(HASHED_FOLDERS.map((m) => rm(join(out, m), { recursive: true, force: true })));
  const [app, workers] = await Promise.all([
    buildApp(out),
    buildWorkers(out),
    copyFile(join(SOURCE, 'index.html'), join(out, 'index.html')),
    copyFile(join(SOURCE, 'icon.svg'), join(out, 'icon.svg')),
  ]);
  return [app, workers].flatMap(({ metafile }) =>
    Object.entries(metafile.outputs).map(([path, { bytes }]) => ({ path: resolve(ROOT, path), bytes })),
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = performance.now();
  const files = await buildPlayground(process.argv[2] ?? join(ROOT, 'dist', 'playground'));
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  const seconds = (performance.now() - start) / 1000;
  console.log(`Playground: ${files.length} files, ${megabytes.toFixed(1)} MB, ${seconds.toFixed(1)} s`);
}
