import { versionConflict } from '../../src/act/version-conflict';
import { AFGOERELSESKRAV, PLANEN_LEVER, RETTE_ORGAN_FOR_KONTOEN } from '../../src/afgoerelse/rules/afgoerelseskrav';
import { KENDTE_NUMRE } from '../../src/afgoerelse/rules/sagsnumre';
import { PERIODEREGLER } from '../../src/bevillingsperiode/rules/perioderegler';
import { AFDELINGSREGLER } from '../../src/boligorganisation/rules/afdelingsregler';
import { ORGANISATIONSREGLER } from '../../src/boligorganisation/rules/organisationsregler';
import { POLITIKREGLER } from '../../src/byomraade/rules/politikregler';
import { FORUMREGLER } from '../../src/forum/rules';
import { ARBEJDSGRUPPEKRAV } from '../../src/forum/rules/arbejdsgruppekrav';
import { KONTRAKTER_LOEBER_VIDERE } from '../../src/forum/rules/forumstruktur';
import { OPTAGELSESKRAV } from '../../src/forum/rules/pladskrav';
import { UDTRAEDELSESKRAV } from '../../src/forum/rules/udtraedelseskrav';
import { accessObstacle, choicesFor, obstacles } from '../../src/helhedsplan/explain/obstacles';
import type { Finansieringskilde } from '../../src/helhedsplan/helhedsplan.enums';
import type { PlanFacts } from '../../src/helhedsplan/helhedsplan.facts';
import { allSteps } from '../../src/helhedsplan/helhedsplan.lifecycle';
import { PLAN_RULES } from '../../src/helhedsplan/rules';
import { DAEKKES_I_SIN_TID, I_KONTRAKTENS_BYOMRAADE, INGEN_NYE_PARTER } from '../../src/helhedsplan/rules/kontrakt/kontraktbinding';
import { TILSAGNET_RAEKKER } from '../../src/helhedsplan/rules/penge/tilsagnet-raekker';
import { SAMMENLAEGNINGSKRAV } from '../../src/helhedsplan/rules/slaegt/sammenlaegning';
import { FOELGER_IKKE_SIG_SELV } from '../../src/helhedsplan/rules/slaegt/slaegt';
import { type Breach, breach, type Rule } from '../../src/kernel/rule';
import { KONTRAKTREGLER } from '../../src/kontrakt/rules';
import { GODKENDELSESKRAV } from '../../src/kontrakt/rules/godkendelseskrav';
import { REVISIONSKRAV } from '../../src/kontrakt/rules/revisionskrav';
import { R17 } from '../../src/noegletal/rules/r17-diskretion';
import { BEVILLINGSKRAV } from '../../src/pulje/rules/bevillingskrav';
import { HVILER_PAA_AFGOERELSEN } from '../../src/pulje/rules/hviler-paa-afgoerelsen';
import { R2 } from '../../src/pulje/rules/r02-puljens-loft';
import { REDEGOERELSESKRAV, VURDERINGSKRAV } from '../../src/redegoerelse/rules/redegoerelseskrav';
import { RAEKKERNE_SKAL_HOLDE } from '../../src/register/rules/raekkerne-skal-holde';
import * as R from '../../src/register/rules/registerkrav';
import { BOLIGOMRAADEREGLER, LISTEREGLER } from '../../src/statsliste/rules/listeregler';
import type { FactsOfTexts } from './facts';

/** Every rule held against facts that break it: the rows of the demo, planted faults, and acts that nobody should try. */

const I_DAG = '2026-11-22';
const DAYS = ['2012-01-01', '2014-02-01', '2015-06-30', '2016-12-31', I_DAG, '2030-01-01'];

/** Breaches of rules over each of some facts, on each of some days. */
const over = <F>(rules: readonly Rule<F>[], facts: readonly F[], days: readonly string[] = [I_DAG]): Breach[] =>
  days.flatMap((day) => facts.flatMap((f) => breach(rules, f, day)));

const SHOWN = { udenForArbejdeOgUddannelse: 4012, lavUddannelse: 5000, indkomstindeks: 55, doemte: 270, ikkeVestlige: 4999 };
const HIDDEN = { udenForArbejdeOgUddannelse: null, lavUddannelse: null, indkomstindeks: null, doemte: null, ikkeVestlige: null };
const SMALL = { aar: 2013, antalBeboere: 99, antalHusstande: 50, afdeling: { noegle: 'FSB/1-88', navn: 'Prater' } };
const SMALL_ESTATES = [
  { ...SMALL, ...SHOWN, diskretioneret: false },
  { ...SMALL, ...HIDDEN, diskretioneret: false },
  { ...SMALL, ...SHOWN, antalBeboere: 174, antalHusstande: 66, diskretioneret: true },
];

/** What the audit tells of stored rows. */
export function inRows(k: FactsOfTexts): Breach[] {
  const days = [I_DAG, '2014-04-23'];
  return [
    ...over(PLAN_RULES, k.planer, days),
    ...over([R2], k.puljer, days),
    ...over(KONTRAKTREGLER, k.kontrakter, days),
    ...over(FORUMREGLER, k.fora, days),
    ...over(POLITIKREGLER, k.politikker, days),
    ...over(ORGANISATIONSREGLER, k.organisations, days),
    ...over(AFDELINGSREGLER, k.afdelinger, days),
    ...over(PERIODEREGLER, k.periods, days),
    ...over(BOLIGOMRAADEREGLER, k.boligomraader),
    ...over(LISTEREGLER, k.statslister),
    ...over([KENDTE_NUMRE], k.numbers),
    ...over([R17], SMALL_ESTATES),
    ...over([FOELGER_IKKE_SIG_SELV], [{ titel: 'Åben By', ring: ['Puls', 'Positiv Fritid'] }]),
  ];
}

const CHOICES = [
  {},
  { beloeb: 0 },
  { beloeb: 90_000_000_000, slut: '2013-01-01' },
  { slut: '2035-01-01', pulje: 'ANDEN', kommune: 'AARHUS', organ: 'FAGUDVALG' },
  { aar: 2001, milepael: 0, wished: '2014-01-01' },
  { aar: 2014, keep: true },
];

/** What stands in the way of the acts on plans. */
export function iHandlinger(planer: readonly PlanFacts[]): Breach[] {
  return planer.flatMap((f) =>
    allSteps().flatMap(([name, step]) => [
      ...(['LANDSBYGGEFOND', 'BOLIGORGANISATION', 'FORVALTNING'] as const).flatMap(
        (role) => accessObstacle({ role, for: 'ANDEN', subject: '' }, step.handling, f, I_DAG) ?? [],
      ),
      ...DAYS.flatMap((date) =>
        CHOICES.flatMap((given) => obstacles(name, f, choicesFor(step, f, { rolle: 'BOLIGORGANISATION', ...given, dato: date }, I_DAG))),
      ),
    ]),
  );
}

const allAlike = <T>(list: readonly T[]): T => {
  const [first] = list;
  if (first === undefined) throw new Error('ingen');
  return first;
};

/** What is asked of two plans, or of a plan before and after a change. */
function inPairs(k: FactsOfTexts): Breach[] {
  const planer = k.planer.filter((p) => p.noegle !== '');
  const pair = planer.flatMap((old) =>
    planer.slice(0, 12).map((fresh) => ({ old, fresh, dato: '2015-01-01', ancestors: fresh.id === old.id ? [] : [fresh.noegle] })),
  );
  const change = planer.map((before) => ({
    foer: before,
    efter: {
      ...before,
      ansoegere: allAlike(planer.filter((p) => p.ansoegere[0]?.boligorganisation.noegle !== before.ansoegere[0]?.boligorganisation.noegle))
        .ansoegere,
      finansiering: before.finansiering.map((b) => ({ ...b, beloeb: b.beloeb * 2 })),
      byomraader: [],
      start: '2040-01-01',
      slut: '2044-01-01',
    },
  }));
  return [
    ...over(SAMMENLAEGNINGSKRAV, pair),
    ...over([INGEN_NYE_PARTER, TILSAGNET_RAEKKER], change),
    ...over(
      [I_KONTRAKTENS_BYOMRAADE, DAEKKES_I_SIN_TID],
      change.map((s) => s.efter),
    ),
    ...over(
      [PLANEN_LEVER],
      planer.flatMap((p) => (['AFSLAG', 'TRUKKET'] as const).map((status) => ({ ...p, status }))),
    ),
    ...over(
      [HVILER_PAA_AFGOERELSEN],
      planer.flatMap((plan) => [
        { plan, afgoerelse: -1, dato: '2014-01-01' },
        { plan, afgoerelse: plan.afgoerelsespunkter[0]?.afgoerelse.id ?? -1, dato: '2000-01-01' },
      ]),
    ),
  ];
}

/** Plans whose rows only a hand past the acts can have made. */
function inTwisted(k: FactsOfTexts): Breach[] {
  return k.planer.flatMap((p) => {
    const punkt = p.afgoerelsespunkter.find((q) => q.art === 'GODKENDELSE');
    const bidrag = p.finansiering.find((b) => b.pulje);
    if (!punkt || !bidrag?.pulje) return [];
    const frigivet = (organ: 'FAGUDVALG' | 'KOMMUNALBESTYRELSE', date: string, amount: number): PlanFacts => ({
      ...p,
      afgoerelsespunkter: [
        ...p.afgoerelsespunkter,
        { ...punkt, art: 'FRIGIVELSE', beloeb: amount, afgoerelse: { ...punkt.afgoerelse, organ, dato: date } },
      ],
    });
    const end = {
      id: 1,
      handling: 'afslutHelhedsplan',
      dato: '2015-01-01',
      tidspunkt: '2015-01-01T11:00:00.000Z',
      rolle: 'BOLIGORGANISATION',
    };
    const post = { art: 'DISPONERET' as const, dato: '2016-01-01', beloeb: 100_00, pulje: bidrag.pulje };
    const aarhus = { ...p.kommune, noegle: 'AARHUS', navn: 'Aarhus' };
    const lastOne = p.redegoerelser.at(-1);
    const year = Number(p.slut.slice(0, 4));
    const accounted = lastOne ? [{ ...lastOne, aar: year, indsendt: `${year}-12-01`, vurdering: null, vurderet: null }] : [];
    return [
      ...over(PLAN_RULES, [
        { ...p, status: 'FORBEREDELSE' },
        frigivet('FAGUDVALG', p.slut, 1_00),
        frigivet('KOMMUNALBESTYRELSE', '2005-01-01', 1_00),
        frigivet('KOMMUNALBESTYRELSE', p.slut, 99_000_000_00),
        { ...p, status: 'AFSLUTTET', haendelser: [...p.haendelser, end], disponeringer: [...p.disponeringer, post] },
        { ...p, finansiering: [{ ...bidrag, pulje: { ...bidrag.pulje, kommune: aarhus } }] },
      ]),
      ...over(SAMMENLAEGNINGSKRAV, [
        { old: p, fresh: { ...p, id: -1, titel: 'En plan i Aarhus', kommune: aarhus }, dato: p.slut, ancestors: [] },
      ]),
      ...obstacles(
        'FORLAENG',
        { ...p, status: 'IGANGVAERENDE', redegoerelser: accounted },
        choicesFor({}, p, { dato: p.slut, slut: '2040-01-01' }, I_DAG),
      ),
    ];
  });
}

/** Contracts of the same kind. */
function inTwistedKontrakter(k: FactsOfTexts): Breach[] {
  return k.kontrakter.flatMap((f) => {
    const draft = { ...f, versioner: f.versioner.slice(0, 1).map((v) => ({ ...v, afgoerelsespunkter: [] })) };
    const [d] = f.daekninger;
    const choices = { organ: 'BOLIGSOCIALT_FORUM' as const, dato: '2015-01-01', today: I_DAG, gyldigFra: '2015-01-01' };
    return [
      ...over(KONTRAKTREGLER, [
        { ...f, daekninger: [] },
        { ...f, daekninger: d ? [d, { ...d, fra: '2000-01-01', til: null }] : [] },
        {
          ...f,
          byomraade: { ...f.byomraade, kontrakter: f.byomraade.kontrakter.map((x) => ({ ...x, id: -1, titel: 'En anden kontrakt' })) },
        },
      ]),
      ...over(REVISIONSKRAV, [{ kontrakt: draft, efter: draft, choices }]),
    ];
  });
}

/** What decisions, grants and accounts demand. */
function iAfgoerelser(k: FactsOfTexts): Breach[] {
  const plan = allAlike(k.planer.filter((p) => p.maal.length > 1 && p.finansiering.length > 2));
  const sources: Finansieringskilde[] = ['KOMMUNE', 'ANDEN'];
  const pulje = allAlike(k.puljer.filter((p) => p.bevillinger.length > 0));
  return [
    ...over(AFGOERELSESKRAV, [
      { organ: 'LANDSBYGGEFONDEN', kinds: ['TILSAGN', 'REVISION'], dato: '2030-01-01', today: I_DAG },
      { organ: 'FORVALTNING', kinds: ['FORLAENGELSE', 'STANDSNING'], dato: '2014-01-01', today: I_DAG },
    ]),
    ...over(
      [RETTE_ORGAN_FOR_KONTOEN],
      [
        { organ: 'FAGUDVALG', dato: '2015-01-01' },
        { organ: 'OEKONOMIUDVALG', dato: '2015-01-01' },
      ],
    ),
    ...over(BEVILLINGSKRAV, [
      {
        pulje,
        titel: pulje.bevillinger[0]?.titel ?? '',
        dato: '2030-01-01',
        beloeb: 0,
        today: I_DAG,
        fra: '2029-01-01',
        organ: 'FAGUDVALG',
      },
      { pulje, titel: 'Budget 2013', dato: '2013-01-01', beloeb: 1, today: I_DAG, fra: '2013-01-01', organ: 'OEKONOMIUDVALG' },
    ]),
    ...over(REDEGOERELSESKRAV, [
      { plan, aar: 2014, maal: [], sources: [], forbrug: [], deadlines: ['2013-05-01'] },
      {
        plan,
        aar: 2014,
        maal: [1, 1, 9],
        sources,
        forbrug: [
          { finansieringskilde: 'KOMMUNE', budget: 100_000_00, forbrug: 50_000_00 },
          { finansieringskilde: 'LANDSBYGGEFONDEN', budget: 0, forbrug: 1 },
        ],
        deadlines: ['2016-01-01'],
      },
    ]),
  ];
}

/** What the acts of contracts, fora and registers demand. */
function inTheRest(k: FactsOfTexts): Breach[] {
  const kontrakt = allAlike(k.kontrakter.filter((x) => x.versioner.length > 1 && x.daekninger.length > 0));
  const forum = allAlike(k.fora.filter((f) => f.medlemskaber.length > 3 && f.arbejdsgrupper.length > 0 && f.kontrakter.length > 0));
  const seat = allAlike(forum.medlemskaber.filter((m) => m.forvaltning !== null));
  const foreign = { art: 'boligorganisation' as const, noegle: 'X', navn: 'Boligforeningen Fremad', kommunerOn: () => ['AARHUS'] };
  const forvaltning = { art: 'forvaltning' as const, noegle: 'X', navn: 'Kulturafdelingen', kommunerOn: () => [] };
  const siddende = { ...forvaltning, noegle: seat.forvaltning?.noegle ?? '', navn: seat.forvaltning?.navn ?? '' };
  const admission = (date: string, party: typeof foreign | typeof forvaltning, role: 'LEDER' | 'KOORDINATOR') => ({
    forum,
    choices: { dato: date, til: null, party, rolle: role },
  });
  const ejerskab = { fra: '1950-01-01', boligorganisation: { noegle: 'FSB', navn: 'fsb' } };
  const change = { navn: 'Sjælørparken', oprettet: '1950-01-01', nedlagt: null, ejerskab };
  const date = (d: string) => ({ dato: d, today: I_DAG });
  return [
    versionConflict(1, 2),
    ...over(
      [RAEKKERNE_SKAL_HOLDE],
      [
        [
          {
            fil: 'afdeling.csv',
            raekke: 3,
            navneord: 'afdeling',
            noegle: 'Nygården',
            udfald: 'FEJL',
            felt: 'navn',
            tekst: { da: 'mangler', en: 'is missing' },
          },
        ],
      ],
    ),
    ...over(
      REVISIONSKRAV,
      k.kontrakter.flatMap((before) =>
        DAYS.flatMap((d) =>
          (['BOLIGSOCIALT_FORUM', 'KOMMUNALBESTYRELSE'] as const).map((organ) => ({
            kontrakt: { ...before, daekninger: [] },
            efter: { ...before, til: '2019-01-01' },
            choices: { organ, dato: d, today: I_DAG, gyldigFra: '2016-01-01' },
          })),
        ),
      ),
    ),
    ...over(
      GODKENDELSESKRAV,
      k.kontrakter.flatMap((x) =>
        DAYS.flatMap((d) => ['FAGUDVALG', 'KOMMUNALBESTYRELSE'].map((organ) => ({ kontrakt: x, organ, dato: d }))),
      ),
      ['2014-01-01'],
    ),
    ...over(GODKENDELSESKRAV, [{ kontrakt, organ: 'OEKONOMIUDVALG', dato: '2000-01-01' }]),
    ...over(OPTAGELSESKRAV, [
      admission('1999-01-01', foreign, 'LEDER'),
      admission('2014-01-01', forvaltning, 'KOORDINATOR'),
      admission('2014-01-01', siddende, seat.rolle === 'LEDER' ? 'LEDER' : 'KOORDINATOR'),
      { forum, choices: { dato: '2014-01-01', til: null, party: siddende, rolle: seat.rolle } },
    ]),
    ...over(ARBEJDSGRUPPEKRAV, [
      {
        forum,
        choices: {
          dato: '2014-01-01',
          til: null,
          indsatsomraade: { noegle: 'X', navn: 'Kultur', kontraktomraade: false },
          medlemmer: [foreign],
        },
      },
    ]),
    ...over(
      UDTRAEDELSESKRAV,
      k.fora.flatMap((f) =>
        f.medlemskaber.flatMap((m) => [m.fra, '2012-01-02'].map((to) => ({ forum: f, plads: m, til: to, today: I_DAG }))),
      ),
    ),
    ...over(
      [KONTRAKTER_LOEBER_VIDERE],
      k.fora.map((f) => ({ forum: f, til: '2014-06-01' })),
    ),
    ...over([R.IKKE_FOER_GRUNDLAGET], [{ ...R.UDPEGNINGEN, dag: '2010-01-01', grundlag: { ...R.POLITIKKEN, dag: '2011-06-01' } }]),
    ...over(
      [R.SLUTTER_I_SIN_TID],
      [{ navn: 'Politik for udsatte byområder', period: { fra: '2011-06-01', til: null }, til: '2010-01-01' }],
    ),
    ...over([R.IKKE_FREM, R.AFGJORT], [date('2030-01-01')]),
    ...over([R.ANDEN_EJER, R.AFDELINGEN_ER_DER], [{ ...change, dato: '1949-01-01', fresh: 'FSB' }]),
  ];
}

/** What an assessment of an account demands. */
function iVurderinger(k: FactsOfTexts): Breach[] {
  return k.planer.flatMap((plan) =>
    plan.redegoerelser.flatMap((r) =>
      ['2013-01-01', '2016-01-01', '2030-01-01'].flatMap((date) =>
        (['MED_BEMAERKNINGER', 'IKKE_GODKENDT'] as const).flatMap((vurdering) =>
          breach(
            VURDERINGSKRAV,
            {
              plan,
              indsendt: r.indsendt,
              vurdering: r.vurdering,
              vurderet: r.vurderet,
              fresh: vurdering,
              withText: false,
              dato: date,
              today: I_DAG,
            },
            date,
          ),
        ),
      ),
    ),
  );
}

export const provoke = (k: FactsOfTexts): Breach[] => [
  ...inRows(k),
  ...iHandlinger(k.planer),
  ...inPairs(k),
  ...inTwisted(k),
  ...inTwistedKontrakter(k),
  ...iAfgoerelser(k),
  ...inTheRest(k),
  ...iVurderinger(k),
];
