import { defineAct } from '../../act/act';
import { breach } from '../../kernel/rule';
import { Kommune } from '../../kommune/kommune.entity';
import { Helhedsplan } from '../helhedsplan.entity';
import { planFactSource } from '../helhedsplan.fact-source';
import { OpretHelhedsplanInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { ownersOfPlan } from '../plan-case';
import { rulesAfter } from '../rules';
import {
  findPeriode,
  requirePeriode,
  writeAfdelinger,
  writeAnsoegere,
  writeAnvendelser,
  writeByomraader,
  writeFinansiering,
  writeForgaengere,
  writeMaal,
} from '../write-parts';

export const opretHelhedsplan = defineAct<OpretHelhedsplanInput>({
  name: 'opretHelhedsplan',
  description:
    'Opret helhedsplan. A new plan in preparation, with applicants, estates, areas, funding and goals in one go. By a boligorganisation that is among the applicants. The rules of plans (R1, R3, R5, R7, R9, R10, R16, R18) hold from the first day.',
  input: OpretHelhedsplanInput,
  payload: () => HelhedsplanPayload,
  async execute(x, input) {
    requirePeriode(input);
    await x.requireFreeKey(() => Helhedsplan, input.noegle, 'input.noegle');
    const plan = await x.insert(
      () => Helhedsplan,
      {
        noegle: input.noegle,
        titel: input.titel,
        aliaser: input.aliaser ?? [],
        formaal: input.formaal ?? null,
        start: input.start,
        slut: input.slut,
        status: 'FORBEREDELSE',
        oekonomiskRamme: input.oekonomiskRamme,
        prisaar: input.prisaar ?? Number(input.start.slice(0, 4)),
        sagsnr: input.sagsnr ?? null,
        lbfSagsnr: input.lbfSagsnr ?? null,
        kommune: { id: await x.find(() => Kommune, input.kommune, 'input.kommune') },
        bevillingsperiode: { id: await findPeriode(x, input.bevillingsperiode) },
      },
      input,
    );
    await writeAnsoegere(x, plan, input.ansoegere);
    await writeAfdelinger(x, plan, input, input.afdelinger);
    await writeByomraader(x, plan, input.byomraader ?? []);
    await writeFinansiering(x, plan, input.finansiering);
    await writeAnvendelser(x, plan, input.anvendelser, input.finansiering);
    await writeMaal(x, plan, input.maal ?? []);
    await writeForgaengere(x, plan, input.forgaengere ?? []);
    const facts = await x.facts(planFactSource, plan);
    x.owners(ownersOfPlan(facts, x.today));
    x.require(breach(rulesAfter('OPRET'), facts, x.today));
    return { objects: { helhedsplan: plan }, dato: x.today };
  },
});
