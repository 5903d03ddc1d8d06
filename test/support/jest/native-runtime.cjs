/**
 * Loads suites and what they test with Node's own `require`, once per worker instead of once per suite: GraphQL, TypeORM and the service
 * are 2 s of work to load and run slowly until V8 has seen them for a while. Only the suite itself is loaded anew. What a suite changes
 * in a module is thus seen by the next; modules of the service hold no state but caches.
 */
const { writeFileSync } = require('node:fs');
const { findSourceMap } = require('node:module');
const { join } = require('node:path');
const { fileURLToPath } = require('node:url');
const { compileFunction } = require('node:vm');
const Runtime = require('jest-runtime').default;
const { register } = require('tsx/cjs/api');

register();

/** Jest's own modules as compiled functions, by file: every suite has them run anew, and without this compiled and warmed up anew, too. */
const compiled = new Map();

/**
 * Circus keeps the name of the running test in an `AsyncLocalStorage`, for tests that run at once. There are none here, and the first use of one
 * makes every promise of the process slower, of the service as well: a tenth of the time of all suites.
 */
class NameOfTest {
  run(name, work) {
    this.name = name;
    return work();
  }

  getStore() {
    return this.name;
  }
}

module.exports = class NativeRuntime extends Runtime {
  requireModule(from, moduleName) {
    if (moduleName !== undefined || !from.endsWith('.ts')) return super.requireModule(from, moduleName);
    this.suite = from;
    return require(from);
  }

  /** Where a line of a stack trace was written, by the maps that `tsx` gives Node; Jest wants them as files. */
  getSourceMaps() {
    return { get: (source) => this.sourceMapFile(source) };
  }

  sourceMapFile(source) {
    const map = findSourceMap(source);
    if (!map) return undefined;
    const file = join(process.env.HELHED_SUITE_FOLDER, 'source.map');
    const sources = map.payload.sources.map((place) => (place.startsWith('file:') ? fileURLToPath(place) : place));
    writeFileSync(file, JSON.stringify({ ...map.payload, sources }));
    return file;
  }

  /** Nobody asks for a suite again: its services, tables and answers can go. */
  teardown() {
    super.teardown();
    const loaded = require.cache[this.suite];
    if (!loaded) return;
    delete require.cache[this.suite];
    module.children.splice(module.children.indexOf(loaded), 1);
  }

  /** Jest's own modules (`expect`, circus), in this realm too. */
  createScriptFromCode(source, filename) {
    const known = compiled.get(filename) ?? compileFunction(source, this.constructInjectedModuleParameters(), { filename });
    compiled.set(filename, known);
    return known;
  }

  _requireCoreModule(name, withPrefix) {
    const core = super._requireCoreModule(name, withPrefix);
    return name === 'async_hooks' ? { ...core, AsyncLocalStorage: NameOfTest } : core;
  }
};
