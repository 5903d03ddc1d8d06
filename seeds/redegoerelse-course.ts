import { dagEfter } from '../src/kernel/period';
import {
  aktoer,
  felter,
  type Kilder,
  type Kilderaekke,
  OPDIGTET,
  type Opslag,
  opslagIMaal,
  type Saahandling,
  Samler,
  tekst,
} from './course';
import { lederAf } from './plan-course';

/** Accounts, Landsbyggefonden's supervision and milestones of the seed as acts. */

const LBF = aktoer('LANDSBYGGEFOND');

/** Accounts that were handed in, with their assessment. One that is missing is recorded by the act that withholds payments. */
export function redegoerelser(k: Kilder): Saahandling[] {
  const maal = new Map(k('maal').map((m) => [m.noegle, Number(m.v.nummer)]));
  return k('redegoerelse').flatMap((r) => {
    if (!r.v.indsendt) return [];
    const s = new Samler();
    const egne = (tabel: string): readonly Kilderaekke[] => k(tabel).filter((x) => x.v.redegoerelse === r.noegle);
    const opslag: Opslag[] = [];
    const opfyldelser = egne('succeskriterieopfyldelse').map((o) => {
      const opfyldelse = s.af(o, felter(o, ['opfyldt', 'maaling']));
      const kriterium = k('succeskriterium').find((c) => c.noegle === o.v.succeskriterium);
      if (kriterium) opslag.push(opslagIMaal(opfyldelse, 'succeskriterium', 'suc', k, kriterium));
      return opfyldelse;
    });
    const input = s.af(r, {
      ...felter(r, ['helhedsplan', 'aar', 'gennemfoerelse']),
      ...(opfyldelser.length > 0 ? { succeskriterieopfyldelser: opfyldelser } : {}),
      dato: tekst(r, 'indsendt'),
      maalopfyldelser: egne('maalopfyldelse').map((m) =>
        s.af(m, { ...felter(m, ['grad', 'bemaerkning']), maal: maal.get(tekst(m, 'maal')) }),
      ),
      midlerforbrug: egne('midlerforbrug').map((m) => s.af(m, felter(m, ['finansieringskilde', 'budget', 'forbrug']))),
    });
    const faelles = { oprindelse: OPDIGTET, sted: r.sted };
    const indsendt: Saahandling = {
      dag: tekst(r, 'indsendt'),
      handling: 'indsendRedegoerelse',
      aktoer: aktoer('BOLIGORGANISATION', lederAf(k, tekst(r, 'helhedsplan'))),
      input,
      oprindelser: s.oprindelser,
      opslag,
      ...faelles,
    };
    return r.v.vurdering ? [indsendt, vurdering(k, r)] : [indsendt];
  });
}

const bemaerkningTil = (k: Kilder, r: Kilderaekke): Kilderaekke | undefined =>
  r.v.vurdering === 'MED_BEMAERKNINGER' ? k('tilsyn').find((t) => t.v.redegoerelse === r.noegle && t.v.art === 'BEMAERKNING') : undefined;

function vurdering(k: Kilder, r: Kilderaekke): Saahandling {
  const s = new Samler();
  const bemaerkning = bemaerkningTil(k, r);
  const dag = bemaerkning ? tekst(bemaerkning, 'dato') : tekst(r, 'vurderet') || dagEfter(tekst(r, 'indsendt'), 1);
  const input = {
    redegoerelse: r.noegle,
    dato: dag,
    vurdering: r.v.vurdering,
    ...(bemaerkning ? { tekst: tekst(bemaerkning, 'tekst') } : {}),
  };
  if (bemaerkning) s.af(bemaerkning, input);
  return { dag, handling: 'vurderRedegoerelse', aktoer: LBF, input, oprindelse: OPDIGTET, oprindelser: s.oprindelser, sted: r.sted };
}

const TILSYN = {
  BEMAERKNING: 'bemaerk',
  UDBETALING_TILBAGEHOLDT: 'tilbageholdUdbetaling',
  UDBETALING_GENOPTAGET: 'genoptagUdbetaling',
} as const;

export function tilsyn(k: Kilder): Saahandling[] {
  const iVurdering = new Set(k('redegoerelse').map((r) => bemaerkningTil(k, r)));
  return k('tilsyn')
    .filter((t) => !iVurdering.has(t))
    .map((t) => {
      const s = new Samler();
      const r = k('redegoerelse').find((x) => x.noegle === t.v.redegoerelse);
      if (r) s.noegle(`redegoerelse ${r.noegle}`, r);
      const input = s.af(t, { ...felter(t, ['helhedsplan', 'dato', 'tekst']), ...(r ? { aar: r.v.aar } : {}) });
      return {
        dag: tekst(t, 'dato'),
        handling: TILSYN[t.v.art as keyof typeof TILSYN],
        aktoer: LBF,
        input,
        oprindelse: OPDIGTET,
        oprindelser: s.oprindelser,
        sted: t.sted,
      };
    });
}

/** Milestones that were reached, each on its day. */
export function milepaele(k: Kilder): Saahandling[] {
  return k('milepael')
    .filter((m) => m.v.naaet)
    .map((m) => {
      const plan = tekst(k('maal').find((r) => r.noegle === m.v.maal) ?? m, 'helhedsplan');
      const input: Record<string, unknown> = { helhedsplan: plan, dato: tekst(m, 'naaet') };
      return {
        dag: tekst(m, 'naaet'),
        handling: 'naaMilepael',
        aktoer: aktoer('BOLIGORGANISATION', lederAf(k, plan)),
        input,
        oprindelse: OPDIGTET,
        oprindelser: new Map(),
        opslag: [opslagIMaal(input, 'milepael', 'mil', k, m)],
        sted: m.sted,
      };
    });
}
