/**
 * The law of the house: which rooms of `src/` may use which (design: layers, and the order of nouns within them), and that what imports
 * each other in a circle are entities alone. `test/guards/layers.test.ts` holds the tree to it, and shows that each rule bites.
 */

const { Compiler } = require('@swc/core');

// dependency-cruiser hands every file to swc as TypeScript without markup, so a view in TSX would stand outside the law.
const { parseFileSync } = Compiler.prototype;
Compiler.prototype.parseFileSync = function (file, options) {
  return parseFileSync.call(this, file, { ...options, tsx: file.endsWith('.tsx') });
};

/** What each room may import from besides itself. */
const ROOMS = {
  kernel: [],
  access: ['kernel'],
  model: ['kernel'],
  db: ['kernel', 'model'],
  planner: ['kernel', 'model', 'db'],
  network: ['kernel'],
  charts: ['kernel', 'network'],
  files: ['kernel', 'planner', 'network'],
  act: ['kernel', 'access', 'model', 'db', 'planner'],
  nouns: ['kernel', 'access', 'model', 'act'],
  faktaark: ['kernel', 'model', 'nouns'],
  opgaver: ['kernel', 'access', 'model', 'nouns'],
  soeg: ['kernel', 'access', 'model'],
  sti: ['kernel', 'access', 'model'],
  rulebook: ['kernel', 'access', 'model', 'act', 'nouns'],
  seeding: ['kernel', 'access', 'model', 'db', 'act', 'app'],
  http: ['kernel', 'access', 'model', 'planner', 'files', 'act', 'config'],
  pages: ['kernel', 'access', 'act', 'nouns', 'faktaark', 'charts', 'http'],
  app: [
    'kernel',
    'access',
    'model',
    'db',
    'planner',
    'act',
    'nouns',
    'faktaark',
    'opgaver',
    'soeg',
    'sti',
    'rulebook',
    'seeding',
    'http',
    'pages',
  ],
  playground: [],
};

/** Nouns from the ground up. Those of a row may use each other and the rows before it. */
const NOUNS = [
  [
    'kommune',
    'byomraade',
    'forvaltning',
    'boligorganisation',
    'bevillingsperiode',
    'forum',
    'haendelse',
    'noegletal',
    'statsliste',
    'register',
  ],
  ['helhedsplan'],
  ['pulje', 'kontrakt', 'redegoerelse'],
  ['afgoerelse'],
];

/** What a noun says of itself may be looked at from anywhere: its tables, facts, figures and words, and how a decision is written. */
const SAID = '\\.(entity|enums|facts|fact-sources?|figures|inputs|payload|words|write)\\.ts$';

/** Packages that only these rooms may know. */
const PACKAGES = {
  typeorm: ['model', 'db', 'act', 'seeding'],
  sqlite3: ['db'],
  'type-graphql': ['planner', 'act'],
  'class-validator': ['act'],
  jose: ['access'],
  fastify: ['http', 'pages', 'app'],
  preact: ['pages'],
  marked: ['pages'],
  '@apollo/server': ['http'],
};

const path = (room) =>
  room === 'nouns' ? `^src/(${NOUNS.flat().join('|')})/` : room === 'config' ? '^src/app/config\\.ts$' : `^src/${room}/`;
const anyOf = (rooms) => (rooms.length === 0 ? '^$' : rooms.map(path).join('|'));

const layers = Object.entries(ROOMS).map(([room, uses]) => ({
  name: `${room}-uses-only-its-own-layers`,
  severity: 'error',
  from: { path: path(room) },
  to: { path: '^src/', pathNot: anyOf([room, ...uses]) },
}));

// R2 seen from a plan is the pool's own rule, asked of each pool that the plan draws on.
const R2_OF_A_PLAN = '^src/helhedsplan/rules/r02-planens-puljer\\.ts$';

const nounOrder = NOUNS.slice(0, -1).map((row, i) => ({
  name: `acts-and-rules-of-${row[0]}-look-down`,
  severity: 'error',
  from: { path: `^src/(${row.join('|')})/(acts|rules)/`, pathNot: R2_OF_A_PLAN },
  to: {
    path: `^src/(${NOUNS.slice(i + 1)
      .flat()
      .join('|')})/`,
    pathNot: SAID,
  },
}));

const packages = Object.entries(PACKAGES).map(([name, rooms]) => ({
  name: `only-${rooms.join('-and-')}-know-${name.replace(/[@/]/g, '')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: anyOf(rooms) },
  to: { path: `(^|node_modules/)${name}(/|$)` },
}));

module.exports = {
  forbidden: [
    ...layers,
    ...nounOrder,
    ...packages,
    {
      name: 'rules-know-no-entity',
      severity: 'error',
      from: { path: '^src/[^/]+/rules/' },
      to: { path: '\\.entity\\.ts$' },
    },
    {
      name: 'only-entities-in-circles',
      comment: 'Types may name each other; what runs may not, but for the entities of the network.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { pathNot: '\\.entity\\.ts$', dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'main-is-for-starting',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main\\.ts$' },
      to: { path: '^src/main\\.ts$|^(seeds|scripts|test|bench)/' },
    },
    {
      name: 'main-uses-src-alone',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { path: '^(seeds|scripts|test|bench)/' },
    },
    {
      name: 'every-room-is-in-the-law',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: Object.keys(ROOMS).map(path).join('|') },
      to: {},
    },
  ],
  options: {
    // Browser code has a configuration and a type check of its own.
    exclude: { path: '^src/playground/' },
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
  },
};
