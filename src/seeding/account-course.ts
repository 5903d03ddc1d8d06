import { actor, fields, INVENTED, InputCollector, originOf, type SeedAct, type SourceRow, type Sources, textOf } from './course';
import { lederAf } from './plan-course';

/** The reguleringskonti of the seed as acts: what was put in, Landsbyggefonden's approvals, and what was used. */

const LBF = actor('LANDSBYGGEFOND');

export function reguleringskonti(k: Sources): SeedAct[] {
  return [...k('afgoerelse').flatMap((a) => godkendelse(k, a)), ...k('reguleringskontopost').map((p) => post(k, p))];
}

function godkendelse(k: Sources, a: SourceRow): SeedAct[] {
  const punkt = k('afgoerelsespunkt').find((p) => p.v.afgoerelse === a.key && p.v.art === 'REGULERINGSKONTO');
  if (!punkt || a.v.organ !== 'LANDSBYGGEFONDEN') return [];
  const s = new InputCollector();
  const input = s.af(a, {
    ...fields(punkt, ['helhedsplan', 'beloeb', 'formaal', 'tekst']),
    ...fields(a, ['dato', 'noegle', 'titel', 'sagsnr', 'dokumentnr']),
  });
  return [
    {
      day: textOf(a, 'dato'),
      act: 'godkendReguleringskonto',
      actor: LBF,
      input,
      origin: originOf(a),
      origins: s.origins,
      place: a.place,
    },
  ];
}

function post(k: Sources, p: SourceRow): SeedAct {
  const s = new InputCollector();
  const input = s.af(p, fields(p, ['helhedsplan', 'dato', 'beloeb', 'formaal', 'kommunalAfgoerelse', 'lbfAfgoerelse']));
  return {
    day: textOf(p, 'dato'),
    act: p.v.art === 'INDSAT' ? 'indsaetPaaReguleringskonto' : 'anvendReguleringskonto',
    actor: actor('BOLIGORGANISATION', lederAf(k, textOf(p, 'helhedsplan'))),
    input,
    origin: INVENTED,
    origins: s.origins,
    place: p.place,
  };
}
