import fc from 'fast-check';
import { HelhedsplanStatus } from '../../src/helhedsplan/helhedsplan.enums';
import { alleTrin, PLANTRIN, type Plantrin, type Trin } from '../../src/helhedsplan/helhedsplan.lifecycle';

/** Random plans as rows, and what somebody may want to do with them. Amounts are øre, as the tables hold them. */

export const I_DAG = '2016-05-01';

/** Days on and around the limits: before the policy of areas, decisions, start, deadlines of accounts, today, the end. */
const DAGE = ['2010-12-31', '2013-06-01', '2013-12-01', '2014-01-01', '2014-03-01', '2015-06-30', '2015-07-01', '2016-04-30', I_DAG];
const FREMTID = ['2016-05-02', '2017-12-31'];

const dag = fc.constantFrom(...DAGE);
const oere = fc.constantFrom(1, 1_000_000, 6_000_000, 6_500_000, 12_500_000, 12_500_001);

/** Mostly `god`; at times one of the others. */
const somRegel = <T>(god: T, ...andre: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 30, arbitrary: fc.constant(god) }, { weight: andre.length, arbitrary: fc.constantFrom(...andre) });

export interface Bidrag {
  readonly kilde: string;
  readonly beloeb: number;
  readonly pulje: boolean;
}
const b = (kilde: string, beloeb: number, pulje = false): Bidrag => ({ kilde, beloeb, pulje });
const RAMME = 100_000_000;
const delt = (lbf: number, kommune: number, pulje = true, rest = RAMME - lbf - kommune): Bidrag[] => [
  b('LANDSBYGGEFONDEN', lbf),
  b('KOMMUNE', kommune, pulje),
  b('BOLIGORGANISATION', rest),
];

const finansiering = somRegel<Bidrag[]>(
  delt(75_000_000, 12_500_000),
  delt(75_000_000, 12_500_001),
  delt(75_000_001, 12_500_000),
  delt(75_000_000, 12_500_000, false),
  delt(75_000_000, 12_500_000, true, 12_499_999),
  delt(40_000_000, 12_500_000),
  [...delt(75_000_000, 6_000_000, true, 12_500_000), b('KOMMUNE', 6_500_000, true)],
);

export interface Beslutning {
  readonly art: string;
  readonly organ: string;
  readonly dato: string;
  readonly udfald: string;
}
const besluttet = (art: string, organ: string, dato: string, udfald = 'GODKENDT'): Beslutning => ({ art, organ, dato, udfald });

/** What a running plan has behind it; a random part of it is left out. */
const FORLOEB = [
  besluttet('ANBEFALING', 'FORVALTNING', '2013-06-01'),
  besluttet('PRAEKVALIFIKATION', 'LANDSBYGGEFONDEN', '2013-06-01'),
  besluttet('GODKENDELSE', 'KOMMUNALBESTYRELSE', '2013-12-01'),
  besluttet('TILSAGN', 'LANDSBYGGEFONDEN', '2014-01-01'),
  besluttet('FRIGIVELSE', 'KOMMUNALBESTYRELSE', '2014-01-01'),
];
const beslutninger = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: fc.constant(FORLOEB) }, { weight: 1, arbitrary: fc.subarray(FORLOEB) }),
    fc.array(
      fc.record<Beslutning>({
        art: fc.constantFrom('ANBEFALING', 'PRAEKVALIFIKATION', 'GODKENDELSE', 'TILSAGN', 'FRIGIVELSE', 'FORLAENGELSE', 'INDSTILLING'),
        organ: fc.constantFrom('KOMMUNALBESTYRELSE', 'FAGUDVALG', 'LANDSBYGGEFONDEN', 'FORVALTNING'),
        dato: dag,
        udfald: somRegel('GODKENDT', 'AFVIST', 'UDSAT'),
      }),
      { maxLength: 2 },
    ),
  )
  .map(([a, andre]) => [...a, ...andre]);

const post = (art: string, dato: string, beloeb: number) => ({ art, dato, beloeb });
const posteringer = fc.array(
  fc.record({ art: fc.constantFrom('DISPONERET', 'DISPONERET', 'FRIGIVET', 'UDBETALT', 'TILBAGEFOERT'), dato: dag, beloeb: oere }),
  { maxLength: 4 },
);

const DISPONERET = [post('DISPONERET', '2014-01-01', 12_500_000)];
/** What a step needs to have in front of it. */
const FORUD: Readonly<Partial<Record<Plantrin, readonly ReturnType<typeof post>[]>>> = {
  FRIGIV: DISPONERET,
  TILBAGEFOER: [...DISPONERET, post('FRIGIVET', '2014-03-01', 6_500_000), post('UDBETALT', '2015-06-30', 1_000_000)],
  UDBETAL: [...DISPONERET, post('FRIGIVET', '2014-03-01', 12_500_000)],
};

const kontrakt = somRegel<{ fra: string; til: string | null; godkendt: string | null; daekker: string } | null>(
  { fra: '2013-01-01', til: null, godkendt: '2013-01-01', daekker: '2013-01-01' },
  null,
  { fra: '2013-01-01', til: null, godkendt: null, daekker: '2013-01-01' },
  { fra: '2013-01-01', til: '2015-07-01', godkendt: '2014-03-01', daekker: '2013-01-01' },
  { fra: '2013-01-01', til: null, godkendt: '2013-01-01', daekker: '2015-07-01' },
);

/** Year, day of handing in, and the day on which it was not approved. */
type Redegjort = readonly [number, string | null, string | null];
const redegoerelser = fc.oneof(
  fc.constant<readonly Redegjort[]>([
    [2014, '2015-06-30', null],
    [2015, '2016-04-30', null],
  ]),
  fc.subarray<Redegjort>([
    [2013, '2014-03-01', '2014-03-01'],
    [2014, '2015-07-01', null],
    [2015, null, null],
    [2016, I_DAG, I_DAG],
  ]),
);

const tilsyn = fc.array(fc.record({ art: fc.constantFrom('BEMAERKNING', 'UDBETALING_TILBAGEHOLDT', 'UDBETALING_GENOPTAGET'), dato: dag }), {
  maxLength: 3,
});
const TILBAGEHOLDT = [{ art: 'UDBETALING_TILBAGEHOLDT', dato: '2014-03-01' }];

const planarbitrary = (trin: Plantrin) =>
  fc.record({
    start: somRegel('2014-01-01', '2013-01-31', '2010-12-31'),
    slut: trin === 'STANDS' ? somRegel('2017-12-31', '2016-04-30', I_DAG) : somRegel('2016-04-30', '2017-12-31', I_DAG, '2018-01-30'),
    // Whoever applies today applies in the period of today.
    periode: trin === 'ANSOEG_PRAEKVALIFIKATION' ? somRegel('2015-18', '2011-14') : somRegel('2011-14', '2007-10'),
    omraade: somRegel<string | null>('NOERREBRO', null),
    finansiering,
    anvendelserne: somRegel(0, 1),
    leder: somRegel('LEDENDE', 'DELTAGENDE'),
    afdeling: somRegel('FSB/1-85', 'FSB/9-99'),
    maal: trin === 'ANSOEG_PRAEKVALIFIKATION' ? somRegel('TRYGHED_TRIVSEL', 'SUNDHED') : somRegel('SUNDHED', 'TRYGHED_TRIVSEL'),
    // Where money is committed, the pool is often too small.
    bevilget: trin === 'DISPONER' ? fc.constantFrom(50_000_000, 12_500_000, 6_000_000, 0) : fc.constant(50_000_000),
    beslutninger,
    posteringer: fc.oneof({ weight: 3, arbitrary: fc.constant(FORUD[trin] ?? []) }, { weight: 1, arbitrary: posteringer }),
    kontrakt,
    redegoerelser,
    naaet: somRegel<string | null>(trin === 'GENAABN_MILEPAEL' ? '2014-03-01' : null, null, '2014-03-01'),
    tilsyn: fc.oneof({ weight: 3, arbitrary: fc.constant(trin === 'GENOPTAG' ? TILBAGEHOLDT : []) }, { weight: 1, arbitrary: tilsyn }),
  });
export type Tilfaeldigplan = ReturnType<typeof planarbitrary> extends fc.Arbitrary<infer T> ? T : never;

/** Who asks: whoever may, somebody of the same role elsewhere, somebody of another role, or nobody. */
export type Spoerger = 'RET' | 'ANDEN' | 'UVEDKOMMENDE' | 'INGEN';

const TILSTANDE = Object.keys(HelhedsplanStatus.vaerdier);
/** Merging needs two plans and has tests of its own. */
const TRIN: readonly Plantrin[] = alleTrin()
  .map(([navn]) => navn)
  .filter((navn) => navn !== 'SAMMENLAEG');
/** The steps with most in their way come more often. */
const MED_PENGE: readonly Plantrin[] = ['DISPONER', 'DISPONER', 'FRIGIV', 'UDBETAL', 'TILBAGEFOER'];

/** Where most days would be refused for one and the same reason: days on which the step can be taken. */
const GODE_DAGE: Readonly<Partial<Record<Plantrin, readonly [string, ...string[]]>>> = {
  ANSOEG_PRAEKVALIFIKATION: ['2015-06-30', '2015-07-01', '2016-04-30'],
  FORLAENG: ['2014-03-01', '2015-06-30', '2015-07-01', '2016-04-30'],
  DISPONER: ['2013-06-01', '2013-12-01', '2014-01-01', '2014-03-01'],
};

const oenske = (trin: Plantrin) => {
  const { fra }: Trin = PLANTRIN[trin];
  return fc.record({
    trin: fc.constant(trin),
    status: fc.oneof({ weight: 9, arbitrary: fc.constantFrom<string>(...fra) }, { weight: 1, arbitrary: fc.constantFrom(...TILSTANDE) }),
    spoerger: somRegel<Spoerger>('RET', 'ANDEN', 'UVEDKOMMENDE', 'INGEN'),
    dato: fc.oneof(
      { weight: 4, arbitrary: fc.constant(null) },
      { weight: 6, arbitrary: GODE_DAGE[trin] ? fc.constantFrom(...GODE_DAGE[trin]) : dag },
      { weight: 1, arbitrary: fc.constantFrom(...FREMTID) },
    ),
    beloeb: fc.oneof(fc.constant(null), oere),
    slut: fc.constantFrom('2015-12-31', '2016-04-30', '2017-12-31', '2018-01-31', '2018-12-31'),
  });
};

/** A plan, and a wish that makes sense for it: mostly from a state where the step may start. */
export const sag = fc.constantFrom(...TRIN, ...MED_PENGE).chain((trin) => fc.tuple(planarbitrary(trin), oenske(trin)));
