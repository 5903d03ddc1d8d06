/** The suites that start no service and make no file: rules as values, pure functions, and the guards that read the tree. */
const base = require('./jest.config.cjs');

const { globalSetup: _setup, globalTeardown: _teardown, ...rest } = base;

module.exports = {
  ...rest,
  testMatch: [
    '<rootDir>/test/*/rules/**/*.test.ts',
    '<rootDir>/test/kernel/*.test.ts',
    '<rootDir>/test/charts/*.test.ts',
    '<rootDir>/test/sti/{ties,walk}.test.ts',
    '<rootDir>/test/config.test.ts',
    '<rootDir>/test/faktaark/{in-kommunen,money,roles-and-kontrakter,words}.test.ts',
    '<rootDir>/test/guards/{acts,layers,names,papers,readme,rules}.test.ts',
  ],
};
