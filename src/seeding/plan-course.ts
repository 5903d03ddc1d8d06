import { dayAfter } from '../kernel/period';
import {
  actor,
  fields,
  INVENTED,
  InputCollector,
  originOf,
  planforvaltning,
  rowBefore,
  type SeedAct,
  type SourceRow,
  type Sources,
  textOf,
} from './course';

/** The life of the plans of the seed as acts: from preparation to end, each on its day. */

const LBF = actor('LANDSBYGGEFOND');

interface Decided {
  readonly kind: string;
  readonly dato: string;
  readonly organ: string;
  readonly outcome: string;
  readonly punkt: SourceRow;
  readonly afgoerelse: SourceRow;
}

/** The items of decisions about a plan, in order. */
export function decidedAbout(k: Sources, plan: string): Decided[] {
  const afgoerelser = new Map(k('afgoerelse').map((a) => [textOf(a, 'noegle'), a]));
  return k('afgoerelsespunkt')
    .filter((p) => p.v.helhedsplan === plan)
    .flatMap((punkt) => {
      const afgoerelse = afgoerelser.get(textOf(punkt, 'afgoerelse'));
      if (!afgoerelse) return [];
      return [
        {
          kind: textOf(punkt, 'art'),
          dato: textOf(afgoerelse, 'dato'),
          organ: textOf(afgoerelse, 'organ'),
          outcome: textOf(afgoerelse, 'udfald'),
          punkt,
          afgoerelse,
        },
      ];
    })
    .sort((a, b) => (a.dato < b.dato ? -1 : 1));
}

/** The acts of one plan; `latestCreated` is the last day on which it must be there (a contract covers it). */
export function planforloeb(k: Sources, plan: SourceRow, latestCreated: string | null): SeedAct[] {
  const key = textOf(plan, 'noegle');
  const afgjort = decidedAbout(k, key);
  const leder = actor('BOLIGORGANISATION', lederAf(k, key));
  const status = textOf(plan, 'status');
  const out: SeedAct[] = [];
  const step = (day: string, act: SeedAct['act'], who: SeedAct['actor'], input: Record<string, unknown> = {}): void => {
    out.push({
      day,
      act,
      actor: who,
      input: { helhedsplan: key, dato: day, ...input },
      origin: INVENTED,
      origins: new Map(),
      place: plan.place,
    });
  };
  const forvaltningstrin = (day: string, act: SeedAct['act']): void => step(day, act, planforvaltning(day));
  const afgoerelse = (a: Decided, act: SeedAct['act']): void => {
    const s = new InputCollector();
    const input = s.af(a.afgoerelse, {
      helhedsplan: key,
      dato: a.dato,
      tekst: textOf(a.punkt, 'tekst'),
      ...fields(a.afgoerelse, ['noegle', 'titel', 'sagsnr', 'dokumentnr']),
    });
    out.push({
      day: a.dato,
      act,
      actor: LBF,
      input,
      origin: originOf(a.afgoerelse),
      origins: s.origins,
      place: a.afgoerelse.place,
    });
  };
  const first = afgjort[0]?.dato ?? rowBefore(textOf(plan, 'start'), 500);
  const oprettet = [rowBefore(first, 120), ...(latestCreated ? [rowBefore(latestCreated, 1)] : [])].sort()[0] ?? first;
  out.push(opret(k, plan, leder, oprettet));
  for (const a of afgjort) {
    if (a.kind === 'PRAEKVALIFIKATION') {
      const anbefalet = afgjort.find((b) => b.kind === 'ANBEFALING');
      // Landsbyggefonden has asked for a recommendation since the funds of 2011-14 (rule H5).
      if (!anbefalet && textOf(plan, 'bevillingsperiode') >= '2011') forvaltningstrin(rowBefore(a.dato, 60), 'anbefalHelhedsplan');
      step(rowBefore(a.dato, 30), 'ansoegPraekvalifikation', leder);
      afgoerelse(a, a.outcome === 'GODKENDT' ? 'praekvalificerHelhedsplan' : 'givAfslag');
    } else if (a.kind === 'TILSAGN') afgoerelse(a, 'givTilsagn');
  }
  const forelagt = afgjort.find((a) => a.kind === 'GODKENDELSE' || a.kind === 'INDSTILLING');
  const praekval = afgjort.find((a) => a.kind === 'PRAEKVALIFIKATION' && a.outcome === 'GODKENDT');
  if (forelagt && praekval) {
    step(latest(rowBefore(forelagt.dato, 60), praekval.dato), 'indsendHelhedsplan', leder, { kommune: textOf(plan, 'kommune') });
    forvaltningstrin(latest(rowBefore(forelagt.dato, 25), praekval.dato), 'indstilHelhedsplan');
  } else if (status === 'INDSENDT' && praekval)
    step(dayAfter(praekval.dato, 60), 'indsendHelhedsplan', leder, { kommune: textOf(plan, 'kommune') });
  else if (status === 'PRAEKVALIFIKATION_ANSOEGT') step(dayAfter(first, 10), 'ansoegPraekvalifikation', leder);
  out.push(...theEnd(plan, afgjort, leder));
  return out;
}

const latest = (a: string, b: string): string => (a > b ? a : b);

function theEnd(plan: SourceRow, afgjort: readonly Decided[], leder: SeedAct['actor']): SeedAct[] {
  const [key, status, start, end] = ['noegle', 'status', 'start', 'slut'].map((f) => textOf(plan, f)) as [string, string, string, string];
  const common = { origin: INVENTED, origins: new Map(), place: plan.place };
  const tilsagn = afgjort.find((a) => a.kind === 'TILSAGN' && a.outcome === 'GODKENDT')?.dato;
  const out: SeedAct[] = [];
  if (tilsagn && ['IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT'].includes(status)) {
    const day = latest(start, tilsagn);
    out.push({ day, act: 'igangsaetHelhedsplan', actor: leder, input: { helhedsplan: key, dato: day }, ...common });
  }
  if (status === 'FORLAENGET') {
    const day = rowBefore(firstEnd(start), 90);
    out.push({ day, act: 'forlaengHelhedsplan', actor: LBF, input: { helhedsplan: key, dato: day, slut: end }, ...common });
  }
  if (status === 'AFSLUTTET')
    out.push({ day: end, act: 'afslutHelhedsplan', actor: leder, input: { helhedsplan: key, dato: end }, ...common });
  if (status === 'TRUKKET') {
    const day = dayAfter(afgjort.at(-1)?.dato ?? start, 30);
    out.push({ day, act: 'traekHelhedsplan', actor: leder, input: { helhedsplan: key, dato: day }, ...common });
  }
  return out;
}

/** The last day of a plan of four years, which one that was extended had at first. */
const firstEnd = (start: string): string => rowBefore(`${Number(start.slice(0, 4)) + 4}${start.slice(4)}`, 1);

export function lederAf(k: Sources, plan: string): string {
  const leder = k('deltagelse').find((d) => d.v.helhedsplan === plan && d.v.rolle === 'LEDENDE');
  return leder ? textOf(leder, 'boligorganisation') : '';
}

function opret(k: Sources, plan: SourceRow, who: SeedAct['actor'], day: string): SeedAct {
  const key = textOf(plan, 'noegle');
  const s = new InputCollector();
  const own = (table: string): readonly SourceRow[] => k(table).filter((r) => r.v.helhedsplan === key);
  const forlaenget = plan.v.status === 'FORLAENGET';
  const maal = [...own('maal')].sort((a, b) => Number(a.v.nummer) - Number(b.v.nummer));
  for (const b of own('byomraadetilknytning')) s.key(`byomraade ${textOf(b, 'byomraade')}`, b);
  const forgaengere = k('planfoelge').filter((f) => f.v.efterfoelger === key && f.v.art === 'EFTERFOELGER');
  for (const f of forgaengere) s.key(`forgaenger ${textOf(f, 'forgaenger')}`, f);
  const end = forlaenget ? firstEnd(textOf(plan, 'start')) : textOf(plan, 'slut');
  const input = s.af(plan, {
    ...fields(plan, 'noegle titel aliaser formaal start oekonomiskRamme prisaar sagsnr lbfSagsnr kommune bevillingsperiode'.split(' ')),
    slut: end,
    ansoegere: own('deltagelse').map((r) => s.af(r, fields(r, ['boligorganisation', 'rolle']))),
    afdelinger: own('afdelingstilknytning').map((r) =>
      s.af(r, { ...fields(r, ['afdeling', 'fra']), til: forlaenget ? dayAfter(end) : (r.v.til ?? null) }),
    ),
    byomraader: own('byomraadetilknytning').map((r) => textOf(r, 'byomraade')),
    finansiering: own('finansieringsbidrag').map((r) => s.af(r, fields(r, ['kilde', 'beloeb', 'pulje', 'boligorganisation', 'form']))),
    maal: maal.map((m) =>
      s.af(m, {
        ...fields(m, ['indsatsomraade', 'tekst']),
        succeskriterier: k('succeskriterium')
          .filter((c) => c.v.maal === m.key)
          .map((c) => s.af(c, fields(c, ['tekst', 'indikator']))),
        milepaele: k('milepael')
          .filter((c) => c.v.maal === m.key)
          .map((c) => s.af(c, fields(c, ['tekst', 'frist']))),
      }),
    ),
    forgaengere: forgaengere.map((f) => textOf(f, 'forgaenger')),
  });
  return { day, act: 'opretHelhedsplan', actor: who, input, origin: INVENTED, origins: s.origins, place: plan.place };
}

/** Merged plans: one act for each plan that others went into. */
export function sammenlaegninger(k: Sources): SeedAct[] {
  const after = new Map<string, SourceRow[]>();
  for (const f of k('planfoelge').filter((r) => r.v.art === 'SAMMENLAEGNING')) {
    const fresh = textOf(f, 'efterfoelger');
    after.set(fresh, [...(after.get(fresh) ?? []), f]);
  }
  return [...after].map(([fresh, rows]) => {
    const s = new InputCollector();
    for (const r of rows) s.key(`forgaenger ${textOf(r, 'forgaenger')}`, r);
    const slutter = rows.map((r) => textOf(k('helhedsplan').find((h) => h.key === r.v.forgaenger) ?? r, 'slut'));
    const day = dayAfter(slutter.sort().at(-1) ?? '');
    return {
      day,
      act: 'sammenlaegHelhedsplaner' as const,
      actor: LBF,
      input: { helhedsplaner: rows.map((r) => textOf(r, 'forgaenger')), efterfoelger: fresh, dato: day },
      origin: INVENTED,
      origins: s.origins,
      place: rows[0]?.place ?? '',
    };
  });
}
