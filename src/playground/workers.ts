/**
 * Tells Monaco where its web workers live.
 *
 * GraphiQL ships ready-made set-ups for Vite, Webpack and esm.sh. The first two
 * depend on bundler syntax esbuild does not know, and the last one fetches from
 * a CDN, which both the Content-Security-Policy and offline use rule out. So the
 * workers are bundled as files of their own next to app.js, and this module maps
 * Monaco's labels to them. Classic (non-module) workers from the same origin
 * need neither `blob:` nor anything else beyond `worker-src 'self'`.
 *
 * Import it before GraphiQL: Monaco reads the global when the first editor opens.
 */

/** Monaco asks by label; every label not listed here is the plain editor worker. */
const FILE_BY_LABEL: ReadonlyMap<string, string> = new Map([
  ['json', 'json.worker.js'],
  ['graphql', 'graphql.worker.js'],
]);

function getWorker(_moduleId: string, label: string): Worker {
  const file = FILE_BY_LABEL.get(label) ?? 'editor.worker.js';
  return new Worker(`/graphiql/${file}`, { name: label });
}

Object.assign(globalThis, { MonacoEnvironment: { getWorker } });
