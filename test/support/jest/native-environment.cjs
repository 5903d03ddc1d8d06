/**
 * Suites run in the process's own realm, without a context of their own: modules that are loaded once per worker (see `native-runtime`)
 * and the suites then have the same `Error`, `Array` and `Map`, so that `instanceof` means what it says.
 */
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { createContext } = require('node:vm');
const { ModuleMocker } = require('jest-mock');

/** What suites put in the place of the real thing. */
const REPLACED = ['console', 'fetch'];

/** Under what names Jest keeps a suite in the realm: its tests, those who listen to it, and what was set for it alone. */
const KEPT_BY_JEST = new Set(['JEST_STATE_SYMBOL', 'EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL', 'RETRY_TIMES']);

module.exports = class NativeEnvironment {
  constructor() {
    this.global = globalThis;
    this.fakeTimers = null;
    this.fakeTimersModern = null;
    this.moduleMocker = new ModuleMocker(globalThis);
    // Jest only runs its own farewell to stack traces in here.
    this.context = createContext({});
    this.before = new Map(REPLACED.map((name) => [name, globalThis[name]]));
    this.exit = process.exit;
    this.env = { ...process.env };
  }

  async setup() {
    this.folder = mkdtempSync(join(process.env.HELHED_TEST_FOLDER ?? tmpdir(), 'suite-'));
    process.env.HELHED_SUITE_FOLDER = this.folder;
  }

  async teardown() {
    if (process.env.HELHED_ENGINE === 'postgres') await require('../postgres-databases').dropPostgresDatabases();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
    for (const [name, value] of this.before) globalThis[name] = value;
    for (const symbol of Object.getOwnPropertySymbols(globalThis)) if (KEPT_BY_JEST.has(symbol.description)) delete globalThis[symbol];
    process.exit = this.exit;
    for (const name of Object.keys(process.env)) if (!(name in this.env)) delete process.env[name];
    Object.assign(process.env, this.env);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return this.context;
  }
};
