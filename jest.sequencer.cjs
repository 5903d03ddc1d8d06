/** The longest suites first, so that on two cores none is left to run alone at the end; a clean clone has no times of its own. */
const Sequencer = require('@jest/test-sequencer').default;

const LONGEST = [
  'commands/',
  'concurrency/',
  'recipes/',
  'independent/sequences',
  'http/start-and-stop',
  'http/database-file',
  'helhedsplan/kan.test',
  'seeds/seed',
  'http/playground-',
  'pages/accessibility',
  'register/import',
  'language/refusals',
  'planner/oracle',
  'http/today',
  'http/role-switch',
  'redegoerelse/versions',
  'helhedsplan/lifecycle',
  'kontrakt/time',
  'register/',
];

const place = (path) => {
  const found = LONGEST.findIndex((part) => path.includes(part));
  return found < 0 ? LONGEST.length : found;
};

module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => place(a.path) - place(b.path));
  }
};
