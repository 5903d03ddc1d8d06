import type { Recipe } from './kit';

const LINK = `  @ToOne(() => Forvaltning, { nullable: true, description: 'Forvaltning. The administration that keeps its books.' })
  forvaltning!: Forvaltning | null;

`;
const LIST = `  @ToMany(() => Pulje, 'forvaltning', { description: 'Puljer. Pools that it keeps the books of.' })
  puljer!: ApiOnly;

`;
const NOT_READ = [
  'Forvaltning: puljer cannot be read; add to src/access/read-permissions.ts',
  'Pulje: forvaltning cannot be read; add to src/access/read-permissions.ts',
];
const NOT_PRINTED = 'schema/schema.graphql, schema/network.md: the code says something else; npm run schema';

/** A foreign key with the list at its other end, and what old rows point to. */
export const RELATION: Recipe = {
  name: 'a relation',
  steps: {
    'both ends: the checks ask for a migration, permissions and the schema': {
      edits: [
        [
          'src/pulje/pulje.entity.ts',
          "  @SqlField('kroner', (x) => bevilgetOnSql(x, own(x, 'b')), {",
          `${LINK}  @SqlField('kroner', (x) => bevilgetOnSql(x, own(x, 'b')), {`,
        ],
        [
          'src/pulje/pulje.entity.ts',
          'import { Haendelse }',
          "import { Forvaltning } from '../forvaltning/forvaltning.entity';\nimport { Haendelse }",
        ],
        ['src/forvaltning/forvaltning.entity.ts', '  @ToMany(() => Haendelse', `${LIST}  @ToMany(() => Haendelse`],
        ['src/forvaltning/forvaltning.entity.ts', '\n@Noun({', "import { Pulje } from '../pulje/pulje.entity';\n\n@Noun({"],
      ],
      says: ['pulje: the migrations do not say what the model says; npm run migration -- NAME', ...NOT_READ, NOT_PRINTED],
    },
    'the migration, with what old rows point to': {
      run: ['migration', 'forvaltning-paa-pulje', '--column', "pulje.forvaltning_id=(SELECT id FROM forvaltning WHERE noegle = 'OEKF')"],
      says: [...NOT_READ, NOT_PRINTED],
    },
    'who may read it': {
      edits: [
        ['src/access/read-permissions.ts', "  'Forvaltning.til':", "  'Forvaltning.puljer': 'OFFENTLIG',\n  'Forvaltning.til':"],
        ['src/access/read-permissions.ts', "  'Pulje.frigivet':", "  'Pulje.forvaltning': 'OFFENTLIG',\n  'Pulje.frigivet':"],
      ],
      says: [NOT_PRINTED],
    },
    'the schema': { run: ['schema'], says: [] },
  },
  asks: [
    {
      query: `{ forvaltninger(filter: { puljer: { some: { noegle: { eq: "BOLIGSOCIAL-PULJE" } } } }) {
        nodes { noegle puljer { totalCount nodes { noegle forvaltning { kortnavn } } } } } }`,
      data: {
        forvaltninger: {
          nodes: [
            { noegle: 'OEKF', puljer: { totalCount: 1, nodes: [{ noegle: 'BOLIGSOCIAL-PULJE', forvaltning: { kortnavn: 'ØKF' } }] } },
          ],
        },
      },
    },
  ],
};
