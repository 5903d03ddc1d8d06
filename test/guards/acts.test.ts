import '../../src/app/entities';

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, extendSchema, parse, validate } from 'graphql';
import { ACT_PERMISSIONS } from '../../src/access/act-permissions';
import { ACTS } from '../../src/app/acts';
import { printSdl } from '../../src/app/print';
import { FORUM_SELECTION } from '../../src/forum/forum.facts';
import { SLUTTILSTANDE } from '../../src/helhedsplan/helhedsplan.enums';
import { PLAN_SELECTION } from '../../src/helhedsplan/helhedsplan.facts';
import { lifecycleFaults } from '../../src/kernel/lifecycle';
import { KONTRAKT_SELECTION } from '../../src/kontrakt/kontrakt.facts';
import { allNouns } from '../../src/model/model';
import { PULJE_SELECTION } from '../../src/pulje/pulje.facts';
import { planLifecycleFaults, planTransitions, printLifecycle, START_STATE } from '../../src/rulebook/lifecycle';
import { printRulebook, RULEBOOK } from '../../src/rulebook/rulebook';
import { actGaps } from '../support/guards';

/** The acts and rules as a whole: nothing is half there, and what is printed is what the code says. */

const schema = buildSchema(printSdl());
const access = Object.keys(ACT_PERMISSIONS);
const register = ACTS.map((h) => h.name);

describe('acts', () => {
  it('each act is in the schema, in the access table and in the register', () => {
    expect(actGaps(schema, access, register)).toEqual([]);
  });

  it('the guard bites in all three directions', () => {
    expect(actGaps(schema, access.slice(1), register)).toEqual([`${access[0]}: nobody may; add it to src/access/act-permissions.ts`]);
    expect(actGaps(schema, access, register.slice(1))).toEqual([`${register[0]} does not exist; add it to src/app/acts.ts`]);
    expect(actGaps(schema, [...access, 'sletAlt'], [...register, 'sletAlt'])).toEqual(['sletAlt is not in the schema']);
    expect(actGaps(buildSchema('type Query { a: Int }'), [], [])).toEqual(['skemaet har ingen handlinger']);
  });

  it('one act a file, and all files are in the register', () => {
    const files = readdirSync('src').flatMap((folder) => {
      const path = join('src', folder, 'acts');
      return readdirSync('src', { recursive: true, encoding: 'utf8' })
        .filter((f) => join('src', f).startsWith(`${path}/`) && f.endsWith('.ts'))
        .map((f) => join('src', f));
    });
    expect(files).toHaveLength(register.length);
    for (const file of files) expect([file, readFileSync(file, 'utf8').match(/^export const \w+ = /gm)?.length]).toEqual([file, 1]);
  });

  it('each act that changes an object takes expectedVersion', () => {
    const without = register.filter((name) => {
      const type = schema.getMutationType()?.getFields()[name]?.args[0]?.type.toString().replace('!', '') ?? '';
      const input = schema.getType(type);
      return !input || !('getFields' in input) || !('expectedVersion' in input.getFields());
    });
    // These make something new, or change several objects at once.
    const several = ['importer', 'indberetNoegletal', 'registrerAfgoerelse', 'registrerStatsliste', 'sammenlaegHelhedsplaner'];
    expect(without.filter((name) => !/^opret[A-Z]/.test(name)).sort()).toEqual(several);
    expect(without).toContain('opretHelhedsplan');
  });
});

describe('lifecycle', () => {
  it('has no unknown, unreachable or dead states', () => {
    expect(planLifecycleFaults()).toEqual([]);
  });

  it('the guard bites', () => {
    const states = ['FORBEREDELSE', 'INDSENDT', 'AFSLAG', 'AFSLUTTET', 'SAMMENLAGT', 'TRUKKET'] as const;
    const error = lifecycleFaults<string, string>([...states, 'OPFUNDET'], START_STATE, SLUTTILSTANDE, planTransitions());
    expect(error).toContain('OPFUNDET kan ikke nås');
    expect(error).toContain('OPFUNDET kan ikke forlades');
    expect(error).toContain('INDSTIL: INDSTILLET er ikke en tilstand');
    const outOfEnd = { act: 'VAEK', name: { da: '', en: '' }, fra: ['A'], til: 'B', roles: [] };
    expect(lifecycleFaults(['A', 'B'], 'A', ['A'], [outOfEnd])).toEqual([
      'VAEK: ingen må',
      'VAEK: forlader sluttilstanden A',
      'B kan ikke forlades',
    ]);
    expect(lifecycleFaults([], 'A', [], [])).toEqual(['der er ingen tilstande']);
  });
});

describe('rules', () => {
  it('the rule book and the lifecycle are those that lie in schema/', () => {
    expect(readFileSync('schema/regler.md', 'utf8')).toBe(printRulebook());
    expect(readFileSync('schema/lifecycle.md', 'utf8')).toBe(printLifecycle());
  });

  it('R1-R18 are all there but R17, and each tells its demand in two languages with source and way out', () => {
    const codes = new Set(RULEBOOK.map((r) => r.kode));
    const expected = Array.from({ length: 18 }, (_, i) => `R${i + 1}`).filter((k) => k !== 'R17');
    expect(expected.filter((k) => !codes.has(k))).toEqual([]);
    for (const r of RULEBOOK) {
      const texts = [r.krav, r.kilde, r.udvej].flatMap((s) => [s.da, s.en]);
      expect([r.kode, texts.filter((t) => t.length < 5)]).toEqual([r.kode, []]);
      expect(r.krav.da).not.toBe(r.krav.en);
    }
  });

  it('a code of refusal belongs to one kind of breach: same code, same words', () => {
    for (const r of RULEBOOK) expect(r.afvisning).toMatch(/^[A-Z][A-Z_]+$/);
    const pair = RULEBOOK.map((r) => `${r.kode} ${r.afvisning}`);
    expect(new Set(pair).size).toBe(pair.length);
  });

  it.each([
    ['helhedsplaner', PLAN_SELECTION],
    ['puljer', PULJE_SELECTION],
    ['kontrakter', KONTRAKT_SELECTION],
    ['fora', FORUM_SELECTION],
  ])('the facts of %s are a valid selection', (list, selection) => {
    // With the rows that facts alone can ask for.
    const own = allNouns().flatMap((t) =>
      [...t.fields.values()].flatMap((f) => (f.kind === 'factRows' ? [`extend type ${t.name} { ${f.name}: Int }`] : [])),
    );
    expect(own.length).toBeGreaterThan(0);
    const extended = extendSchema(schema, parse(own.join(' ')));
    expect(validate(extended, parse(`{ ${list} { nodes { ${selection} } } }`)).map((f) => f.message)).toEqual([]);
    expect(validate(extended, parse(`{ ${list} { nodes { ${selection} opfundet } } }`))).toHaveLength(1);
  });
});
