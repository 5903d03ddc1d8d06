import { z } from 'zod';
import { HANDLINGSADGANG, type Handlingsnavn } from '../../access/act-permissions';
import { enumvaerdi } from '../../act/facts';
import { Organ, Udfald } from '../../afgoerelse/afgoerelse.entity';
import { Punktart } from '../../afgoerelse/afgoerelsespunkt.entity';
import type { Saetning, Sprog } from '../../kernel/errors';
import { kroner } from '../../kernel/format';
import { Beregn, Delobjekt, type Enumvaerdi, enumtype, type KunLaesning, Vaerdi } from '../../model/decorators';
import { Disponeringsart } from '../../pulje/disponering.entity';
import { Vurdering } from '../../redegoerelse/redegoerelse.entity';
import { Tilsynsart } from '../../redegoerelse/tilsyn.entity';
import { tidslinjeraekker } from './rows';
import * as ORD from './words';

/** The timeline of a plan: everything that happened to it, in order, in sentences. */

export const Tidslinjeart = enumtype('Tidslinjeart', 'Tidslinjeart. What kind of thing happened to a plan.', {
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
export type Tidslinjeart = Enumvaerdi<typeof Tidslinjeart>;

@Delobjekt('Tidslinjepunkt. Something that happened to a plan on a day.')
export class Tidslinjepunkt {
  @Vaerdi('dag', { beskrivelse: 'Dag. The day from which it counts.' })
  dag!: KunLaesning;

  @Vaerdi('tidspunkt', { nullbar: true, beskrivelse: 'Registreret. The moment at which it was recorded; null where that is not known.' })
  registreret!: KunLaesning;

  @Vaerdi('enum', { enumtype: Tidslinjeart, beskrivelse: 'Art. What kind of thing happened.' })
  art!: KunLaesning;

  @Vaerdi('saetning', { beskrivelse: 'Tekst. What happened, in a sentence.' })
  tekst!: KunLaesning;

  @Vaerdi('id', { beskrivelse: 'Objektets id. Global id of the row behind it; `node(id:)` has the rest.' })
  objektId!: KunLaesning;
}

const Raekke = z.object({
  dag: z.string(),
  tidspunkt: z.string().nullable(),
  art: enumvaerdi(() => Tidslinjeart),
  objekt: z.string(),
  hvad: z.string().nullable(),
  hvem: z.string().nullable(),
  udfald: z.string().nullable(),
  navn: z.string().nullable(),
  beloeb: z.int().nullable(),
  aar: z.int().nullable(),
});
type Raekke = z.output<typeof Raekke>;

const Opslag = z.object({ raekker: z.array(Raekke) });
const afgoerelse = z.object({
  hvem: enumvaerdi(() => Organ),
  udfald: enumvaerdi(() => Udfald),
  hvad: enumvaerdi(() => Punktart),
  navn: z.string(),
});

const paaBegge = (skriv: (sprog: Sprog) => string): Saetning => ({ da: skriv('da'), en: skriv('en') });

const erHandling = (navn: string | null): navn is Handlingsnavn => navn !== null && Object.hasOwn(HANDLINGSADGANG, navn);

const SELV: Readonly<Record<string, Saetning>> = {
  LANDSBYGGEFOND: { da: 'Landsbyggefonden', en: 'Landsbyggefonden' },
  ADMINISTRATOR: { da: 'Administratoren', en: 'The administrator' },
};

// The act of somebody whose name is no longer to be found is told without it.
function handling({ hvad, hvem, navn }: Raekke): Saetning {
  const gjorde = (erHandling(hvad) ? ORD.GJORDE[hvad] : undefined) ?? ORD.GJORDE_NOGET;
  const selv = SELV[hvem ?? ''];
  return paaBegge((s) => `${navn ?? selv?.[s] ?? { da: 'Nogen', en: 'Somebody' }[s]} ${gjorde[s]}`);
}

function besluttet(r: Raekke): Saetning {
  const { hvem, udfald, hvad, navn } = afgoerelse.parse(r);
  const [kommunalbestyrelse, sagsnr] = navn.split('|');
  return paaBegge((s) => {
    const organ = kommunalbestyrelse || ORD.ORGANER[hvem]?.[s] || { da: 'Kommunalbestyrelsen', en: 'The kommunalbestyrelse' }[s];
    const sag = sagsnr ? { da: ` (sag ${sagsnr})`, en: ` (case ${sagsnr})` }[s] : '';
    return `${organ} ${ORD.UDFALDENE[udfald][s]} ${(ORD.PUNKTER[hvad] ?? ORD.ET_PUNKT)[s]}${sag}`;
  });
}

const storForbogstav = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

const redegoerelsen = (r: Raekke): Saetning => ({ da: `redegørelsen for ${r.aar}`, en: `the account of ${r.aar}` });

function vurderet(r: Raekke): Saetning {
  const ord = ORD.VURDERINGER[enumvaerdi(() => Vurdering).parse(r.hvad)];
  return paaBegge((s) => `Landsbyggefonden ${ord[s].replace('{red}', redegoerelsen(r)[s])}`);
}

function tilsyn(r: Raekke): Saetning {
  const ord = ORD.TILSYNENE[enumvaerdi(() => Tilsynsart).parse(r.hvad)];
  return paaBegge((s) => `Landsbyggefonden ${ord[s]}: ${r.navn}`);
}

const SAETNINGER: Readonly<Record<Tidslinjeart, (r: Raekke) => Saetning>> = {
  START: () => ({ da: 'Planens første dag', en: 'The first day of the plan' }),
  SLUT: () => ({ da: 'Planens sidste dag', en: 'The last day of the plan' }),
  HANDLING: handling,
  AFGOERELSE: besluttet,
  POSTERING: (r) =>
    paaBegge((s) => `${kroner(r.beloeb ?? 0, s)} ${ORD.POSTERINGER[enumvaerdi(() => Disponeringsart).parse(r.hvad)][s]} ${r.navn}`),
  REDEGOERELSE_INDSENDT: (r) =>
    paaBegge((s) => `${storForbogstav(redegoerelsen(r)[s])} ${(ORD.INDSENDELSER[r.hvad ?? ''] ?? ORD.INDSENDELSER.TIL_TIDEN)[s]}`),
  REDEGOERELSE_VURDERET: vurderet,
  TILSYN: tilsyn,
  REGULERINGSKONTO: (r) =>
    r.hvad === 'INDSAT'
      ? {
          da: `${kroner(r.beloeb ?? 0, 'da')} blev sat på reguleringskontoen: ${r.navn}`,
          en: `${kroner(r.beloeb ?? 0, 'en')} was put on the reguleringskonto: ${r.navn}`,
        }
      : {
          da: `${kroner(r.beloeb ?? 0, 'da')} blev brugt fra reguleringskontoen: ${r.navn}`,
          en: `${kroner(r.beloeb ?? 0, 'en')} was used of the reguleringskonto: ${r.navn}`,
        },
  KONTRAKT_DAEKKER: (r) => ({ da: `${r.navn} dækker planen`, en: `${r.navn} covers the plan` }),
  KONTRAKT_DAEKKER_IKKE_LAENGERE: (r) => ({ da: `${r.navn} dækker ikke længere planen`, en: `${r.navn} no longer covers the plan` }),
};

export const TidslinjeFelt = (): PropertyDecorator =>
  Beregn({
    type: () => Tidslinjepunkt,
    liste: true,
    fakta: [],
    opslag: { raekker: tidslinjeraekker },
    beregn: (_fakta, _argumenter, { opslag }) =>
      Opslag.parse(opslag).raekker.map((r) => ({
        dag: r.dag,
        registreret: r.tidspunkt,
        art: r.art,
        tekst: SAETNINGER[r.art](r),
        objektId: r.objekt,
      })),
    beskrivelse:
      'Tidslinje. Everything that happened to the plan, in order: acts, decisions, postings, accounts, supervision, the reguleringskonto, the contracts that cover it, and its first and last day. Days to come stand in it too.',
  });
