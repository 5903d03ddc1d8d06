import { AFGOERELSESKRAV, type AfgoerelseCase, PLANEN_LEVER, RETTE_ORGAN_FOR_KONTOEN } from '../../../src/afgoerelse/rules/afgoerelseskrav';
import { KENDTE_NUMRE } from '../../../src/afgoerelse/rules/sagsnumre';
import { planFacts } from '../../support/facts/plan';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

const decision = (overrides: Partial<AfgoerelseCase> = {}): AfgoerelseCase => ({
  organ: 'KOMMUNALBESTYRELSE',
  kinds: ['GODKENDELSE'],
  dato: '2015-06-01',
  today: '2015-06-01',
  ...overrides,
});

describe('H27: a kommune records the decisions of its own bodies', () => {
  const h27 = judging(AFGOERELSESKRAV, 'H27', 'ANDET_ORGAN');
  const OWN = 'KOMMUNALBESTYRELSE OEKONOMIUDVALG FAGUDVALG';

  it.each(['KOMMUNALBESTYRELSE', 'OEKONOMIUDVALG', 'FAGUDVALG'])('%s is one', (organ) => {
    expect(h27.of(decision({ organ }))).toEqual(holds(organ, OWN));
  });

  it.each(['FORVALTNING', 'BOLIGSOCIALT_FORUM', 'BYDELSBESTYRELSE', 'LANDSBYGGEFONDEN'])('%s is not', (organ) => {
    expect(h27.of(decision({ organ }))).toEqual(breaks([organ, OWN]));
  });

  it('says which body it was', () => {
    expect(h27.says(decision({ organ: 'LANDSBYGGEFONDEN' }))).toEqual([
      {
        da: 'Afgørelsen er truffet af Landsbyggefonden, som ikke er et af kommunens politiske organer',
        en: 'The decision was made by Landsbyggefonden, which is not one of the political bodies of the kommune',
      },
    ]);
  });
});

describe('H28: a decision with an act of its own is recorded through that', () => {
  const h28 = judging(AFGOERELSESKRAV, 'H28', 'PUNKTET_HAR_SIN_EGEN_HANDLING');
  const HERE = 'GODKENDELSE INDSTILLING ANBEFALING FRIGIVELSE BEVILLING REGULERINGSKONTO';

  it('holds for what is recorded here', () => {
    expect(h28.of(decision({ kinds: HERE.split(' ') }))).toEqual(holds('', ''));
    expect(h28.of(decision({ kinds: [] }))).toEqual(holds('', ''));
  });

  it.each(['PRAEKVALIFIKATION', 'TILSAGN', 'REVISION', 'FORLAENGELSE', 'SAMMENLAEGNING', 'AENDRING', 'STANDSNING'])(
    'breaks for %s',
    (kind) => {
      expect(h28.of(decision({ kinds: ['GODKENDELSE', kind] }))).toEqual(breaks([kind, HERE]));
    },
  );

  it('says what it is', () => {
    expect(h28.says(decision({ kinds: ['TILSAGN'] }))).toEqual([
      {
        da: 'Afgørelsen omfatter tilsagnet, som ikke registreres sammen med kommunens afgørelser',
        en: 'The decision includes the commitment, which is not recorded with the decisions of the kommune',
      },
    ]);
  });
});

describe('H26: a decision is not dated in the future', () => {
  const h26 = judging(AFGOERELSESKRAV, 'H26', 'I_FREMTIDEN');

  it('holds today and before, and breaks tomorrow', () => {
    expect(h26.of(decision({ dato: '2015-05-31' }))).toEqual(holds('2015-05-31', '2015-06-01'));
    expect(h26.of(decision())).toEqual(holds('2015-06-01', '2015-06-01'));
    expect(h26.of(decision({ dato: '2015-06-02' }))).toEqual(breaks(['2015-06-02', '2015-06-01']));
  });
});

describe('H74: the kommunalbestyrelse approves use of the reguleringskonto', () => {
  const h74 = judging([RETTE_ORGAN_FOR_KONTOEN], 'H74', 'ORGAN_KAN_IKKE_GODKENDE_BRUG');

  it('holds for it, and breaks for committees, also after 2021', () => {
    expect(h74.of({ organ: 'KOMMUNALBESTYRELSE', dato: '2015-06-01' })).toEqual(holds('KOMMUNALBESTYRELSE', 'KOMMUNALBESTYRELSE'));
    expect(h74.of({ organ: 'OEKONOMIUDVALG', dato: '2015-06-01' })).toEqual(breaks(['OEKONOMIUDVALG', 'KOMMUNALBESTYRELSE']));
    expect(h74.of({ organ: 'FAGUDVALG', dato: '2021-01-01' })).toEqual(breaks(['FAGUDVALG', 'KOMMUNALBESTYRELSE']));
    expect(h74.says({ organ: 'FAGUDVALG', dato: '2021-01-01' })).toEqual([
      {
        da: 'Brugen af reguleringskontoen er den 1. januar 2021 godkendt af et fagudvalg',
        en: 'The use of the reguleringskonto was approved on 1 January 2021 by a standing committee',
      },
    ]);
  });
});

describe('H61: no decision is made about a plan that was given up', () => {
  const h61 = judging([PLANEN_LEVER], 'H61', 'PLANEN_ER_OPGIVET');

  it.each(['AFSLAG', 'TRUKKET'] as const)('breaks of one in %s', (status) => {
    expect(h61.of(planFacts({ status }))).toEqual(breaks([status, 'IKKE_OPGIVET']));
  });

  it.each(['FORBEREDELSE', 'INDSTILLET', 'GODKENDT', 'IGANGVAERENDE', 'AFSLUTTET', 'STANDSET', 'SAMMENLAGT'] as const)(
    'holds of one in %s',
    (status) => {
      expect(h61.of(planFacts({ status }))).toEqual(holds(status, 'IKKE_OPGIVET'));
    },
  );

  it('says which', () => {
    expect(h61.says(planFacts({ status: 'TRUKKET' }))).toEqual([{ da: 'Planen er trukket tilbage', en: 'Planen is withdrawn' }]);
  });
});

describe('H145: numbers have a form that cases of the kommune have', () => {
  const h145 = judging([KENDTE_NUMRE], 'H145', 'NUMMER_AF_UKENDT_FORM');
  const sag = (sagsnr: string) => h145.of({ sagsnr, dokumentnr: null }).status;
  const dok = (dokumentnr: string) => h145.of({ sagsnr: null, dokumentnr }).status;

  it.each([
    '2014-0077401',
    '2010-92362',
    '1999-1',
    'TMU 296/2006',
    'TMU 296/06',
    'BR 1/06, J.nr. 403.0005/04',
    'J.nr. 403.0005/04',
    'J.nr. ØU 12/2004',
  ])('knows the case number %s', (number) => {
    expect(h145.of({ sagsnr: number, dokumentnr: null })).toEqual(holds(number, ''));
  });

  it.each(['2014-00774012', '2014-', '1899-1', '2100-1', '14-0077401', '2014-0077401-7', ' 2014-0077401', 'TMU 296', ''])(
    'does not know the case number “%s”',
    (number) => {
      expect(h145.of({ sagsnr: number, dokumentnr: null })).toEqual(breaks([number, '']));
    },
  );

  it('a case has up to seven digits, its document up to six more; an older document up to six of its own', () => {
    expect(sag('2014-1234567')).toBe('OVERHOLDT');
    expect(sag('2014-12345678')).toBe('BRUDT');
    expect(dok('2014-0077401-7')).toBe('OVERHOLDT');
    expect(dok('2014-0077401-123456')).toBe('OVERHOLDT');
    expect(dok('2014-0077401-1234567')).toBe('BRUDT');
    expect(dok('2010-415836')).toBe('OVERHOLDT');
    expect(dok('2010-4158361')).toBe('BRUDT');
    expect(dok('TMU 296/2006')).toBe('BRUDT');
  });

  it('judges both, says which is wrong, and nothing where there is none', () => {
    expect(h145.of({ sagsnr: '2014-0077401', dokumentnr: '2014-0077401-7' })).toEqual(holds('2014-0077401', ''));
    expect(h145.of({ sagsnr: null, dokumentnr: '2014-0077401-7' })).toEqual(holds('2014-0077401-7', ''));
    expect(h145.of({ sagsnr: 'x', dokumentnr: 'y' })).toEqual(breaks(['x', ''], ['y', '']));
    expect(h145.says({ sagsnr: 'x', dokumentnr: 'y' })).toEqual([
      {
        da: '“x” er ikke et sagsnummer af kendt form, som 2014-0077401, 2010-92362, TMU 296/2006 eller J.nr. 403.0005/04',
        en: '“x” is not a case number of a known form, such as 2014-0077401, 2010-92362, TMU 296/2006 or J.nr. 403.0005/04',
      },
      {
        da: '“y” er ikke et dokumentnummer af kendt form, som 2014-0077401-7 eller 2010-415836',
        en: '“y” is not a document number of a known form, such as 2014-0077401-7 or 2010-415836',
      },
    ]);
    expect(h145.of({})).toEqual(SILENT);
    expect(h145.of({ sagsnr: null, dokumentnr: null })).toEqual(SILENT);
  });
});
