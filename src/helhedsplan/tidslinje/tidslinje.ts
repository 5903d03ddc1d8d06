import { z } from 'zod';
import { ACT_PERMISSIONS, type ActName } from '../../access/act-permissions';
import { enumValue } from '../../act/facts';
import { Organ, Punktart, Udfald } from '../../afgoerelse/afgoerelse.enums';
import { defineEnum, type EnumValue } from '../../kernel/enums';
import type { Language, LocalizedText } from '../../kernel/errors';
import { capitalized, formatKroner } from '../../kernel/format';
import { type ApiOnly, Computed, Part, Value } from '../../model/decorators';
import { Disponeringsart } from '../../pulje/pulje.enums';
import { Tilsynsart, Vurdering } from '../../redegoerelse/redegoerelse.enums';
import { tidslinjeRows } from './rows';
import * as WORDS from './words';

/** The timeline of a plan: everything that happened to it, in order, in sentences. */

export const Tidslinjeart = defineEnum('Tidslinjeart', 'Tidslinjeart. What kind of thing happened to a plan.', {
  START: 'Start. The first day of the plan.',
  SLUT: 'Slut. The last day of the plan.',
  HANDLING: 'Handling. An act that was carried out; objektId is that of the hændelse.',
  AFGOERELSE: 'Afgørelse. A decision about the plan; objektId is that of its afgørelsespunkt.',
  POSTERING: 'Postering. Money of a pool was committed, released, paid or returned.',
  REDEGOERELSE_INDSENDT: 'Redegørelse indsendt. A yearly account was handed in.',
  REDEGOERELSE_VURDERET: 'Redegørelse vurderet. Landsbyggefonden assessed a yearly account.',
  TILSYN: 'Tilsyn. Landsbyggefonden remarked on the plan, or withheld or resumed payments.',
  REGULERINGSKONTO: 'Reguleringskonto. Money was put on the reguleringskonto or used.',
  KONTRAKT_DAEKKER: 'Kontrakt dækker. The first day on which a contract covers the plan.',
  KONTRAKT_DAEKKER_IKKE_LAENGERE: 'Kontrakt dækker ikke længere. The first day on which a contract no longer covers the plan.',
});
export type Tidslinjeart = EnumValue<typeof Tidslinjeart>;

@Part('Tidslinjepunkt. Something that happened to a plan on a day.')
export class Tidslinjepunkt {
  @Value('day', { description: 'Dag. The day from which it counts.' })
  dag!: ApiOnly;

  @Value('instant', { nullable: true, description: 'Registreret. The moment at which it was recorded; null where that is not known.' })
  registreret!: ApiOnly;

  @Value('enum', { enumType: Tidslinjeart, description: 'Art. What kind of thing happened.' })
  art!: ApiOnly;

  @Value('saetning', { description: 'Tekst. What happened, in a sentence.' })
  tekst!: ApiOnly;

  @Value('id', { description: 'Objektets id. Global id of the row behind it; `node(id:)` has the rest.' })
  objektId!: ApiOnly;
}

const NounRow = z.object({
  dag: z.string(),
  tidspunkt: z.string().nullable(),
  art: enumValue(() => Tidslinjeart),
  objekt: z.string(),
  hvad: z.string().nullable(),
  hvem: z.string().nullable(),
  udfald: z.string().nullable(),
  navn: z.string().nullable(),
  beloeb: z.int().nullable(),
  aar: z.int().nullable(),
});
type NounRow = z.output<typeof NounRow>;

const Lookup = z.object({ raekker: z.array(NounRow) });
const afgoerelse = z.object({
  hvem: enumValue(() => Organ),
  udfald: enumValue(() => Udfald),
  hvad: enumValue(() => Punktart),
  navn: z.string(),
});

const onBoth = (write: (language: Language) => string): LocalizedText => ({ da: write('da'), en: write('en') });

const isAct = (name: string | null): name is ActName => name !== null && Object.hasOwn(ACT_PERMISSIONS, name);

const SELV: Readonly<Record<string, LocalizedText>> = {
  LANDSBYGGEFOND: { da: 'Landsbyggefonden', en: 'Landsbyggefonden' },
  ADMINISTRATOR: { da: 'Administratoren', en: 'The administrator' },
};

// The act of somebody whose name is no longer to be found is told without it.
function act({ hvad: what, hvem: who, navn: name }: NounRow): LocalizedText {
  const did = (isAct(what) ? WORDS.GJORDE[what] : undefined) ?? WORDS.GJORDE_NOGET;
  const own = SELV[who ?? ''];
  return onBoth((s) => `${name ?? own?.[s] ?? { da: 'Nogen', en: 'Somebody' }[s]} ${did[s]}`);
}

function decided(r: NounRow): LocalizedText {
  const { hvem: who, udfald: outcome, hvad: what, navn: name } = afgoerelse.parse(r);
  const [kommunalbestyrelse, sagsnr] = name.split('|');
  return onBoth((s) => {
    const organ = kommunalbestyrelse || WORDS.ORGANER_TOLD[who]?.[s] || { da: 'Kommunalbestyrelsen', en: 'The kommunalbestyrelse' }[s];
    const caseFacts = sagsnr ? { da: ` (sag ${sagsnr})`, en: ` (case ${sagsnr})` }[s] : '';
    return `${organ} ${WORDS.UDFALDENE[outcome][s]} ${(WORDS.PUNKTER_TOLD[what] ?? WORDS.ET_PUNKT)[s]}${caseFacts}`;
  });
}

const redegoerelsen = (r: NounRow): LocalizedText => ({ da: `redegørelsen for ${r.aar}`, en: `the account of ${r.aar}` });

function vurderet(r: NounRow): LocalizedText {
  const word = WORDS.VURDERINGER[enumValue(() => Vurdering).parse(r.hvad)];
  return onBoth((s) => `Landsbyggefonden ${word[s].replace('{red}', redegoerelsen(r)[s])}`);
}

function tilsyn(r: NounRow): LocalizedText {
  const word = WORDS.TILSYNENE[enumValue(() => Tilsynsart).parse(r.hvad)];
  return onBoth((s) => `Landsbyggefonden ${word[s]}: ${r.navn}`);
}

const STATEMENTS: Readonly<Record<Tidslinjeart, (r: NounRow) => LocalizedText>> = {
  START: () => ({ da: 'Planens første dag', en: 'The first day of the plan' }),
  SLUT: () => ({ da: 'Planens sidste dag', en: 'The last day of the plan' }),
  HANDLING: act,
  AFGOERELSE: decided,
  POSTERING: (r) =>
    onBoth((s) => `${formatKroner(r.beloeb ?? 0, s)} ${WORDS.POSTERINGER[enumValue(() => Disponeringsart).parse(r.hvad)][s]} ${r.navn}`),
  REDEGOERELSE_INDSENDT: (r) =>
    onBoth((s) => `${capitalized(redegoerelsen(r)[s])} ${(WORDS.INDSENDELSER[r.hvad ?? ''] ?? WORDS.INDSENDELSER.TIL_TIDEN)[s]}`),
  REDEGOERELSE_VURDERET: vurderet,
  TILSYN: tilsyn,
  REGULERINGSKONTO: (r) =>
    r.hvad === 'INDSAT'
      ? {
          da: `${formatKroner(r.beloeb ?? 0, 'da')} blev sat på reguleringskontoen: ${r.navn}`,
          en: `${formatKroner(r.beloeb ?? 0, 'en')} was put on the reguleringskonto: ${r.navn}`,
        }
      : {
          da: `${formatKroner(r.beloeb ?? 0, 'da')} blev brugt fra reguleringskontoen: ${r.navn}`,
          en: `${formatKroner(r.beloeb ?? 0, 'en')} was used of the reguleringskonto: ${r.navn}`,
        },
  KONTRAKT_DAEKKER: (r) => ({ da: `${r.navn} dækker planen`, en: `${r.navn} covers the plan` }),
  KONTRAKT_DAEKKER_IKKE_LAENGERE: (r) => ({ da: `${r.navn} dækker ikke længere planen`, en: `${r.navn} no longer covers the plan` }),
};

export const TidslinjeFelt = (): PropertyDecorator =>
  Computed({
    type: () => Tidslinjepunkt,
    list: true,
    facts: [],
    lookup: { raekker: tidslinjeRows },
    compute: (_facts, _args, { lookup }) =>
      Lookup.parse(lookup).raekker.map((r) => ({
        dag: r.dag,
        registreret: r.tidspunkt,
        art: r.art,
        tekst: STATEMENTS[r.art](r),
        objektId: r.objekt,
      })),
    description:
      'Tidslinje. Everything that happened to the plan, in order: acts, decisions, postings, accounts, supervision, the reguleringskonto, the contracts that cover it, and its first and last day. Days to come stand in it too.',
  });
