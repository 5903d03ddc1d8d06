import type { Recipe } from './kit';

const NOT_READ = 'Kommune: indbyggertal cannot be read; add to src/access/read-permissions.ts';
const NOT_PICTURED = 'schema/schema.graphql, schema/network.md: the code says something else; npm run schema';

const PROPERTY = `  @Int({ nullable: true, min: 0, description: 'Indbyggertal. How many people live in the kommune.' })
  indbyggertal!: number | null;

`;
const INPUT = `  @InputField('heltal', { min: 0, optional: true, description: 'Indbyggertal.' })
  indbyggertal?: number | null;
`;

/** A field that old rows may lack, and then an act that writes it. */
export const FIELD: Recipe = {
  name: 'a field',
  steps: {
    'a property: the checks ask for a migration, a permission and the schema': {
      edits: [
        ['src/kommune/kommune.entity.ts', "  @ToMany(() => Byomraade, 'kommune'", `${PROPERTY}  @ToMany(() => Byomraade, 'kommune'`],
        ['src/kommune/kommune.entity.ts', 'type ApiOnly, Noun,', 'type ApiOnly, Int, Noun,'],
      ],
      says: ['kommune: the migrations do not say what the model says; npm run migration -- NAME', NOT_READ, NOT_PICTURED],
    },
    'the migration': { run: ['migration', 'indbyggertal-paa-kommune'], says: [NOT_READ, NOT_PICTURED] },
    'who may read it': {
      edits: [
        [
          'src/access/read-permissions.ts',
          "  'Kommune.kildehenvisning':",
          "  'Kommune.indbyggertal': 'OFFENTLIG',\n  'Kommune.kildehenvisning':",
        ],
      ],
      says: [NOT_PICTURED],
    },
    'an act that writes it: a field of its input, and its name among what the act changes': {
      edits: [
        [
          'src/kommune/kommune.inputs.ts',
          "  @InputField('tekst', { pattern: KODE, optional: true,",
          `${INPUT}\n  @InputField('tekst', { pattern: KODE, optional: true,`,
        ],
        [
          'src/kommune/acts/ret-kommune.ts',
          "['navn', 'kode', 'kommunalbestyrelse']",
          "['navn', 'kode', 'kommunalbestyrelse', 'indbyggertal']",
        ],
      ],
      says: [NOT_PICTURED],
    },
    'the schema': { run: ['schema'], says: [] },
  },
  asks: [
    {
      query: 'mutation { retKommune(input: { kommune: "KOEBENHAVN", indbyggertal: 569557 }) { udfoert kommune { indbyggertal } } }',
      role: 'ADMINISTRATOR',
      data: { retKommune: { udfoert: true, kommune: { indbyggertal: 569_557 } } },
    },
    {
      query: `{ kommuner(filter: { indbyggertal: { gte: 500000 } }, orderBy: [{ indbyggertal: DESC }]) {
        nodes { navn } aggregate(groupBy: [{ field: INDBYGGERTAL }]) { groups { nodes { count key { indbyggertal } } } } } }`,
      data: {
        kommuner: { nodes: [{ navn: 'København' }], aggregate: { groups: { nodes: [{ count: 1, key: { indbyggertal: 569_557 } }] } } },
      },
    },
  ],
};
