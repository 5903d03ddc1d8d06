import { defineEnum } from '../kernel/enums';
import { type ApiOnly, Part, PayloadRow, Value } from '../model/decorators';
import type { ClassRef } from '../model/model';
import { Rolle } from '../model/rolle';

export const Alvor = defineEnum('Alvor', 'Alvor. What a breach means.', {
  FEJL: 'Fejl. Refuses an act; a fault in stored rows.',
  ADVARSEL: 'Advarsel. Is told, and stops nothing.',
});

export const UnitType = defineEnum('Enhed', 'Enhed. What the figures of a breach are counted in.', {
  KRONER: 'Kroner. Danish kroner.',
  PROCENT: 'Procent. Percent.',
  ANTAL: 'Antal. A number of things.',
  MAANEDER: 'Måneder. Whole months.',
  DAG: 'Dag. A calendar day.',
  TILSTAND: 'Tilstand. A state of the life of a plan, or of another object.',
  NAVN: 'Navn. A natural key or name.',
});

@Part('Afvisning. A breach of a rule: why an act was refused, what stands in its way, what it warns of, or what the audit found.')
export class Afvisning {
  @Value('text', { description: 'Kode. What the breach is called, for programs: `KOMMUNALT_LOFT`. Never renamed.' })
  kode!: ApiOnly;

  @Value('text', { description: 'Regel. The rule that is broken, for example `R1`; see `regelbog`.' })
  regel!: ApiOnly;

  @Value('enum', { enumType: Alvor, description: 'Alvor. Whether it refuses or warns.' })
  alvor!: ApiOnly;

  @Value('saetning', { description: 'Tekst. What is wrong, in a sentence with its figures.' })
  tekst!: ApiOnly;

  @Value('saetning', { description: 'Kilde. Where the rule stands.' })
  kilde!: ApiOnly;

  @Value('text', { description: 'Faktisk. What was found, without thousands separators and with a decimal point.' })
  faktisk!: ApiOnly;

  @Value('text', { description: 'Grænse. What it was held against.' })
  graense!: ApiOnly;

  @Value('enum', { enumType: UnitType, description: 'Enhed. What the two are counted in.' })
  enhed!: ApiOnly;

  @Value('enum', { enumType: Rolle, description: 'Ansvarlig. Who can mend it.' })
  ansvarlig!: ApiOnly;

  @Value('saetning', { description: 'Udvej. How it can be mended.' })
  udvej!: ApiOnly;
}

/** What every act answers. Subclasses add the objects. */
export abstract class ActPayload {
  @Value('bool', { description: 'Udført. True when the act was carried out, or in a dry run would have been.' })
  udfoert!: ApiOnly;

  @Value('bool', { description: 'Prøve. True when it was a dry run: nothing was kept.' })
  proeve!: ApiOnly;

  @Value(() => Afvisning, {
    list: true,
    description: 'Afvisninger. Every reason why the act was refused; empty when it was carried out.',
  })
  afvisninger!: ApiOnly;

  @Value(() => Afvisning, { list: true, description: 'Advarsler. What the act was carried out in spite of.' })
  advarsler!: ApiOnly;
}

/** Declares the payload of the acts on a noun: `HelhedsplanPayload { helhedsplan … haendelse … }`. */
export function payloadType(name: string, objects: Readonly<Record<string, () => ClassRef>>, description: string): new () => ActPayload {
  const classRef = class extends ActPayload {};
  Object.defineProperty(classRef, 'name', { value: name });
  for (const [field, maal] of Object.entries(objects)) {
    PayloadRow(maal, {
      description: `${maal === objects.haendelse ? 'Hændelse. The event that was recorded' : `The ${field} after the act; as it is when the act was refused`}; null when there is none.`,
    })(classRef.prototype, field);
  }
  Part(description)(classRef);
  return classRef;
}
