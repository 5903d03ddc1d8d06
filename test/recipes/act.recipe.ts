import { countInReadme } from './counts';
import type { Recipe } from './kit';

const FILE = 'src/kommune/acts/navngiv-kommunalbestyrelse.ts';

const INPUT = `
@InputClass('Navngiv kommunalbestyrelse. What the council of a kommune is called from now on.')
export class NavngivKommunalbestyrelseInput extends ChangeInput {
  @InputField('id', { description: 'Kommune. By id or natural key.' })
  kommune!: string;

  @InputField('text', { description: 'Kommunalbestyrelse. What it is called.' })
  kommunalbestyrelse!: string;
}
`;

const ACT = `import { defineAct } from '../../act/act';
import { Kommune } from '../kommune.entity';
import { kommuneFactSource } from '../egen-kommune';
import { NavngivKommunalbestyrelseInput } from '../kommune.inputs';
import { KommunePayload } from '../kommune.payload';

export const navngivKommunalbestyrelse = defineAct<NavngivKommunalbestyrelseInput>({
  name: 'navngivKommunalbestyrelse',
  description: 'Navngiv kommunalbestyrelse. By the kommunalbestyrelse itself.',
  input: NavngivKommunalbestyrelseInput,
  payload: () => KommunePayload,
  async execute(x, { kommune: reference, kommunalbestyrelse, expectedVersion }) {
    const kommune = await x.loadForChange(() => Kommune, reference, 'kommune', expectedVersion);
    const { noegle } = await x.facts(kommuneFactSource, kommune);
    x.owners({ KOMMUNALBESTYRELSE: [noegle] });
    await x.update(() => Kommune, kommune, { kommunalbestyrelse });
    return { objects: { kommune }, dato: x.today };
  },
});
`;

const MAY_NOBODY = 'navngivKommunalbestyrelse: nobody may; add it to src/access/act-permissions.ts';
// However many there are before it.
const ACTS = countInReadme('acts take');
const MISCOUNTED = `README.md: says ${ACTS} acts take, and there are ${ACTS + 1}; mend README.da.md, too`;
const NOT_PRINTED = 'schema/schema.graphql: the code says something else; npm run schema';

export const ACT_RECIPE: Recipe = {
  name: 'an act',
  steps: {
    'a file in acts/ with its input: the checks name the register': {
      edits: [
        ['src/kommune/kommune.inputs.ts', "\n@InputClass('Ret kommune.", `${INPUT}\n@InputClass('Ret kommune.`],
        [FILE, ACT],
      ],
      says: [`${FILE}: add navngivKommunalbestyrelse to src/app/acts.ts`],
    },
    'in the register: the checks ask who may, and for its number and the schema': {
      edits: [
        ['src/app/acts.ts', '\n  retKommune,', '\n  retKommune,\n  navngivKommunalbestyrelse,'],
        [
          'src/app/acts.ts',
          'import { opretKommune }',
          "import { navngivKommunalbestyrelse } from '../kommune/acts/navngiv-kommunalbestyrelse';\nimport { opretKommune }",
        ],
      ],
      says: [MAY_NOBODY, MISCOUNTED, NOT_PRINTED],
    },
    'who may': {
      edits: [
        ['src/access/act-permissions.ts', '\n  retKommune: ADMIN,', '\n  retKommune: ADMIN,\n  navngivKommunalbestyrelse: BESTYRELSE,'],
      ],
      says: [MISCOUNTED, NOT_PRINTED],
    },
    'its number in the README': { edits: [['README.md', `${ACTS} acts take`, `${ACTS + 1} acts take`]], says: [NOT_PRINTED] },
    'the schema': { run: ['schema'], says: [] },
  },
  asks: [
    {
      query: `mutation { navngivKommunalbestyrelse(input: { kommune: "KOEBENHAVN", kommunalbestyrelse: "Byrådet" }) {
        udfoert kommune { kommunalbestyrelse } haendelse { handling rolle udfoertFor } } }`,
      role: 'KOMMUNALBESTYRELSE',
      on: 'KOEBENHAVN',
      data: {
        navngivKommunalbestyrelse: {
          udfoert: true,
          kommune: { kommunalbestyrelse: 'Byrådet' },
          haendelse: { handling: 'navngivKommunalbestyrelse', rolle: 'KOMMUNALBESTYRELSE', udfoertFor: 'KOEBENHAVN' },
        },
      },
    },
    { query: '{ kommune(noegle: "KOEBENHAVN") { kommunalbestyrelse } }', data: { kommune: { kommunalbestyrelse: 'Byrådet' } } },
  ],
};
