import type { Recipe } from './kit';

const PROPERTY = `  @Text({ kode: true, description: 'Journalnummer. Where the papers of it are.' })
  journalnr!: string;

`;
const NEWEST = 'src/db/migrations/0005-journalnummer.ts';
const NOT_READ = 'Tilsyn: journalnr cannot be read; add to src/access/read-permissions.ts';
const NOT_PRINTED = 'schema/schema.graphql, schema/network.md: the code says something else; npm run schema';
const NO_COLUMN = 'tilsyn: the migrations do not say what the model says; npm run migration -- NAME';
const VALUE = ['--column', "tilsyn.journalnr='T-' || id"];
const FIRST = 'const OP: readonly string[] = [';

/** A field that every row must have, of a table that is only added to: the most that a migration has to see to. */
export const MIGRATION: Recipe = {
  name: 'a migration',
  steps: {
    'a property that must hold something': {
      edits: [['src/redegoerelse/tilsyn.entity.ts', '  @Enum(Tilsynsart', `${PROPERTY}  @Enum(Tilsynsart`]],
      says: [NO_COLUMN, NOT_READ, NOT_PRINTED],
    },
    'a migration that does not say what old rows hold is refused': {
      run: ['migration', 'journalnummer'],
      refused: 'Old rows have nothing for tilsyn.journalnr, which must hold something. Say what: --column tilsyn.journalnr=SQL.',
      says: [NO_COLUMN, NOT_READ, NOT_PRINTED],
    },
    'with what they hold': { run: ['migration', 'journalnummer', ...VALUE], says: [NOT_READ, NOT_PRINTED] },
    'a migration that loses triggers is seen': {
      edits: [[NEWEST, FIRST, `${FIRST}\n  'DROP TRIGGER "tr_ansvar_delete"',`]],
      says: [
        'ansvar: the migrations do not say what the model says; npm run migration -- NAME',
        'ansvar: has 1 of its 2 append-only triggers after Journalnummer1770000000005',
        NOT_READ,
        NOT_PRINTED,
      ],
    },
    'and is written anew as long as it is not released': {
      run: ['migration', 'journalnummer', '--replace', ...VALUE],
      says: [NOT_READ, NOT_PRINTED],
    },
    'a migration that leans on what changes with the code is seen': {
      edits: [[NEWEST, "from 'typeorm';", "from 'typeorm';\nimport '../append-only';"]],
      says: [`${NEWEST}: uses ../append-only, which changes with the code; write out what it holds today`, NOT_READ, NOT_PRINTED],
    },
    'frozen again, and who may read the field': {
      edits: [
        [NEWEST, "\nimport '../append-only';", ''],
        [
          'src/access/read-permissions.ts',
          "OFFENTLIG: 'art dato helhedsplan herkomst id kildehenvisning redegoerelse tekst'",
          "OFFENTLIG: 'art dato helhedsplan herkomst id journalnr kildehenvisning redegoerelse tekst'",
        ],
      ],
      says: [NOT_PRINTED],
    },
    'the schema': { run: ['schema'], says: [] },
    'another table that is only added to: the checks ask for its triggers': {
      edits: [['src/db/append-only.ts', "  'haendelse',", "  'haendelse',\n  'planfoelge',"]],
      says: [
        'planfoelge: the migrations do not say what the model says; npm run migration -- NAME',
        'planfoelge: has 0 of its 2 append-only triggers after Journalnummer1770000000005',
      ],
    },
    'which a migration writes': { run: ['migration', 'planfoelge-laast'], says: [] },
  },
  asks: [
    {
      query:
        '{ tilsyn(filter: { journalnr: { eq: "T-1" } }) { totalCount nodes { journalnr } } alle: tilsyn(filter: { journalnr: { startsWith: "T-" } }) { totalCount } uden: tilsyn(filter: { journalnr: { eq: "" } }) { totalCount } }',
      data: {},
    },
  ],
};
