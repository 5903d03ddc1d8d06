import { DOKUMENTNR, DOKUMENTNR_FORMS, SAGSNR, SAGSNR_FORMS } from '../../src/kernel/sagsnumre';

/** The known forms of case and document numbers (domain 3.5), and what only looks like them. */

it.each([
  '2014-0077401',
  '2014-0142218',
  '2017-0236733',
  '2018-0160588',
  '2019-0077034',
  '2010-92362',
  '2007-238',
  'TMU 296/2006',
  'SUD 26/2006',
  'BTU 225/2004',
  'BR 485/05',
  'J.nr. 403.0005/04',
  'J.nr. 451:144.0001/05',
  'J.nr. 26/2006',
  'J.nr. IU 13/2005',
  'TMU 296/2006, J.nr. 403.0005/04',
  'SUD 26/2006 J.nr. 26/2006',
])('a sagsnummer: %s', (number) => expect(SAGSNR.expression.test(number)).toBe(true));

it.each([
  'abc',
  '',
  '#12',
  '2014',
  '2014-',
  '2014-00774011',
  '2014-0077401-7',
  '20140077401',
  '1814-0077401',
  ' 2014-0077401',
  '2014-0077401\n',
])('not a sagsnummer: %j', (number) => expect(SAGSNR.expression.test(number)).toBe(false));
it.each(['TMU 296', 'tmu 296/2006', 'TMU296/2006', 'J.nr. 403.0005', 'J.nr.', 'LBF 12/345', 'TMU 296/2006, 403.0005/04'])(
  'not an older sagsnummer: %j',
  (number) => expect(SAGSNR.expression.test(number)).toBe(false),
);

it.each(['2014-0077401-7', '2010-415836'])('a dokumentnummer: %s', (number) => expect(DOKUMENTNR.expression.test(number)).toBe(true));
it.each(['abc', '7', '2014-0077401', '2014-0077401-', 'TMU 296/2006'])('not a dokumentnummer: %j', (number) =>
  expect(DOKUMENTNR.expression.test(number)).toBe(false),
);

it('each form has an example that it matches itself, and that the sentence names in both languages', () => {
  for (const [pattern, shapes] of [
    [SAGSNR, SAGSNR_FORMS],
    [DOKUMENTNR, DOKUMENTNR_FORMS],
  ] as const)
    for (const { expression, example } of shapes) {
      expect(new RegExp(`^(?:${expression})$`).test(example)).toBe(true);
      for (const text of [pattern.da, pattern.en]) expect(text).toContain(example);
    }
  expect(SAGSNR.da).toBe('et sagsnummer af kendt form, som 2014-0077401, 2010-92362, TMU 296/2006 eller J.nr. 403.0005/04');
});
