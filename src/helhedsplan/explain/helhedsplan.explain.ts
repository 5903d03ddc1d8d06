import { z } from 'zod';
import { rollerFor } from '../../access/act-permissions';
import { MuligHandling, Mulighed, mulighed, Regelvurdering, regelvurderinger, Simulering, simulering } from '../../act/explanation';
import type { Dag } from '../../kernel/day';
import { brud } from '../../kernel/rule';
import { Beregn, enumtype } from '../../model/decorators';
import type { Argument, Spoerger } from '../../model/model';
import { Dagskalar, Kronerskalar, Procentskalar, pr } from '../../model/scalars';
import { PLANSELEKTION, type Planfakta, planfakta } from '../helhedsplan.facts';
import { alleTrin, PLANTRIN, type Plantrin, type Trin } from '../helhedsplan.lifecycle';
import { PLANREGLER } from '../rules';
import { planPr } from '../rules/plan-on-day';
import { adgangshindring, type Givet, hindringer, tilladt, valgFor } from './obstacles';
import { HVEM, HVEM_OPSLAG, paaVegneAf } from './on-behalf-of';
import { brudEfter, hoejstFor } from './simulation';

/** The fields of a plan that explain: `regler`, `kan`, `muligeHandlinger`, `simuler`. */

const Planhandling = enumtype(
  'Planhandling',
  'Planhandling. An act on one plan, for `kan`.',
  Object.fromEntries(alleTrin().map(([navn, trin]) => [navn, `${trin.navn.da}. ${trin.navn.en}: \`${trin.handling}\`.`])),
);

const dato: Argument = {
  navn: 'dato',
  type: Dagskalar,
  standard: 'iDag',
  beskrivelse: 'The day from which the act would count. Left out: today.',
};

const Valgte = z.object({
  handling: z.custom<Plantrin>((v) => typeof v === 'string' && Object.hasOwn(PLANTRIN, v)),
  dato: z.string(),
  beloeb: z.number().nullable(),
  slut: z.string().nullable(),
});

function fundFor(f: Planfakta, navn: Plantrin, givet: Givet, { aktoer, iDag }: Spoerger) {
  const trin: Trin = PLANTRIN[navn];
  const adgang = adgangshindring(aktoer, trin.handling, f, iDag);
  return [...(adgang ? [adgang] : []), ...hindringer(navn, f, valgFor(trin, f, { ...givet, rolle: aktoer.rolle }, iDag))];
}

/** What is seen of a plan on a day: of one that is over, only what was decided by then. */
export const set = (f: Planfakta, dag: Dag, iDag: Dag): Planfakta => (dag < iDag ? planPr(f, dag) : f);

export const ReglerFelt = (): PropertyDecorator =>
  Beregn({
    type: () => Regelvurdering,
    liste: true,
    argumenter: [pr],
    fakta: { selektion: PLANSELEKTION },
    pris: 800,
    beregn: (fakta, argumenter, { iDag }) =>
      regelvurderinger(PLANREGLER, set(planfakta.parse(fakta), String(argumenter.pr), iDag), String(argumenter.pr)),
    beskrivelse:
      'Regler. Every rule of plans with its verdict on this one, and the figures that decided it. Of an earlier day only what was decided by then is seen.',
  });

export const KanFelt = (): PropertyDecorator =>
  Beregn({
    type: () => Mulighed,
    argumenter: [
      { navn: 'handling', type: Planhandling, beskrivelse: 'The act.' },
      dato,
      {
        navn: 'beloeb',
        type: Kronerskalar,
        valgfri: true,
        beskrivelse: 'The amount of a posting. Left out: what the act itself would take.',
      },
      { navn: 'slut', type: Dagskalar, valgfri: true, beskrivelse: 'The new last day of an extension.' },
      ...HVEM,
    ],
    fakta: { selektion: PLANSELEKTION },
    pris: 800,
    opslag: HVEM_OPSLAG,
    beregn: (fakta, argumenter, spoerger) => {
      const { handling, ...givet } = Valgte.parse(argumenter);
      return mulighed(fundFor(planfakta.parse(fakta), handling, givet, paaVegneAf(argumenter, spoerger)));
    },
    beskrivelse:
      'Kan. Whether the one who asks (or the one that `rolle` and `for` name) may carry out an act on the plan now, and everything that stands in the way.',
  });

export const MuligeHandlingerFelt = (): PropertyDecorator =>
  Beregn({
    type: () => MuligHandling,
    liste: true,
    argumenter: [dato, ...HVEM],
    fakta: { selektion: PLANSELEKTION },
    pris: 800,
    opslag: HVEM_OPSLAG,
    beregn: (fakta, argumenter, spoerger) => {
      const f = planfakta.parse(fakta);
      const hvem = paaVegneAf(argumenter, spoerger);
      return alleTrin()
        .filter(([, trin]) => trin.fra.includes(f.status))
        .map(([navn, trin]) => {
          const fund = fundFor(f, navn, { dato: String(argumenter.dato) }, hvem);
          return {
            handling: navn,
            mutation: trin.handling,
            navn: trin.navn,
            roller: rollerFor(trin.handling),
            tilTilstand: trin.til,
            tilladt: tilladt(fund),
            hindringer: mulighed(fund).hindringer,
          };
        });
    },
    beskrivelse:
      'Mulige handlinger. The acts that may come next from the state that the plan is in, for whom, and what stands in the way of the one who asks, or of the one that `rolle` and `for` name.',
  });

const Aendring = z.object({ oekonomiskRamme: z.number().nullable(), kommunalAndel: z.number().nullable(), pr: z.string() });

export const SimulerFelt = (): PropertyDecorator =>
  Beregn({
    type: () => Simulering,
    argumenter: [
      {
        navn: 'oekonomiskRamme',
        type: Kronerskalar,
        valgfri: true,
        beskrivelse: 'Another frame, in kroner. It is split as the plan is split today.',
      },
      {
        navn: 'kommunalAndel',
        type: Procentskalar,
        valgfri: true,
        beskrivelse: 'Another municipal share, in percent of the frame. The other local payers take the difference.',
      },
      pr,
    ],
    fakta: { selektion: PLANSELEKTION },
    pris: 4000,
    beregn: (fakta, argumenter) => {
      const f = planfakta.parse(fakta);
      const aendring = Aendring.parse(argumenter);
      return simulering(brud(PLANREGLER, f, aendring.pr), brudEfter(f, aendring), hoejstFor(f, aendring));
    },
    beskrivelse:
      'Simulér. What another frame or another municipal share would break or mend, judged by every rule that the change itself would meet: also whether the pool holds what it would come to pay. Nothing is changed.',
  });
