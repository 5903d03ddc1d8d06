import { bevilling as writeBevilling } from '../../src/faktaark/afsnit/finansiering';
import type { Sheet } from '../../src/faktaark/sheet';
import { writeSheet } from '../../src/faktaark/write-sheet';
import type { Language } from '../../src/kernel/errors';
import { ark, bevilling } from './sheet';

/** The sentences as values: none, one and many, in both languages. */

const afsnit = (a: Sheet, heading: string, language: Language): string =>
  writeSheet(a, language)
    .find((s) => s.overskrift === heading)
    ?.tekst.join(' ') ?? '';

describe('the bevillinger', () => {
  const written = (b: Parameters<typeof bevilling>[0], first = true, isNamed = false): [string, string] => {
    const { da, en } = writeBevilling(bevilling(b), { foerste: first, isNamed }, ark());
    return [da, en];
  };

  it('the first is told by its title, a later one by the afgørelse, when it holds from the day of the afgørelse', () => {
    expect(written({ afgjort: '2011-10-06' })).toEqual([
      'Med Budget 2012 blev der afsat en pulje på 30 mio. kr. hertil.',
      'With Budget 2012 a pool of DKK 30 million was set aside for this.',
    ]);
    expect(written({ titel: 'Forøgelse', dato: '2013-12-12', beloeb: 170_000_000, afgjort: '2013-12-12' }, false)).toEqual([
      'Puljen blev forøget med yderligere 1,7 mio. kr., godkendt i Borgerrepræsentationen den 12. december 2013.',
      'The pool was raised by a further DKK 1.7 million, approved by Borgerrepræsentationen on 12 December 2013.',
    ]);
    expect(written({ titel: 'Overførselssagen', dato: '2013-05-09', beloeb: 50_000_000 }, false)[0]).toBe(
      'Med Overførselssagen blev puljen forøget med yderligere 0,5 mio. kr.',
    );
  });

  it('an afgørelse that did not approve is not named; a committee is named by its name', () => {
    expect(written({ afgjort: '2012-01-01', udfald: 'UDSAT' })[0]).toBe('Med Budget 2012 blev der afsat en pulje på 30 mio. kr. hertil.');
    expect(written({ afgjort: '2012-01-01', organ: 'OEKONOMIUDVALG' })[0]).toBe(
      'Der blev afsat en pulje på 30 mio. kr. hertil, godkendt i Økonomiudvalget den 1. januar 2012.',
    );
  });

  it('cuts, and several puljer by their names', () => {
    expect(written({ titel: 'Budget 2016', beloeb: -200_000_000 }, false)).toEqual([
      'Med Budget 2016 blev puljen nedsat med 2 mio. kr.',
      'With Budget 2016 the pool was cut by DKK 2 million.',
    ]);
    expect(written({ beloeb: -1_000_000, afgjort: '2012-01-01' }, false, true)).toEqual([
      'Puljen “Puljen” blev nedsat med 10.000 kr., godkendt i Borgerrepræsentationen den 1. januar 2012.',
      'The pool “Puljen” was cut by DKK 10,000, approved by Borgerrepræsentationen on 1 January 2012.',
    ]);
    const two = ark({
      grundlag: {
        bevillinger: [
          bevilling({ pulje: { id: 'pul_2', navn: 'Ny' }, titel: 'Budget 2013', dato: '2013-01-01', beloeb: 100_000_000 }),
          bevilling({ pulje: { id: 'pul_1', navn: 'Gammel' } }),
        ],
      },
    });
    expect(afsnit(two, 'Finansiering af boligsociale helhedsplaner', 'da')).toContain(
      'Med Budget 2012 blev der afsat en pulje “Gammel” på 30 mio. kr. hertil. Med Budget 2013 blev der afsat en pulje “Ny” på 1 mio. kr. hertil. Puljerne er dermed på 30 mio. kr. i alt.',
    );
  });

  it.each([
    [0, 3_000_000_000, 'Heraf er endnu intet disponeret til helhedsplaner.', 'Nothing of it has been committed to plans yet.'],
    [3_000_000_000, 0, 'Det hele er disponeret til helhedsplaner.', 'All of it has been committed to plans.'],
    [
      2_500_000_000,
      500_000_000,
      'Heraf er 25 mio. kr. disponeret til helhedsplaner, og 5 mio. kr. er tilbage.',
      'Of this, DKK 25 million has been committed to plans, and DKK 5 million is left.',
    ],
    [
      3_000_000_001,
      -1,
      'Der er disponeret ca. 30 mio. kr. til helhedsplaner, 0,01 kr. mere, end der er bevilget.',
      'About DKK 30 million has been committed to plans, DKK 0.01 more than was granted.',
    ],
  ])('%i øre committed, %i left', (puljeDisponeret, puljeRest, danish, english) => {
    const a = ark({ puljeDisponeret, puljeRest });
    expect(afsnit(a, 'Finansiering af boligsociale helhedsplaner', 'da').endsWith(danish)).toBe(true);
    expect(afsnit(a, 'Funding of boligsociale helhedsplaner', 'en').endsWith(english)).toBe(true);
  });

  it('without a pulje nothing is said of it', () => {
    const text = afsnit(
      ark({ puljeBevilget: 0, puljeRest: 0, puljeDisponeret: 0, grundlag: { bevillinger: [] } }),
      'Finansiering af boligsociale helhedsplaner',
      'da',
    );
    expect(text).toMatch(/op til 12,5 % af helhedsplanens samlede økonomiske ramme\.$/);
  });
});
