/**
 * The longest suites first, so that none is left to run alone at the end; a clean clone has no times of its own. Among them those that compute stand
 * beside those that wait (for processes that are killed, for servers that start), so that the cores are busy and not fought for.
 */
const Sequencer = require('@jest/test-sequencer').default;

const LONGEST = [
  'recipes/migration',
  'postgres/failover',
  'http/playground-accessibility',
  'seeds/nation',
  'concurrency/kill',
  'independent/sequences',
  'pages/accessibility',
  'http/role-switch',
  'postgres/replicas',
  'recipes/noun',
  'http/playground-language',
  'concurrency/bank',
  'commands/',
  'recipes/',
  'helhedsplan/kan.test',
  'concurrency/faults',
  'http/playground-',
  'http/database-file',
  'seeds/seed',
  'postgres/',
  'guards/layers',
  'http/today',
  'register/import',
  'http/start-and-stop',
  'http/playground',
  'forum/members',
  'helhedsplan/lifecycle',
  'http/others-do-not-wait',
  'language/refusals',
  'guards/guards',
  'concurrency/',
  'planner/oracle',
  'planner/random',
  'forum/representation',
  'helhedsplan/kan-for',
  'redegoerelse/versions',
  'guards/complete',
  'opgaver/opgaver',
  'http/bent',
  'register/',
  'kontrakt/',
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
