import { aktoer, felter, type Kilder, type Kilderaekke, OPDIGTET, oprindelseAf, type Saahandling, Samler, tekst } from './course';
import { lederAf } from './plan-course';

/** The reguleringskonti of the seed as acts: what was put in, Landsbyggefonden's approvals, and what was used. */

const LBF = aktoer('LANDSBYGGEFOND');

export function reguleringskonti(k: Kilder): Saahandling[] {
  return [...k('afgoerelse').flatMap((a) => godkendelse(k, a)), ...k('reguleringskontopost').map((p) => post(k, p))];
}

function godkendelse(k: Kilder, a: Kilderaekke): Saahandling[] {
  const punkt = k('afgoerelsespunkt').find((p) => p.v.afgoerelse === a.noegle && p.v.art === 'REGULERINGSKONTO');
  if (!punkt || a.v.organ !== 'LANDSBYGGEFONDEN') return [];
  const s = new Samler();
  const input = s.af(a, {
    ...felter(punkt, ['helhedsplan', 'beloeb', 'formaal', 'tekst']),
    ...felter(a, ['dato', 'noegle', 'titel', 'sagsnr', 'dokumentnr']),
  });
  return [
    {
      dag: tekst(a, 'dato'),
      handling: 'godkendReguleringskonto',
      aktoer: LBF,
      input,
      oprindelse: oprindelseAf(a),
      oprindelser: s.oprindelser,
      sted: a.sted,
    },
  ];
}

function post(k: Kilder, p: Kilderaekke): Saahandling {
  const s = new Samler();
  const input = s.af(p, felter(p, ['helhedsplan', 'dato', 'beloeb', 'formaal', 'kommunalAfgoerelse', 'lbfAfgoerelse']));
  return {
    dag: tekst(p, 'dato'),
    handling: p.v.art === 'INDSAT' ? 'indsaetPaaReguleringskonto' : 'anvendReguleringskonto',
    aktoer: aktoer('BOLIGORGANISATION', lederAf(k, tekst(p, 'helhedsplan'))),
    input,
    oprindelse: OPDIGTET,
    oprindelser: s.oprindelser,
    sted: p.sted,
  };
}
