/** Tests run on the real thing: SQLite files, HTTP, a browser. One seeded file is made for all of them. */
module.exports = {
  testEnvironment: '<rootDir>/test/support/jest/native-environment.cjs',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/jest/before-all.cjs',
  globalTeardown: '<rootDir>/test/support/jest/after-all.cjs',
  // Long, so that no test is judged by how busy the machine is; what hangs is still told.
  testTimeout: 120_000,
  maxWorkers: 2,
  testSequencer: '<rootDir>/jest.sequencer.cjs',
  runtime: '<rootDir>/test/support/jest/native-runtime.cjs',
  transform: {},
};
