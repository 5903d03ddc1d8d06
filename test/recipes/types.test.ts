import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ACT_RECIPE } from './act.recipe';
import { FIELD } from './field.recipe';
import { Copy, type Recipe } from './kit';
import { NOUN } from './noun.recipe';
import { RELATION } from './relation.recipe';
import { RULE_RECIPE } from './rule.recipe';

/** What the recipes write is in form and of its types; judged for all of them together, since that takes long. */

const RECIPES: readonly Recipe[] = [FIELD, RELATION, RULE_RECIPE, ACT_RECIPE, NOUN];

it('what the recipes write compiles', async () => {
  const copy = new Copy();
  try {
    for (const { steps } of RECIPES) for (const { edits = [] } of Object.values(steps)) for (const edit of edits) copy.apply(edit);
    const source = { extends: './tsconfig.json', compilerOptions: { types: ['node'] }, include: ['src'], exclude: ['src/playground'] };
    copy.apply(['tsconfig.source.json', JSON.stringify(source)]);
    const { stdout } = spawnSync(join('node_modules/.bin/tsc'), ['--noEmit', '-p', 'tsconfig.source.json'], {
      cwd: copy.folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  } finally {
    await copy.remove();
  }
});
