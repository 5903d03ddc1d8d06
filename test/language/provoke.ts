import { versionskonflikt } from '../../src/act/version-conflict';
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
import { adgangshindring, hindringer, valgFor } from '../../src/helhedsplan/explain/obstacles';
import type { Finansieringskilde } from '../../src/helhedsplan/finansiering/finansieringskilde';
import type { Planfakta } from '../../src/helhedsplan/helhedsplan.facts';
import { alleTrin } from '../../src/helhedsplan/helhedsplan.lifecycle';
import { PLANREGLER } from '../../src/helhedsplan/rules';
import { DAEKKES_I_SIN_TID, I_KONTRAKTENS_BYOMRAADE, INGEN_NYE_PARTER } from '../../src/helhedsplan/rules/kontrakt/kontraktbinding';
import { TILSAGNET_RAEKKER } from '../../src/helhedsplan/rules/penge/tilsagnet-raekker';
import { SAMMENLAEGNINGSKRAV } from '../../src/helhedsplan/rules/slaegt/sammenlaegning';
import { FOELGER_IKKE_SIG_SELV } from '../../src/helhedsplan/rules/slaegt/slaegt';
import { type Afvisning, brud, type Regel } from '../../src/kernel/rule';
import { KONTRAKTREGLER } from '../../src/kontrakt/rules';
import { GODKENDELSESKRAV } from '../../src/kontrakt/rules/godkendelseskrav';
import { REVISIONSKRAV } from '../../src/kontrakt/rules/revisionskrav';
import { BEVILLINGSKRAV } from '../../src/pulje/rules/bevillingskrav';
import { HVILER_PAA_AFGOERELSEN } from '../../src/pulje/rules/hviler-paa-afgoerelsen';
import { R2 } from '../../src/pulje/rules/r02-puljens-loft';
import { REDEGOERELSESKRAV, VURDERINGSKRAV } from '../../src/redegoerelse/rules/redegoerelseskrav';
import { RAEKKERNE_SKAL_HOLDE } from '../../src/register/rules/raekkerne-skal-holde';
import * as R from '../../src/register/rules/registerkrav';
import type { Kendsgerninger } from './facts';

/** Every rule held against facts that break it: the rows of the demo, planted faults, and acts that nobody should try. */

const I_DAG = '2026-11-22';
const DAGE = ['2012-01-01', '2014-02-01', '2015-06-30', '2016-12-31', I_DAG, '2030-01-01'];

/** Breaches of rules over each of some facts, on each of some days. */
const over = <F>(regler: readonly Regel<F>[], fakta: readonly F[], dage: readonly string[] = [I_DAG]): Afvisning[] =>
  dage.flatMap((dag) => fakta.flatMap((f) => brud(regler, f, dag)));

/** What the audit tells of stored rows. */
export function iRaekker(k: Kendsgerninger): Afvisning[] {
  const dage = [I_DAG, '2014-04-23'];
  return [
    ...over(PLANREGLER, k.planer, dage),
    ...over([R2], k.puljer, dage),
    ...over(KONTRAKTREGLER, k.kontrakter, dage),
    ...over(FORUMREGLER, k.fora, dage),
    ...over(POLITIKREGLER, k.politikker, dage),
    ...over(ORGANISATIONSREGLER, k.organisationer, dage),
    ...over(AFDELINGSREGLER, k.afdelinger, dage),
    ...over(PERIODEREGLER, k.perioder, dage),
    ...over([KENDTE_NUMRE], k.numre),
    ...over([FOELGER_IKKE_SIG_SELV], [{ titel: 'Åben By', ring: ['Puls', 'Positiv Fritid'] }]),
  ];
}

const VALG = [
  {},
  { beloeb: 0 },
  { beloeb: 90_000_000_000, slut: '2013-01-01' },
  { slut: '2035-01-01', pulje: 'ANDEN', kommune: 'AARHUS', organ: 'FAGUDVALG' },
  { aar: 2001, milepael: 0, oensket: '2014-01-01' },
  { aar: 2014, behold: true },
];

/** What stands in the way of the acts on plans. */
export function iHandlinger(planer: readonly Planfakta[]): Afvisning[] {
  return planer.flatMap((f) =>
    alleTrin().flatMap(([navn, trin]) => [
      ...(['LANDSBYGGEFOND', 'BOLIGORGANISATION', 'FORVALTNING'] as const).flatMap(
        (rolle) => adgangshindring({ rolle, for: 'ANDEN', subjekt: '' }, trin.handling, f, I_DAG) ?? [],
      ),
      ...DAGE.flatMap((dato) =>
        VALG.flatMap((givet) => hindringer(navn, f, valgFor(trin, f, { rolle: 'BOLIGORGANISATION', ...givet, dato }, I_DAG))),
      ),
    ]),
  );
}

const alleEns = <T>(liste: readonly T[]): T => {
  const [foerste] = liste;
  if (foerste === undefined) throw new Error('ingen');
  return foerste;
};

/** What is asked of two plans, or of a plan before and after a change. */
function iPar(k: Kendsgerninger): Afvisning[] {
  const planer = k.planer.filter((p) => p.noegle !== '');
  const par = planer.flatMap((gammel) =>
    planer.slice(0, 12).map((ny) => ({ gammel, ny, dato: '2015-01-01', forfaedre: ny.id === gammel.id ? [] : [ny.noegle] })),
  );
  const skift = planer.map((foer) => ({
    foer,
    efter: {
      ...foer,
      ansoegere: alleEns(planer.filter((p) => p.ansoegere[0]?.boligorganisation.noegle !== foer.ansoegere[0]?.boligorganisation.noegle))
        .ansoegere,
      finansiering: foer.finansiering.map((b) => ({ ...b, beloeb: b.beloeb * 2 })),
      byomraader: [],
      start: '2040-01-01',
      slut: '2044-01-01',
    },
  }));
  return [
    ...over(SAMMENLAEGNINGSKRAV, par),
    ...over([INGEN_NYE_PARTER, TILSAGNET_RAEKKER], skift),
    ...over(
      [I_KONTRAKTENS_BYOMRAADE, DAEKKES_I_SIN_TID],
      skift.map((s) => s.efter),
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
function iForvredne(k: Kendsgerninger): Afvisning[] {
  return k.planer.flatMap((p) => {
    const punkt = p.afgoerelsespunkter.find((q) => q.art === 'GODKENDELSE');
    const bidrag = p.finansiering.find((b) => b.pulje);
    if (!punkt || !bidrag?.pulje) return [];
    const frigivet = (organ: 'FAGUDVALG' | 'KOMMUNALBESTYRELSE', dato: string, beloeb: number): Planfakta => ({
      ...p,
      afgoerelsespunkter: [
        ...p.afgoerelsespunkter,
        { ...punkt, art: 'FRIGIVELSE', beloeb, afgoerelse: { ...punkt.afgoerelse, organ, dato } },
      ],
    });
    const slut = {
      id: 1,
      handling: 'afslutHelhedsplan',
      dato: '2015-01-01',
      tidspunkt: '2015-01-01T11:00:00.000Z',
      rolle: 'BOLIGORGANISATION',
    };
    const post = { art: 'DISPONERET' as const, dato: '2016-01-01', beloeb: 100_00, pulje: bidrag.pulje };
    const aarhus = { ...p.kommune, noegle: 'AARHUS', navn: 'Aarhus' };
    const sidste = p.redegoerelser.at(-1);
    const aar = Number(p.slut.slice(0, 4));
    const redegjort = sidste ? [{ ...sidste, aar, indsendt: `${aar}-12-01`, vurdering: null, vurderet: null }] : [];
    return [
      ...over(PLANREGLER, [
        { ...p, status: 'FORBEREDELSE' },
        frigivet('FAGUDVALG', p.slut, 1_00),
        frigivet('KOMMUNALBESTYRELSE', '2005-01-01', 1_00),
        frigivet('KOMMUNALBESTYRELSE', p.slut, 99_000_000_00),
        { ...p, status: 'AFSLUTTET', haendelser: [...p.haendelser, slut], disponeringer: [...p.disponeringer, post] },
        { ...p, finansiering: [{ ...bidrag, pulje: { ...bidrag.pulje, kommune: aarhus } }] },
      ]),
      ...over(SAMMENLAEGNINGSKRAV, [
        { gammel: p, ny: { ...p, id: -1, titel: 'En plan i Aarhus', kommune: aarhus }, dato: p.slut, forfaedre: [] },
      ]),
      ...hindringer(
        'FORLAENG',
        { ...p, status: 'IGANGVAERENDE', redegoerelser: redegjort },
        valgFor({}, p, { dato: p.slut, slut: '2040-01-01' }, I_DAG),
      ),
    ];
  });
}

/** Contracts of the same kind. */
function iForvredneKontrakter(k: Kendsgerninger): Afvisning[] {
  return k.kontrakter.flatMap((f) => {
    const udkast = { ...f, versioner: f.versioner.slice(0, 1).map((v) => ({ ...v, afgoerelsespunkter: [] })) };
    const [d] = f.daekninger;
    const valg = { organ: 'BOLIGSOCIALT_FORUM' as const, dato: '2015-01-01', iDag: I_DAG, gyldigFra: '2015-01-01' };
    return [
      ...over(KONTRAKTREGLER, [
        { ...f, daekninger: [] },
        { ...f, daekninger: d ? [d, { ...d, fra: '2000-01-01', til: null }] : [] },
        {
          ...f,
          byomraade: { ...f.byomraade, kontrakter: f.byomraade.kontrakter.map((x) => ({ ...x, id: -1, titel: 'En anden kontrakt' })) },
        },
      ]),
      ...over(REVISIONSKRAV, [{ kontrakt: udkast, efter: udkast, valg }]),
    ];
  });
}

/** What decisions, grants and accounts demand. */
function iAfgoerelser(k: Kendsgerninger): Afvisning[] {
  const plan = alleEns(k.planer.filter((p) => p.maal.length > 1 && p.finansiering.length > 2));
  const kilder: Finansieringskilde[] = ['KOMMUNE', 'ANDEN'];
  const pulje = alleEns(k.puljer.filter((p) => p.bevillinger.length > 0));
  return [
    ...over(AFGOERELSESKRAV, [
      { organ: 'LANDSBYGGEFONDEN', arter: ['TILSAGN', 'REVISION'], dato: '2030-01-01', iDag: I_DAG },
      { organ: 'FORVALTNING', arter: ['FORLAENGELSE', 'STANDSNING'], dato: '2014-01-01', iDag: I_DAG },
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
        iDag: I_DAG,
        fra: '2029-01-01',
        organ: 'FAGUDVALG',
      },
      { pulje, titel: 'Budget 2013', dato: '2013-01-01', beloeb: 1, iDag: I_DAG, fra: '2013-01-01', organ: 'OEKONOMIUDVALG' },
    ]),
    ...over(REDEGOERELSESKRAV, [
      { plan, aar: 2014, maal: [], kilder: [], forbrug: [], frister: ['2013-05-01'] },
      {
        plan,
        aar: 2014,
        maal: [1, 1, 9],
        kilder,
        forbrug: [
          { finansieringskilde: 'KOMMUNE', budget: 100_000_00, forbrug: 50_000_00 },
          { finansieringskilde: 'LANDSBYGGEFONDEN', budget: 0, forbrug: 1 },
        ],
        frister: ['2016-01-01'],
      },
    ]),
  ];
}

/** What the acts of contracts, fora and registers demand. */
function iOevrige(k: Kendsgerninger): Afvisning[] {
  const kontrakt = alleEns(k.kontrakter.filter((x) => x.versioner.length > 1 && x.daekninger.length > 0));
  const forum = alleEns(k.fora.filter((f) => f.medlemskaber.length > 3 && f.arbejdsgrupper.length > 0 && f.kontrakter.length > 0));
  const plads = alleEns(forum.medlemskaber.filter((m) => m.forvaltning !== null));
  const fremmed = { art: 'boligorganisation' as const, noegle: 'X', navn: 'Boligforeningen Fremad', kommuner: ['AARHUS'] };
  const forvaltning = { art: 'forvaltning' as const, noegle: 'X', navn: 'Kulturafdelingen', kommuner: [] };
  const siddende = { ...forvaltning, noegle: plads.forvaltning?.noegle ?? '', navn: plads.forvaltning?.navn ?? '' };
  const optagelse = (dato: string, part: typeof fremmed | typeof forvaltning, rolle: 'LEDER' | 'KOORDINATOR') => ({
    forum,
    valg: { dato, til: null, part, rolle },
  });
  const ejerskab = { fra: '1950-01-01', boligorganisation: { noegle: 'FSB', navn: 'fsb' } };
  const skift = { navn: 'Sjælørparken', oprettet: '1950-01-01', nedlagt: null, ejerskab };
  const dato = (d: string) => ({ dato: d, iDag: I_DAG });
  return [
    versionskonflikt(1, 2),
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
      k.kontrakter.flatMap((foer) =>
        DAGE.flatMap((d) =>
          (['BOLIGSOCIALT_FORUM', 'KOMMUNALBESTYRELSE'] as const).map((organ) => ({
            kontrakt: { ...foer, daekninger: [] },
            efter: { ...foer, til: '2019-01-01' },
            valg: { organ, dato: d, iDag: I_DAG, gyldigFra: '2016-01-01' },
          })),
        ),
      ),
    ),
    ...over(
      GODKENDELSESKRAV,
      k.kontrakter.flatMap((x) =>
        DAGE.flatMap((d) => ['FAGUDVALG', 'KOMMUNALBESTYRELSE'].map((organ) => ({ kontrakt: x, organ, dato: d }))),
      ),
      ['2014-01-01'],
    ),
    ...over(GODKENDELSESKRAV, [{ kontrakt, organ: 'OEKONOMIUDVALG', dato: '2000-01-01' }]),
    ...over(OPTAGELSESKRAV, [
      optagelse('1999-01-01', fremmed, 'LEDER'),
      optagelse('2014-01-01', forvaltning, 'KOORDINATOR'),
      optagelse('2014-01-01', siddende, plads.rolle === 'LEDER' ? 'LEDER' : 'KOORDINATOR'),
      { forum, valg: { dato: '2014-01-01', til: null, part: siddende, rolle: plads.rolle } },
    ]),
    ...over(ARBEJDSGRUPPEKRAV, [
      {
        forum,
        valg: {
          dato: '2014-01-01',
          til: null,
          indsatsomraade: { noegle: 'X', navn: 'Kultur', kontraktomraade: false },
          medlemmer: [fremmed],
        },
      },
    ]),
    ...over(
      UDTRAEDELSESKRAV,
      k.fora.flatMap((f) => f.medlemskaber.flatMap((m) => [m.fra, '2012-01-02'].map((til) => ({ forum: f, plads: m, til, iDag: I_DAG })))),
    ),
    ...over(
      [KONTRAKTER_LOEBER_VIDERE],
      k.fora.map((f) => ({ forum: f, til: '2014-06-01' })),
    ),
    ...over([R.IKKE_FOER_GRUNDLAGET], [{ ...R.UDPEGNINGEN, dag: '2010-01-01', grundlag: { ...R.POLITIKKEN, dag: '2011-06-01' } }]),
    ...over(
      [R.SLUTTER_I_SIN_TID],
      [{ navn: 'Politik for udsatte byområder', periode: { fra: '2011-06-01', til: null }, til: '2010-01-01' }],
    ),
    ...over([R.IKKE_FREM, R.AFGJORT], [dato('2030-01-01')]),
    ...over([R.ANDEN_EJER, R.AFDELINGEN_ER_DER], [{ ...skift, dato: '1949-01-01', ny: 'FSB' }]),
  ];
}

/** What an assessment of an account demands. */
function iVurderinger(k: Kendsgerninger): Afvisning[] {
  return k.planer.flatMap((plan) =>
    plan.redegoerelser.flatMap((r) =>
      ['2013-01-01', '2016-01-01', '2030-01-01'].flatMap((dato) =>
        (['MED_BEMAERKNINGER', 'IKKE_GODKENDT'] as const).flatMap((vurdering) =>
          brud(
            VURDERINGSKRAV,
            { plan, indsendt: r.indsendt, vurdering: r.vurdering, vurderet: r.vurderet, ny: vurdering, medTekst: false, dato, iDag: I_DAG },
            dato,
          ),
        ),
      ),
    ),
  );
}

export const fremkald = (k: Kendsgerninger): Afvisning[] => [
  ...iRaekker(k),
  ...iHandlinger(k.planer),
  ...iPar(k),
  ...iForvredne(k),
  ...iForvredneKontrakter(k),
  ...iAfgoerelser(k),
  ...iOevrige(k),
  ...iVurderinger(k),
];
