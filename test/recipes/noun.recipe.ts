import { countInReadme } from './counts';
import type { Recipe } from './kit';

const FILE = 'src/byomraade/skole.entity.ts';

const ENTITY = `import { Noun, Text, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Byomraade } from './byomraade.entity';

@Noun({ prefix: 'sko', plural: 'skoler', singular: 'skole', description: 'Skole. A school that the children of a byområde go to.' })
export class Skole extends NounRow {
  @Text({ unique: true, description: 'Nøgle. Natural key.' })
  noegle!: string;

  @Text({ search: true, description: 'Navn. What it is called.' })
  navn!: string;

  @ToOne(() => Byomraade, { description: 'Byområde. Where it lies.' })
  byomraade!: Byomraade;
}
`;

const SEED = `# Skoler i udsatte byområder.
raekker:
  - { noegle: SKOLEN-VED-PARKEN, navn: Skolen ved Parken, byomraade: NOERREBRO, herkomst: SYNTETISK, kildehenvisning: Opdigtet til en prøve }
`;

const WORD = '| Skole | `Skole` | `skoler` | A school that the children of a byområde go to | Opdigtet |\n';
const NO_TABLE = 'skole: the migrations do not say what the model says; npm run migration -- NAME';
const NOT_READ = [
  'Query: skole skoler cannot be read; add to src/access/read-permissions.ts',
  'Skole: byomraade herkomst id kildehenvisning navn noegle opdigtedeFelter cannot be read; add to src/access/read-permissions.ts',
];
const NO_WORD = 'Skole is not explained; add it to schema/glossary.md';
const NO_SEED = 'skole.yaml: the file is missing in seeds/faktaark-2014';
const NOT_SEEDED = 'skole.yaml: nothing reads it; put skole on the list GROUND in src/seeding/seed.ts';
// However many there are before it.
const NOUNS = countInReadme('nouns and relations');
const MISCOUNTED = `README.md: says ${NOUNS} nouns and relations, and there are ${NOUNS + 1}; mend README.da.md, too`;
const NOT_PRINTED = 'schema/schema.graphql, schema/network.md: the code says something else; npm run schema';

export const NOUN: Recipe = {
  name: 'a noun',
  seeded: true,
  steps: {
    'a class: the checks name the list of entities': { edits: [[FILE, ENTITY]], says: [`${FILE}: add Skole to src/app/entities.ts`] },
    'among the entities: the checks ask for all that a noun has': {
      edits: [
        ['src/app/entities.ts', '\n  Udpegning,', '\n  Skole,\n  Udpegning,'],
        ['src/app/entities.ts', 'import { Udpegning }', "import { Skole } from '../byomraade/skole.entity';\nimport { Udpegning }"],
      ],
      says: [NO_TABLE, ...NOT_READ, NO_WORD, NO_SEED, MISCOUNTED, NOT_PRINTED],
    },
    'the migration': { run: ['migration', 'skoler'], says: [...NOT_READ, NO_WORD, NO_SEED, MISCOUNTED, NOT_PRINTED] },
    'who may read it': {
      edits: [
        [
          'src/access/read-permissions.ts',
          "  'Query.succeskriterieopfyldelser':",
          "  'Query.skole': 'OFFENTLIG',\n  'Query.skoler': 'OFFENTLIG',\n  'Query.succeskriterieopfyldelser':",
        ],
        [
          'src/access/read-permissions.ts',
          "  'Succeskriterieopfyldelse.herkomst':",
          "  'Skole.byomraade': 'OFFENTLIG',\n  'Skole.herkomst': 'OFFENTLIG',\n  'Skole.id': 'OFFENTLIG',\n  'Skole.kildehenvisning': 'OFFENTLIG',\n  'Skole.navn': 'OFFENTLIG',\n  'Skole.noegle': 'OFFENTLIG',\n  'Skole.opdigtedeFelter': 'OFFENTLIG',\n  'Succeskriterieopfyldelse.herkomst':",
        ],
      ],
      says: [NO_WORD, NO_SEED, MISCOUNTED, NOT_PRINTED],
    },
    'its word': {
      edits: [['schema/glossary.md', '| Succeskriterie', `${WORD}| Succeskriterie`]],
      says: [NO_SEED, MISCOUNTED, NOT_PRINTED],
    },
    'its rows in the demo: the checks say that nothing reads them': {
      edits: [['seeds/faktaark-2014/skole.yaml', SEED]],
      says: [NOT_SEEDED, MISCOUNTED, NOT_PRINTED],
    },
    'among what is put in as it is': {
      edits: [['src/seeding/seed.ts', "  'udpegning',", "  'udpegning',\n  'skole',"]],
      says: [MISCOUNTED, NOT_PRINTED],
    },
    'its number in the README': {
      edits: [['README.md', `${NOUNS} nouns and relations`, `${NOUNS + 1} nouns and relations`]],
      says: [NOT_PRINTED],
    },
    'the schema': { run: ['schema'], says: [] },
  },
  asks: [
    {
      query:
        '{ skole(noegle: "SKOLEN-VED-PARKEN") { navn byomraade { navn } } skoler(filter: { navn: { contains: "PARKEN" } }) { totalCount } }',
      data: { skole: { navn: 'Skolen ved Parken', byomraade: { navn: 'Nørrebro' } }, skoler: { totalCount: 1 } },
    },
  ],
};
