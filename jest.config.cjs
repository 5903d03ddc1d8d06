const { availableParallelism } = require('node:os');

/** Tests run on the real thing: SQLite files, HTTP, a browser. One seeded file is made for all of them. */
module.exports = {
  testEnvironment: '<rootDir>/test/support/jest/native-environment.cjs',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/jest/before-all.cjs',
  globalTeardown: '<rootDir>/test/support/jest/after-all.cjs',
  testTimeout: 30_000,
  // One more than there are cores: about a third of the time a suite waits for a browser, a process or a disk. A worker takes half a gigabyte.
  maxWorkers: Math.min(availableParallelism(), 4) + 1,
  testSequencer: '<rootDir>/jest.sequencer.cjs',
  runtime: '<rootDir>/test/support/jest/native-runtime.cjs',
  transform: {},
};
