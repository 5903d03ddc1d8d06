/**
 * The suites that ask a service, on PostgreSQL. Left out are those that start no service, and those about files of SQLite, about processes and
 * commands, about pages in a browser, and about how the engine itself is told to fail: `test/postgres` has its own of these.
 */
process.env.HELHED_ENGINE = 'postgres';
const base = require('./jest.config.cjs');

module.exports = {
  ...base,
  testPathIgnorePatterns: [
    '/node_modules/',
    '/rules/',
    '/test/(charts|commands|guards|independent|kernel|language|postgres|recipes|seeds|walkthrough|http)/',
    '/test/pages/accessibility[.]test',
    '/test/concurrency/(faults|kill|statement-faults)[.]test',
    '/test/config[.]test',
    '/test/sti/(ties|walk)[.]test',
  ],
};
