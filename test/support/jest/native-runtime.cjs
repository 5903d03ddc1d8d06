/**
 * Loads suites and what they test with Node's own `require`, once per worker instead of once per suite: GraphQL, TypeORM and the service
 * are 2 s of work to load and run slowly until V8 has seen them for a while. Only the suite itself is loaded anew. What a suite changes
 * in a module is thus seen by the next; modules of the service hold no state but caches.
 */
const { compileFunction } = require('node:vm');
const Runtime = require('jest-runtime').default;
const { register } = require('tsx/cjs/api');

register();

module.exports = class NativeRuntime extends Runtime {
  requireModule(from, moduleName) {
    if (moduleName !== undefined || !from.endsWith('.ts')) return super.requireModule(from, moduleName);
    this.suite = from;
    return require(from);
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
    return compileFunction(source, this.constructInjectedModuleParameters(), { filename });
  }
};
