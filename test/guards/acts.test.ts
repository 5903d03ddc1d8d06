import '../../src/app/entities';

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { HANDLINGSADGANG } from '../../src/access/act-permissions';
import { HANDLINGER } from '../../src/app/acts';
import { trykSkema } from '../../src/app/print';
import { FORUMSELEKTION } from '../../src/forum/forum.facts';
import { PLANSELEKTION } from '../../src/helhedsplan/helhedsplan.facts';
import { livscyklusfejl } from '../../src/kernel/lifecycle';
import { KONTRAKTSELEKTION } from '../../src/kontrakt/kontrakt.facts';
import { PULJESELEKTION } from '../../src/pulje/pulje.facts';
import { BEGYNDELSE, overgange, planensLivscyklusfejl, SLUT, trykLivscyklus } from '../../src/rulebook/lifecycle';
import { REGELBOG, trykRegelbog } from '../../src/rulebook/rulebook';
import { handlingshuller } from '../support/guards';

/** The acts and rules as a whole: nothing is half there, and what is printed is what the code says. */

const skema = buildSchema(trykSkema());
const adgang = Object.keys(HANDLINGSADGANG);
const register = HANDLINGER.map((h) => h.navn);

describe('handlinger', () => {
  it('hver handling er i skemaet, i adgangstabellen og i registeret', () => {
    expect(handlingshuller(skema, adgang, register)).toEqual([]);
  });

  it('vagten bider i alle tre retninger', () => {
    expect(handlingshuller(skema, adgang.slice(1), register)).toEqual([`${adgang[0]} har ingen række i adgangstabellen`]);
    expect(handlingshuller(skema, adgang, register.slice(1))).toEqual([`${register[0]} er ikke i registeret`]);
    expect(handlingshuller(skema, [...adgang, 'sletAlt'], [...register, 'sletAlt'])).toEqual(['sletAlt er ikke i skemaet']);
    expect(handlingshuller(buildSchema('type Query { a: Int }'), [], [])).toEqual(['skemaet har ingen handlinger']);
  });

  it('én handling pr. fil, og alle filer er i registeret', () => {
    const filer = readdirSync('src').flatMap((mappe) => {
      const sti = join('src', mappe, 'acts');
      return readdirSync('src', { recursive: true, encoding: 'utf8' })
        .filter((f) => join('src', f).startsWith(`${sti}/`) && f.endsWith('.ts'))
        .map((f) => join('src', f));
    });
    expect(filer).toHaveLength(register.length);
    for (const fil of filer) expect([fil, readFileSync(fil, 'utf8').match(/^export const \w+ = /gm)?.length]).toEqual([fil, 1]);
  });

  it('hver handling, der ændrer et objekt, tager expectedVersion', () => {
    const uden = register.filter((navn) => {
      const type = skema.getMutationType()?.getFields()[navn]?.args[0]?.type.toString().replace('!', '') ?? '';
      const input = skema.getType(type);
      return !input || !('getFields' in input) || !('expectedVersion' in input.getFields());
    });
    // These make something new, or change several objects at once.
    const flere = ['importer', 'registrerAfgoerelse', 'sammenlaegHelhedsplaner'];
    expect(uden.filter((navn) => !/^opret[A-Z]/.test(navn)).sort()).toEqual(flere);
    expect(uden).toContain('opretHelhedsplan');
  });
});

describe('livscyklus', () => {
  it('har ingen ukendte, uopnåelige eller døde tilstande', () => {
    expect(planensLivscyklusfejl()).toEqual([]);
  });

  it('vagten bider', () => {
    const tilstande = ['FORBEREDELSE', 'INDSENDT', 'AFSLAG', 'AFSLUTTET', 'SAMMENLAGT', 'TRUKKET'] as const;
    const fejl = livscyklusfejl<string, string>([...tilstande, 'OPFUNDET'], BEGYNDELSE, SLUT, overgange());
    expect(fejl).toContain('OPFUNDET kan ikke nås');
    expect(fejl).toContain('OPFUNDET kan ikke forlades');
    expect(fejl).toContain('INDSTIL: INDSTILLET er ikke en tilstand');
    const udAfSlut = { handling: 'VAEK', navn: { da: '', en: '' }, fra: ['A'], til: 'B', roller: [] };
    expect(livscyklusfejl(['A', 'B'], 'A', ['A'], [udAfSlut])).toEqual([
      'VAEK: ingen må',
      'VAEK: forlader sluttilstanden A',
      'B kan ikke forlades',
    ]);
    expect(livscyklusfejl([], 'A', [], [])).toEqual(['der er ingen tilstande']);
  });
});

describe('regler', () => {
  it('regelbogen og livscyklussen er dem, der ligger i schema/', () => {
    expect(readFileSync('schema/regler.md', 'utf8')).toBe(trykRegelbog());
    expect(readFileSync('schema/lifecycle.md', 'utf8')).toBe(trykLivscyklus());
  });

  it('R1-R18 er der alle undtagen R17, og hver siger sit krav på to sprog med kilde og udvej', () => {
    const koder = new Set(REGELBOG.map((r) => r.kode));
    const ventet = Array.from({ length: 18 }, (_, i) => `R${i + 1}`).filter((k) => k !== 'R17');
    expect(ventet.filter((k) => !koder.has(k))).toEqual([]);
    for (const r of REGELBOG) {
      const tekster = [r.krav, r.kilde, r.udvej].flatMap((s) => [s.da, s.en]);
      expect([r.kode, tekster.filter((t) => t.length < 5)]).toEqual([r.kode, []]);
      expect(r.krav.da).not.toBe(r.krav.en);
    }
  });

  it('en afvisningskode hører til én slags brud: samme kode, samme ord', () => {
    for (const r of REGELBOG) expect(r.afvisning).toMatch(/^[A-Z][A-Z_]+$/);
    const par = REGELBOG.map((r) => `${r.kode} ${r.afvisning}`);
    expect(new Set(par).size).toBe(par.length);
  });

  it.each([
    ['helhedsplaner', PLANSELEKTION],
    ['puljer', PULJESELEKTION],
    ['kontrakter', KONTRAKTSELEKTION],
    ['fora', FORUMSELEKTION],
  ])('fakta om %s er en gyldig selektion', (liste, selektion) => {
    expect(validate(skema, parse(`{ ${liste} { nodes { ${selektion} } } }`)).map((f) => f.message)).toEqual([]);
    expect(validate(skema, parse(`{ ${liste} { nodes { ${selektion} opfundet } } }`))).toHaveLength(1);
  });
});
