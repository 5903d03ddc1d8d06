import { Delobjekt, enumtype, Genstand, type KunLaesning, Vaerdi } from '../model/decorators';
import type { Klasse } from '../model/model';
import { Rolle } from '../model/rolle';

export const Alvor = enumtype('Alvor', 'Alvor. What a breach means.', {
  FEJL: 'Fejl. Refuses an act; a fault in stored rows.',
  ADVARSEL: 'Advarsel. Is told, and stops nothing.',
});

export const Enhedstype = enumtype('Enhed', 'Enhed. What the figures of a breach are counted in.', {
  KRONER: 'Kroner. Danish kroner.',
  PROCENT: 'Procent. Percent.',
  ANTAL: 'Antal. A number of things.',
  MAANEDER: 'Måneder. Whole months.',
  DAG: 'Dag. A calendar day.',
  TILSTAND: 'Tilstand. A state of the life of a plan, or of another object.',
  NAVN: 'Navn. A natural key or name.',
});

@Delobjekt('Afvisning. A breach of a rule: why an act was refused, what stands in its way, what it warns of, or what the audit found.')
export class Afvisning {
  @Vaerdi('tekst', { beskrivelse: 'Kode. What the breach is called, for programs: `KOMMUNALT_LOFT`. Never renamed.' })
  kode!: KunLaesning;

  @Vaerdi('tekst', { beskrivelse: 'Regel. The rule that is broken, for example `R1`; see `regelbog`.' })
  regel!: KunLaesning;

  @Vaerdi('enum', { enumtype: Alvor, beskrivelse: 'Alvor. Whether it refuses or warns.' })
  alvor!: KunLaesning;

  @Vaerdi('saetning', { beskrivelse: 'Tekst. What is wrong, in a sentence with its figures.' })
  tekst!: KunLaesning;

  @Vaerdi('saetning', { beskrivelse: 'Kilde. Where the rule stands.' })
  kilde!: KunLaesning;

  @Vaerdi('tekst', { beskrivelse: 'Faktisk. What was found, without thousands separators and with a decimal point.' })
  faktisk!: KunLaesning;

  @Vaerdi('tekst', { beskrivelse: 'Grænse. What it was held against.' })
  graense!: KunLaesning;

  @Vaerdi('enum', { enumtype: Enhedstype, beskrivelse: 'Enhed. What the two are counted in.' })
  enhed!: KunLaesning;

  @Vaerdi('enum', { enumtype: Rolle, beskrivelse: 'Ansvarlig. Who can mend it.' })
  ansvarlig!: KunLaesning;

  @Vaerdi('saetning', { beskrivelse: 'Udvej. How it can be mended.' })
  udvej!: KunLaesning;
}

/** What every act answers. Subclasses add the objects. */
export abstract class Handlingssvar {
  @Vaerdi('boolsk', { beskrivelse: 'Udført. True when the act was carried out, or in a dry run would have been.' })
  udfoert!: KunLaesning;

  @Vaerdi('boolsk', { beskrivelse: 'Prøve. True when it was a dry run: nothing was kept.' })
  proeve!: KunLaesning;

  @Vaerdi(() => Afvisning, {
    liste: true,
    beskrivelse: 'Afvisninger. Every reason why the act was refused; empty when it was carried out.',
  })
  afvisninger!: KunLaesning;

  @Vaerdi(() => Afvisning, { liste: true, beskrivelse: 'Advarsler. What the act was carried out in spite of.' })
  advarsler!: KunLaesning;
}

/** Declares the payload of the acts on a noun: `HelhedsplanPayload { helhedsplan … haendelse … }`. */
export function svartype(navn: string, genstande: Readonly<Record<string, () => Klasse>>, beskrivelse: string): new () => Handlingssvar {
  const klasse = class extends Handlingssvar {};
  Object.defineProperty(klasse, 'name', { value: navn });
  for (const [felt, maal] of Object.entries(genstande)) {
    Genstand(maal, {
      beskrivelse: `${maal === genstande.haendelse ? 'Hændelse. The event that was recorded' : `The ${felt} after the act; as it is when the act was refused`}; null when there is none.`,
    })(klasse.prototype, felt);
  }
  Delobjekt(beskrivelse)(klasse);
  return klasse;
}
