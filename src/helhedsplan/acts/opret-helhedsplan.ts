import { handling } from '../../act/act';
import { brud } from '../../kernel/rule';
import { Kommune } from '../../kommune/kommune.entity';
import { Helhedsplan } from '../helhedsplan.entity';
import { Planfaktakilde } from '../helhedsplan.fact-source';
import { OpretHelhedsplanInput } from '../helhedsplan.inputs';
import { PLANENS_REGLER } from '../helhedsplan.lifecycle';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { ejereAfPlan } from '../plan-case';
import {
  findPeriode,
  kraevPeriode,
  skrivAfdelinger,
  skrivAnsoegere,
  skrivAnvendelser,
  skrivByomraader,
  skrivFinansiering,
  skrivForgaengere,
  skrivMaal,
} from '../write-parts';

export const opretHelhedsplan = handling<OpretHelhedsplanInput>({
  navn: 'opretHelhedsplan',
  beskrivelse:
    'Opret helhedsplan. A new plan in preparation, with applicants, estates, areas, funding and goals in one go. By a boligorganisation that is among the applicants. The rules of plans (R1, R3, R5, R7, R9, R10, R16, R18) hold from the first day.',
  input: OpretHelhedsplanInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    kraevPeriode(input);
    await x.kraevLedig(() => Helhedsplan, input.noegle, 'input.noegle');
    const plan = await x.indsaet(
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
    await skrivAnsoegere(x, plan, input.ansoegere);
    await skrivAfdelinger(x, plan, input, input.afdelinger);
    await skrivByomraader(x, plan, input.byomraader ?? []);
    await skrivFinansiering(x, plan, input.finansiering);
    await skrivAnvendelser(x, plan, input.anvendelser, input.finansiering);
    await skrivMaal(x, plan, input.maal ?? []);
    await skrivForgaengere(x, plan, input.forgaengere ?? []);
    const fakta = await x.fakta(Planfaktakilde, plan);
    x.ejere(ejereAfPlan(fakta, x.dag));
    x.kraev(brud(PLANENS_REGLER, fakta, x.dag));
    return { genstande: { helhedsplan: plan }, dato: x.dag };
  },
});
