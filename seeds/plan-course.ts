import { dagEfter } from '../src/kernel/period';
import {
  aktoer,
  felter,
  foer,
  type Kilder,
  type Kilderaekke,
  OPDIGTET,
  oprindelseAf,
  planforvaltning,
  type Saahandling,
  Samler,
  tekst,
} from './course';

/** The life of the plans of the seed as acts: from preparation to end, each on its day. */

const LBF = aktoer('LANDSBYGGEFOND');

interface Afgjort {
  readonly art: string;
  readonly dato: string;
  readonly organ: string;
  readonly udfald: string;
  readonly punkt: Kilderaekke;
  readonly afgoerelse: Kilderaekke;
}

/** The items of decisions about a plan, in order. */
export function afgjortOm(k: Kilder, plan: string): Afgjort[] {
  const afgoerelser = new Map(k('afgoerelse').map((a) => [tekst(a, 'noegle'), a]));
  return k('afgoerelsespunkt')
    .filter((p) => p.v.helhedsplan === plan)
    .flatMap((punkt) => {
      const afgoerelse = afgoerelser.get(tekst(punkt, 'afgoerelse'));
      if (!afgoerelse) return [];
      return [
        {
          art: tekst(punkt, 'art'),
          dato: tekst(afgoerelse, 'dato'),
          organ: tekst(afgoerelse, 'organ'),
          udfald: tekst(afgoerelse, 'udfald'),
          punkt,
          afgoerelse,
        },
      ];
    })
    .sort((a, b) => (a.dato < b.dato ? -1 : 1));
}

/** The acts of one plan; `senestOprettet` is the last day on which it must be there (a contract covers it). */
export function planforloeb(k: Kilder, plan: Kilderaekke, senestOprettet: string | null): Saahandling[] {
  const noegle = tekst(plan, 'noegle');
  const afgjort = afgjortOm(k, noegle);
  const leder = aktoer('BOLIGORGANISATION', lederAf(k, noegle));
  const status = tekst(plan, 'status');
  const ud: Saahandling[] = [];
  const trin = (dag: string, handling: Saahandling['handling'], hvem: Saahandling['aktoer'], input: Record<string, unknown> = {}): void => {
    ud.push({
      dag,
      handling,
      aktoer: hvem,
      input: { helhedsplan: noegle, dato: dag, ...input },
      oprindelse: OPDIGTET,
      oprindelser: new Map(),
      sted: plan.sted,
    });
  };
  const forvaltningstrin = (dag: string, handling: Saahandling['handling']): void => trin(dag, handling, planforvaltning(dag));
  const afgoerelse = (a: Afgjort, handling: Saahandling['handling']): void => {
    const s = new Samler();
    const input = s.af(a.afgoerelse, {
      helhedsplan: noegle,
      dato: a.dato,
      tekst: tekst(a.punkt, 'tekst'),
      ...felter(a.afgoerelse, ['noegle', 'titel', 'sagsnr', 'dokumentnr']),
    });
    ud.push({
      dag: a.dato,
      handling,
      aktoer: LBF,
      input,
      oprindelse: oprindelseAf(a.afgoerelse),
      oprindelser: s.oprindelser,
      sted: a.afgoerelse.sted,
    });
  };
  const foerste = afgjort[0]?.dato ?? foer(tekst(plan, 'start'), 500);
  const oprettet = [foer(foerste, 120), ...(senestOprettet ? [foer(senestOprettet, 1)] : [])].sort()[0] ?? foerste;
  ud.push(opret(k, plan, leder, oprettet));
  for (const a of afgjort) {
    if (a.art === 'PRAEKVALIFIKATION') {
      const anbefalet = afgjort.find((b) => b.art === 'ANBEFALING');
      // Landsbyggefonden has asked for a recommendation since the funds of 2011-14 (rule H5).
      if (!anbefalet && tekst(plan, 'bevillingsperiode') >= '2011') forvaltningstrin(foer(a.dato, 60), 'anbefalHelhedsplan');
      trin(foer(a.dato, 30), 'ansoegPraekvalifikation', leder);
      afgoerelse(a, a.udfald === 'GODKENDT' ? 'praekvalificerHelhedsplan' : 'givAfslag');
    } else if (a.art === 'TILSAGN') afgoerelse(a, 'givTilsagn');
  }
  const forelagt = afgjort.find((a) => a.art === 'GODKENDELSE' || a.art === 'INDSTILLING');
  const praekval = afgjort.find((a) => a.art === 'PRAEKVALIFIKATION' && a.udfald === 'GODKENDT');
  if (forelagt && praekval) {
    trin(senest(foer(forelagt.dato, 60), praekval.dato), 'indsendHelhedsplan', leder, { kommune: tekst(plan, 'kommune') });
    forvaltningstrin(senest(foer(forelagt.dato, 25), praekval.dato), 'indstilHelhedsplan');
  } else if (status === 'INDSENDT' && praekval)
    trin(dagEfter(praekval.dato, 60), 'indsendHelhedsplan', leder, { kommune: tekst(plan, 'kommune') });
  else if (status === 'PRAEKVALIFIKATION_ANSOEGT') trin(dagEfter(foerste, 10), 'ansoegPraekvalifikation', leder);
  ud.push(...slutningen(plan, afgjort, leder));
  return ud;
}

const senest = (a: string, b: string): string => (a > b ? a : b);

function slutningen(plan: Kilderaekke, afgjort: readonly Afgjort[], leder: Saahandling['aktoer']): Saahandling[] {
  const [noegle, status, start, slut] = ['noegle', 'status', 'start', 'slut'].map((f) => tekst(plan, f)) as [
    string,
    string,
    string,
    string,
  ];
  const faelles = { oprindelse: OPDIGTET, oprindelser: new Map(), sted: plan.sted };
  const tilsagn = afgjort.find((a) => a.art === 'TILSAGN' && a.udfald === 'GODKENDT')?.dato;
  const ud: Saahandling[] = [];
  if (tilsagn && ['IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT'].includes(status)) {
    const dag = senest(start, tilsagn);
    ud.push({ dag, handling: 'igangsaetHelhedsplan', aktoer: leder, input: { helhedsplan: noegle, dato: dag }, ...faelles });
  }
  if (status === 'FORLAENGET') {
    const dag = foer(foersteSlut(start), 90);
    ud.push({ dag, handling: 'forlaengHelhedsplan', aktoer: LBF, input: { helhedsplan: noegle, dato: dag, slut }, ...faelles });
  }
  if (status === 'AFSLUTTET')
    ud.push({ dag: slut, handling: 'afslutHelhedsplan', aktoer: leder, input: { helhedsplan: noegle, dato: slut }, ...faelles });
  if (status === 'TRUKKET') {
    const dag = dagEfter(afgjort.at(-1)?.dato ?? start, 30);
    ud.push({ dag, handling: 'traekHelhedsplan', aktoer: leder, input: { helhedsplan: noegle, dato: dag }, ...faelles });
  }
  return ud;
}

/** The last day of a plan of four years, which one that was extended had at first. */
const foersteSlut = (start: string): string => foer(`${Number(start.slice(0, 4)) + 4}${start.slice(4)}`, 1);

export function lederAf(k: Kilder, plan: string): string {
  const leder = k('deltagelse').find((d) => d.v.helhedsplan === plan && d.v.rolle === 'LEDENDE');
  return leder ? tekst(leder, 'boligorganisation') : '';
}

function opret(k: Kilder, plan: Kilderaekke, hvem: Saahandling['aktoer'], dag: string): Saahandling {
  const noegle = tekst(plan, 'noegle');
  const s = new Samler();
  const egne = (tabel: string): readonly Kilderaekke[] => k(tabel).filter((r) => r.v.helhedsplan === noegle);
  const forlaenget = plan.v.status === 'FORLAENGET';
  const maal = [...egne('maal')].sort((a, b) => Number(a.v.nummer) - Number(b.v.nummer));
  for (const b of egne('byomraadetilknytning')) s.noegle(`byomraade ${tekst(b, 'byomraade')}`, b);
  const forgaengere = k('planfoelge').filter((f) => f.v.efterfoelger === noegle && f.v.art === 'EFTERFOELGER');
  for (const f of forgaengere) s.noegle(`forgaenger ${tekst(f, 'forgaenger')}`, f);
  const slut = forlaenget ? foersteSlut(tekst(plan, 'start')) : tekst(plan, 'slut');
  const input = s.af(plan, {
    ...felter(plan, 'noegle titel aliaser formaal start oekonomiskRamme prisaar sagsnr lbfSagsnr kommune bevillingsperiode'.split(' ')),
    slut,
    ansoegere: egne('deltagelse').map((r) => s.af(r, felter(r, ['boligorganisation', 'rolle']))),
    afdelinger: egne('afdelingstilknytning').map((r) =>
      s.af(r, { ...felter(r, ['afdeling', 'fra']), til: forlaenget ? dagEfter(slut) : (r.v.til ?? null) }),
    ),
    byomraader: egne('byomraadetilknytning').map((r) => tekst(r, 'byomraade')),
    finansiering: egne('finansieringsbidrag').map((r) => s.af(r, felter(r, ['kilde', 'beloeb', 'pulje', 'boligorganisation', 'form']))),
    maal: maal.map((m) =>
      s.af(m, {
        ...felter(m, ['indsatsomraade', 'tekst']),
        succeskriterier: k('succeskriterium')
          .filter((c) => c.v.maal === m.noegle)
          .map((c) => s.af(c, felter(c, ['tekst', 'indikator']))),
        milepaele: k('milepael')
          .filter((c) => c.v.maal === m.noegle)
          .map((c) => s.af(c, felter(c, ['tekst', 'frist']))),
      }),
    ),
    forgaengere: forgaengere.map((f) => tekst(f, 'forgaenger')),
  });
  return { dag, handling: 'opretHelhedsplan', aktoer: hvem, input, oprindelse: OPDIGTET, oprindelser: s.oprindelser, sted: plan.sted };
}

/** Merged plans: one act for each plan that others went into. */
export function sammenlaegninger(k: Kilder): Saahandling[] {
  const efter = new Map<string, Kilderaekke[]>();
  for (const f of k('planfoelge').filter((r) => r.v.art === 'SAMMENLAEGNING')) {
    const ny = tekst(f, 'efterfoelger');
    efter.set(ny, [...(efter.get(ny) ?? []), f]);
  }
  return [...efter].map(([ny, raekker]) => {
    const s = new Samler();
    for (const r of raekker) s.noegle(`forgaenger ${tekst(r, 'forgaenger')}`, r);
    const slutter = raekker.map((r) => tekst(k('helhedsplan').find((h) => h.noegle === r.v.forgaenger) ?? r, 'slut'));
    const dag = dagEfter(slutter.sort().at(-1) ?? '');
    return {
      dag,
      handling: 'sammenlaegHelhedsplaner' as const,
      aktoer: LBF,
      input: { helhedsplaner: raekker.map((r) => tekst(r, 'forgaenger')), efterfoelger: ny, dato: dag },
      oprindelse: OPDIGTET,
      oprindelser: s.oprindelser,
      sted: raekker[0]?.sted ?? '',
    };
  });
}
