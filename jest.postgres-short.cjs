/**
 * Of the suites on PostgreSQL those in which the engine can make a difference, as `npm test` runs them after all of them on SQLite. Left out are
 * suites whose statements, rows and triggers are asked in another one of the same noun, so that only rules and sentences are new in them;
 * `npm run test:postgres` runs them all.
 */
const all = require('./jest.postgres.cjs');

const LEFT_OUT = [
  // Who somebody is, and what a role may: settled before the database is asked.
  'access/(jwks|tokens|roles)',
  'register/roles',
  // The first of these random operations are asked of both engines in postgres/same-answers.
  'planner/random',
  // The text of statements, and of the facts that a sheet or a contract says.
  'planner/sql',
  'faktaark/(money|words|roles-and-kontrakter)',
  'kontrakt/(opret-written|revision-written)',
  // Files and pages: what is carried out and asked for them are the acts of the registers, and operations such as the examples.
  'register/import',
  'pages/pages',
  // Rules over facts that other suites of the noun read and acts that they carry out.
  'forum/(members|representation)',
  'helhedsplan/(kan|lifecycle|ways-around|neighbouring-ways|opret-money|opret-rules)',
  'kontrakt/(bestyrelse|parties|revision-parties-and-days|rules)',
  'pulje/cap',
  'redegoerelse/(content|payment)',
];

module.exports = {
  ...all,
  testPathIgnorePatterns: [...all.testPathIgnorePatterns, `/test/(${LEFT_OUT.join('|')})[.]test`],
};
