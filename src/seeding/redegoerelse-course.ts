import { dayAfter } from '../kernel/period';
import {
  actor,
  fields,
  INVENTED,
  InputCollector,
  type Lookup,
  lookupInMaal,
  type SeedAct,
  type SourceRow,
  type Sources,
  textOf,
} from './course';
import { lederAf } from './plan-course';

/** Accounts, Landsbyggefonden's supervision and milestones of the seed as acts. */

const LBF = actor('LANDSBYGGEFOND');

/** Accounts that were handed in, with their assessment. One that is missing is recorded by the act that withholds payments. */
export function redegoerelser(k: Sources): SeedAct[] {
  const maal = new Map(k('maal').map((m) => [m.key, Number(m.v.nummer)]));
  return k('redegoerelse').flatMap((r) => {
    if (!r.v.indsendt) return [];
    const s = new InputCollector();
    const own = (table: string): readonly SourceRow[] => k(table).filter((x) => x.v.redegoerelse === r.key);
    const lookup: Lookup[] = [];
    const opfyldelser = own('succeskriterieopfyldelse').map((o) => {
      const opfyldelse = s.af(o, fields(o, ['opfyldt', 'maaling']));
      const kriterium = k('succeskriterium').find((c) => c.key === o.v.succeskriterium);
      if (kriterium) lookup.push(lookupInMaal(opfyldelse, 'succeskriterium', 'suc', k, kriterium));
      return opfyldelse;
    });
    const input = s.af(r, {
      ...fields(r, ['helhedsplan', 'aar', 'gennemfoerelse']),
      ...(opfyldelser.length > 0 ? { succeskriterieopfyldelser: opfyldelser } : {}),
      dato: textOf(r, 'indsendt'),
      maalopfyldelser: own('maalopfyldelse').map((m) =>
        s.af(m, { ...fields(m, ['grad', 'bemaerkning']), maal: maal.get(textOf(m, 'maal')) }),
      ),
      midlerforbrug: own('midlerforbrug').map((m) => s.af(m, fields(m, ['finansieringskilde', 'budget', 'forbrug']))),
    });
    const common = { origin: INVENTED, place: r.place };
    const indsendt: SeedAct = {
      day: textOf(r, 'indsendt'),
      act: 'indsendRedegoerelse',
      actor: actor('BOLIGORGANISATION', lederAf(k, textOf(r, 'helhedsplan'))),
      input,
      origins: s.origins,
      lookup,
      ...common,
    };
    return r.v.vurdering ? [indsendt, vurdering(k, r)] : [indsendt];
  });
}

const bemaerkningTil = (k: Sources, r: SourceRow): SourceRow | undefined =>
  r.v.vurdering === 'MED_BEMAERKNINGER' ? k('tilsyn').find((t) => t.v.redegoerelse === r.key && t.v.art === 'BEMAERKNING') : undefined;

function vurdering(k: Sources, r: SourceRow): SeedAct {
  const s = new InputCollector();
  const remark = bemaerkningTil(k, r);
  const day = remark ? textOf(remark, 'dato') : textOf(r, 'vurderet') || dayAfter(textOf(r, 'indsendt'), 1);
  const input = {
    redegoerelse: r.key,
    dato: day,
    vurdering: r.v.vurdering,
    ...(remark ? { tekst: textOf(remark, 'tekst') } : {}),
  };
  if (remark) s.af(remark, input);
  return { day, act: 'vurderRedegoerelse', actor: LBF, input, origin: INVENTED, origins: s.origins, place: r.place };
}

const TILSYN = {
  BEMAERKNING: 'bemaerk',
  UDBETALING_TILBAGEHOLDT: 'tilbageholdUdbetaling',
  UDBETALING_GENOPTAGET: 'genoptagUdbetaling',
} as const;

export function tilsyn(k: Sources): SeedAct[] {
  const iVurdering = new Set(k('redegoerelse').map((r) => bemaerkningTil(k, r)));
  return k('tilsyn')
    .filter((t) => !iVurdering.has(t))
    .map((t) => {
      const s = new InputCollector();
      const r = k('redegoerelse').find((x) => x.key === t.v.redegoerelse);
      if (r) s.key(`redegoerelse ${r.key}`, r);
      const input = s.af(t, { ...fields(t, ['helhedsplan', 'dato', 'tekst']), ...(r ? { aar: r.v.aar } : {}) });
      return {
        day: textOf(t, 'dato'),
        act: TILSYN[t.v.art as keyof typeof TILSYN],
        actor: LBF,
        input,
        origin: INVENTED,
        origins: s.origins,
        place: t.place,
      };
    });
}

/** Milestones that were reached, each on its day. */
export function milepaelActs(k: Sources): SeedAct[] {
  return k('milepael')
    .filter((m) => m.v.naaet)
    .map((m) => {
      const plan = textOf(k('maal').find((r) => r.key === m.v.maal) ?? m, 'helhedsplan');
      const input: Record<string, unknown> = { helhedsplan: plan, dato: textOf(m, 'naaet') };
      return {
        day: textOf(m, 'naaet'),
        act: 'naaMilepael',
        actor: actor('BOLIGORGANISATION', lederAf(k, plan)),
        input,
        origin: INVENTED,
        origins: new Map(),
        lookup: [lookupInMaal(input, 'milepael', 'mil', k, m)],
        place: m.place,
      };
    });
}
