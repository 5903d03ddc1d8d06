import { handling } from '../../act/act';
import type { Udfoerelse } from '../../act/act-context';
import { inputfejl } from '../../act/input';
import type { Planfakta } from '../../helhedsplan/helhedsplan.facts';
import { Milepael } from '../../helhedsplan/maal/milepael.entity';
import { Succeskriterium } from '../../helhedsplan/maal/succeskriterium.entity';
import { fristFor, nyesteUdgave } from '../../helhedsplan/rules/r14-aarlig-redegoerelse';
import { udfoerTrin } from '../../helhedsplan/take-step';
import { brud } from '../../kernel/rule';
import { Maalopfyldelse } from '../maalopfyldelse.entity';
import { Midlerforbrug } from '../midlerforbrug.entity';
import { Redegoerelse } from '../redegoerelse.entity';
import { IndsendRedegoerelseInput } from '../redegoerelse.inputs';
import { RedegoerelsePayload } from '../redegoerelse.payload';
import { REDEGOERELSESKRAV } from '../rules/redegoerelseskrav';
import { Succeskriterieopfyldelse } from '../succeskriterieopfyldelse.entity';

export const indsendRedegoerelse = handling<IndsendRedegoerelseInput>({
  navn: 'indsendRedegoerelse',
  beskrivelse:
    'Indsend redegørelse. The yearly account to Landsbyggefonden for one calendar year: how the plan was carried out, every goal, success criteria, the use of money per source, and next year’s milestones (rule R14). By an applicant, and then it is handed in on the day it is recorded; or by Landsbyggefonden, which may enter the earlier day on which it was received. When the account of the year was not approved, this is a new version of it.',
  input: IndsendRedegoerelseInput,
  svar: () => RedegoerelsePayload,
  async udfoer(x, input) {
    let redegoerelse = 0;
    const { id, valg } = await udfoerTrin(x, 'INDSEND_REDEGOERELSE', input, { dato: input.dato, aar: input.aar }, async (u) => {
      const aar = u.valg.aar ?? 0;
      x.kraev(brud(REDEGOERELSESKRAV, sagAf(u.plan, aar, input), u.valg.dato));
      redegoerelse = await skrivRedegoerelse(x, u, aar, input);
      await skrivDele(x, u.plan, redegoerelse, input);
    });
    return { genstande: { helhedsplan: id, redegoerelse }, dato: valg.dato };
  },
});

function sagAf(plan: Planfakta, aar: number, input: IndsendRedegoerelseInput) {
  return {
    plan,
    aar,
    maal: input.maalopfyldelser.map((m) => m.maal),
    kilder: input.midlerforbrug.map((m) => m.finansieringskilde),
    forbrug: input.midlerforbrug,
    frister: (input.milepaele ?? []).map((m) => m.frist),
  };
}

// A row may be there already, as one that was expected and has not come; or as one that was not approved, which stays.
async function skrivRedegoerelse(
  x: Udfoerelse,
  u: { id: number; plan: Planfakta; valg: { dato: string } },
  aar: number,
  input: IndsendRedegoerelseInput,
): Promise<number> {
  const nyeste = nyesteUdgave(u.plan, aar);
  const vaerdier = { indsendt: u.valg.dato, gennemfoerelse: input.gennemfoerelse };
  if (nyeste && nyeste.indsendt === null) {
    await x.aendrer(() => Redegoerelse, nyeste.id);
    await x.ret(() => Redegoerelse, nyeste.id, vaerdier);
    return nyeste.id;
  }
  const udgave = (nyeste?.udgave ?? 0) + 1;
  const noegle = `${u.plan.noegle}/${aar}${udgave > 1 ? `/${udgave}` : ''}`;
  return x.indsaet(
    () => Redegoerelse,
    { noegle, helhedsplan: { id: u.id }, aar, udgave, frist: fristFor(aar), vurdering: null, ...vaerdier },
    input,
  );
}

async function skrivDele(x: Udfoerelse, plan: Planfakta, redegoerelse: number, input: IndsendRedegoerelseInput): Promise<void> {
  const id = { id: redegoerelse };
  // That every number is a goal of the plan has been demanded.
  const maalet = (nummer: number): { id: number | undefined } => ({ id: plan.maal.find((m) => m.nummer === nummer)?.id });
  await x.indsaetAlle(
    () => Maalopfyldelse,
    input.maalopfyldelser.map((m) => [{ redegoerelse: id, maal: maalet(m.maal), grad: m.grad, bemaerkning: m.bemaerkning ?? null }, m]),
  );
  await x.indsaetAlle(
    () => Midlerforbrug,
    input.midlerforbrug.map((m) => [
      { redegoerelse: id, finansieringskilde: m.finansieringskilde, budget: m.budget, forbrug: m.forbrug },
      m,
    ]),
  );
  await skrivKriterier(x, plan, redegoerelse, input);
  for (const [i, m] of (input.milepaele ?? []).entries()) {
    const maal = maalet(m.maal);
    if (maal.id === undefined)
      throw inputfejl([{ felt: `input.milepaele[${i}].maal`, fejl: { da: 'planen har ikke det mål', en: 'the plan has no such goal' } }]);
    await x.indsaet(() => Milepael, { maal, tekst: m.tekst, frist: m.frist, naaet: null }, m);
  }
}

async function skrivKriterier(x: Udfoerelse, plan: Planfakta, redegoerelse: number, input: IndsendRedegoerelseInput): Promise<void> {
  const egne = new Set(plan.maal.flatMap((m) => m.succeskriterier.map((s) => s.id)));
  for (const [i, s] of (input.succeskriterieopfyldelser ?? []).entries()) {
    const felt = `input.succeskriterieopfyldelser[${i}].succeskriterium`;
    const id = await x.find(() => Succeskriterium, s.succeskriterium, felt);
    // Taken out as it is used, so that the same criterion twice is refused too.
    if (!egne.delete(id))
      throw inputfejl([
        {
          felt,
          fejl: {
            da: 'er ikke et af planens kriterier, eller står der to gange',
            en: 'is not a criterion of the plan, or stands there twice',
          },
        },
      ]);
    await x.indsaet(
      () => Succeskriterieopfyldelse,
      { redegoerelse: { id: redegoerelse }, succeskriterium: { id }, opfyldt: s.opfyldt, maaling: s.maaling ?? null },
      s,
    );
  }
}
