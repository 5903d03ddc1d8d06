import type { Recipe } from './kit';

const FILE = 'src/helhedsplan/rules/formaal-er-sagt.ts';
const LIST = 'src/helhedsplan/rules/index.ts';
const NOT_PRINTED = 'schema/regler.md: the code says something else; npm run schema';

const RULE = `import { holdsIf, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { PlanFacts } from '../helhedsplan.facts';
import { withPlanWayOut } from './with-way-out';

const LEAST = 50;

export const FORMAAL_ER_SAGT: Rule<PlanFacts> = withPlanWayOut({
  kode: 'H900',
  afvisning: 'FORMAAL_ER_KORT',
  krav: { da: 'En plan siger med mindst 50 tegn, hvad den er til for', en: 'A plan says in at least 50 characters what it is for' },
  alvor: 'FEJL',
  kilde: SOURCES.helhedsplaner,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: { da: 'Ansøgeren kan skrive mere om planens formål', en: 'The applicant can write more of what the plan is for' },
  termer: [{ navn: { da: 'Mindste længde', en: 'Least length' }, fra: null, til: null, value: LEAST, enhed: 'ANTAL' }],
  judge({ formaal }) {
    const length = formaal?.length ?? 0;
    return holdsIf(length >= LEAST, {
      tekst: {
        da: \`Planens formål er sagt med \${length} tegn; der skal mindst \${LEAST} til\`,
        en: \`What the plan is for is said in \${length} characters; it takes at least \${LEAST}\`,
      },
      faktisk: String(length),
      graense: String(LEAST),
      enhed: 'ANTAL',
    });
  },
});
`;

/** A rule with a fact that rules did not know before. */
export const RULE_RECIPE: Recipe = {
  name: 'a rule',
  steps: {
    'a file of its own, and the fact that it judges: the checks name the list': {
      edits: [
        [FILE, RULE],
        ['src/helhedsplan/helhedsplan.facts.ts', '`id noegle titel aliaser version', '`id noegle titel formaal aliaser version'],
        [
          'src/helhedsplan/helhedsplan.facts.ts',
          '  titel: z.string(),\n  aliaser:',
          '  titel: z.string(),\n  formaal: z.string().nullable(),\n  aliaser:',
        ],
      ],
      says: [`${FILE}: H900 is on no list of rules; those of plans are in ${LIST}`],
    },
    'on the list, but after no act: the checks demand one': {
      edits: [
        [LIST, '  { rule: M.MILEPAELE', '  { rule: FORMAAL_ER_SAGT, after: [] },\n  { rule: M.MILEPAELE'],
        [LIST, 'import { DAEKKES_I_SIN_TID', "import { FORMAAL_ER_SAGT } from './formaal-er-sagt';\nimport { DAEKKES_I_SIN_TID"],
      ],
      says: [`H900 FORMAAL_ER_KORT: no act asks it; name the acts beside it in ${LIST}`, NOT_PRINTED],
    },
    'with the acts after which it holds': {
      edits: [[LIST, 'rule: FORMAAL_ER_SAGT, after: []', "rule: FORMAAL_ER_SAGT, after: ['ANSOEG_PRAEKVALIFIKATION']"]],
      says: [NOT_PRINTED],
    },
    'the rule book': { run: ['schema'], says: [] },
  },
  asks: [
    {
      query: `mutation { ansoegPraekvalifikation(input: { helhedsplan: "SYN-TINGBJERG-NORD", dryRun: true }) {
        udfoert afvisninger { kode faktisk graense } } }`,
      role: 'BOLIGORGANISATION',
      on: 'SAB',
      data: {
        ansoegPraekvalifikation: {
          udfoert: false,
          afvisninger: expect.arrayContaining([{ kode: 'FORMAAL_ER_KORT', faktisk: '41', graense: '50' }]),
        },
      },
    },
    {
      query: '{ helhedsplan(noegle: "SYN-TINGBJERG-NORD") { regler { kode status } } regelbog { kode } }',
      data: {
        helhedsplan: { regler: expect.arrayContaining([{ kode: 'H900', status: 'BRUDT' }]) },
        regelbog: expect.arrayContaining([{ kode: 'H900' }]),
      },
    },
    {
      query: '{ fund(pr: "2026-11-22") { nodes { noegle brud { regel } } } }',
      data: { fund: { nodes: expect.arrayContaining([{ noegle: 'SYN-TINGBJERG-NORD', brud: { regel: 'H900' } }]) } },
    },
  ],
};
