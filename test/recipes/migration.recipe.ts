import { MIGRATIONS } from '../../src/db/migrations';
import type { Recipe } from './kit';

const MUST = `  @Text({ kode: true, description: 'Journalnummer. Where the papers of it are.' })
  journalnr!: string;

`;
const MAY = MUST.replace('kode: true,', 'kode: true, nullable: true,').replace('string;', 'string | null;');
/** The number of the migration that the recipe writes: one more than there are. */
const NUMBER = String(MIGRATIONS.length + 1).padStart(4, '0');
const NEWEST = `src/db/migrations/${NUMBER}-journalnummer.ts`;
const NOT_READ = [
  'Tilsyn: journalnr cannot be read; add to src/access/read-permissions.ts',
  'Udpegning: journalnr cannot be read; add to src/access/read-permissions.ts',
];
const NO_SEED = 'udpegning.yaml: journalnr: Invalid input: expected string, received undefined';
const NOT_PRINTED = 'schema/schema.graphql, schema/network.md: the code says something else; npm run schema';
const NO_COLUMN = 'tilsyn, udpegning: the migrations do not say what the model says; npm run migration -- NAME';
const VALUE = ['--column', "udpegning.journalnr='U-' || id"];
const FIRST = 'const OP: readonly string[] = [';

/** A field that every row must have, and one of a table that is only added to: the most that a migration has to see to. */
export const MIGRATION: Recipe = {
  name: 'a migration',
  steps: {
    'a property that must hold something, and one of a table that is only added to': {
      edits: [
        ['src/byomraade/udpegning.entity.ts', '  @ToOne(() => Byomraade', `${MUST}  @ToOne(() => Byomraade`],
        ['src/byomraade/udpegning.entity.ts', '{ Noun, ToOne }', '{ Noun, Text, ToOne }'],
        ['src/redegoerelse/tilsyn.entity.ts', '  @Enum(Tilsynsart', `${MAY}  @Enum(Tilsynsart`],
      ],
      says: [NO_COLUMN, ...NOT_READ, NO_SEED, NOT_PRINTED],
    },
    'a migration that does not say what old rows hold is refused': {
      run: ['migration', 'journalnummer'],
      refused: 'Old rows have nothing for udpegning.journalnr, which must hold something. Say what: --column udpegning.journalnr=SQL.',
      says: [NO_COLUMN, ...NOT_READ, NO_SEED, NOT_PRINTED],
    },
    'with what they hold': { run: ['migration', 'journalnummer', ...VALUE], says: [...NOT_READ, NO_SEED, NOT_PRINTED] },
    'a migration that loses triggers is seen': {
      edits: [[NEWEST, FIRST, `${FIRST}\n  'DROP TRIGGER "tr_ansvar_delete"',`]],
      says: [
        'ansvar: the migrations do not say what the model says; npm run migration -- NAME',
        `ansvar: has 1 of its 2 append-only triggers after Journalnummer177000000${NUMBER}`,
        ...NOT_READ,
        NO_SEED,
        NOT_PRINTED,
      ],
    },
    'and is written anew as long as it is not released': {
      run: ['migration', 'journalnummer', '--replace', ...VALUE],
      says: [...NOT_READ, NO_SEED, NOT_PRINTED],
    },
    'a migration that leans on what changes with the code is seen': {
      edits: [[NEWEST, "from 'typeorm';", "from 'typeorm';\nimport { APPEND_ONLY_TABLES } from '../append-only';"]],
      says: [
        `${NEWEST}: uses ../append-only, which changes with the code; write out what it holds today`,
        ...NOT_READ,
        NO_SEED,
        NOT_PRINTED,
      ],
    },
    'frozen again; who may read the fields, what the demo holds, and another table that is only added to': {
      edits: [
        [NEWEST, "\nimport { APPEND_ONLY_TABLES } from '../append-only';", ''],
        [
          'src/access/read-permissions.ts',
          "  'Tilsyn.kildehenvisning':",
          "  'Tilsyn.journalnr': 'OFFENTLIG',\n  'Tilsyn.kildehenvisning':",
        ],
        [
          'src/access/read-permissions.ts',
          "  'Udpegning.kildehenvisning':",
          "  'Udpegning.journalnr': 'OFFENTLIG',\n  'Udpegning.kildehenvisning':",
        ],
        ['seeds/faktaark-2014/udpegning.yaml', 'faelles: {', 'faelles: { journalnr: U-0,'],
        ['src/db/append-only.ts', "\n  'haendelse',", "\n  'haendelse',\n  'planfoelge',"],
      ],
      says: [
        'planfoelge: the migrations do not say what the model says; npm run migration -- NAME',
        `planfoelge: has 0 of its 2 append-only triggers after Journalnummer177000000${NUMBER}`,
        NOT_PRINTED,
      ],
    },
    'its triggers': { run: ['migration', 'planfoelge-laast'], says: [NOT_PRINTED] },
    'the schema': { run: ['schema'], says: [] },
  },
  asks: [
    {
      query: `{ udpegninger(filter: { journalnr: { startsWith: "U-" } }) { totalCount } uden: udpegninger(filter: { journalnr: { eq: "" } }) { totalCount }
        tilsyn(filter: { journalnr: { isNull: true } }) { totalCount } }`,
      data: { udpegninger: { totalCount: 12 }, uden: { totalCount: 0 }, tilsyn: { totalCount: 17 } },
    },
  ],
};
