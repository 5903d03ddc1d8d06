import { z } from 'zod';
import { AKTOER_ORD } from '../../access/role-texts';
import { Boligorganisation } from '../../boligorganisation/boligorganisation.entity';
import { Forum } from '../../forum/forum.entity';
import { Forvaltning } from '../../forvaltning/forvaltning.entity';
import { ugyldig } from '../../kernel/errors';
import { type Aktoer, ROLLER, type Rolle as Rollenavn } from '../../kernel/roles';
import { Kommune } from '../../kommune/kommune.entity';
import type { Argument, Klasse, Spoerger, Spoergsmaal, Udtrykskontekst } from '../../model/model';
import { Rolle } from '../../model/rolle';

/** The arguments `rolle` and `for`: about whom a question is asked, by whoever asks. Nothing is done on it. */
export const HVEM: readonly Argument[] = [
  { navn: 'rolle', type: Rolle, valgfri: true, beskrivelse: 'The role to ask about. Left out: the one who asks.' },
  {
    navn: 'for',
    type: 'String',
    valgfri: true,
    beskrivelse:
      'Natural key of the boligorganisation, forvaltning, forum or kommune that the role acts for. Demanded for those roles, refused for the others.',
  },
];

/** Where those stand that a role can act for, and what they are called: the one, and none. */
interface Parter {
  readonly klasse: () => Klasse;
  readonly en: string;
  readonly da: string;
  readonly ingen: string;
}

const PARTER: Readonly<Partial<Record<Rollenavn, Parter>>> = {
  BOLIGORGANISATION: {
    klasse: () => Boligorganisation,
    en: 'boligorganisation',
    da: 'den boligorganisation',
    ingen: 'ingen boligorganisation',
  },
  FORVALTNING: { klasse: () => Forvaltning, en: 'forvaltning', da: 'den forvaltning', ingen: 'ingen forvaltning' },
  FORUM: { klasse: () => Forum, en: 'forum', da: 'det forum', ingen: 'intet forum' },
  KOMMUNALBESTYRELSE: { klasse: () => Kommune, en: 'kommune', da: 'den kommune', ingen: 'ingen kommune' },
};

const findes = (x: Udtrykskontekst): string =>
  Object.entries(PARTER)
    .map(
      ([rolle, { klasse }]) =>
        `(${x.arg('rolle')} = '${rolle}' AND EXISTS (SELECT 1 FROM ${x.tabel(klasse)} p WHERE p.noegle = ${x.arg('for')}))`,
    )
    .join(' OR ');

/** Looks up whether the key in `for` is one of those that the role can act for. */
export const HVEM_OPSLAG = { findes };

const Argumenter = z.object({ rolle: z.enum(ROLLER).nullable(), for: z.string().nullable() });

/** The one that `rolle` and `for` name in place of the one who asks; refuses what names nobody. */
export function paaVegneAf(argumenter: Readonly<Record<string, unknown>>, spoergsmaal: Spoergsmaal): Spoerger {
  const { rolle, for: hvem } = Argumenter.parse(argumenter);
  const { iDag } = spoergsmaal;
  if (rolle === null && hvem === null) return { aktoer: spoergsmaal.aktoer, iDag };
  return { aktoer: aktoerAf(rolle, hvem, Boolean(spoergsmaal.opslag.findes)), iDag };
}

function aktoerAf(rolle: Rollenavn | null, hvem: string | null, kendt: boolean): Aktoer {
  if (rolle === null)
    throw ugyldig('rolle', { da: 'mangler; for siger, hvem rollen handler for', en: 'is missing; for says whom the role acts for' });
  const part = PARTER[rolle];
  if (!part && hvem !== null)
    throw ugyldig('for', {
      da: `udelades; ${AKTOER_ORD[rolle].da} handler ikke på nogens vegne`,
      en: `is left out; ${AKTOER_ORD[rolle].en} acts on nobody’s behalf`,
    });
  if (part && hvem === null)
    throw ugyldig('for', {
      da: `mangler; angiv nøglen på ${part.da}, som der handles for`,
      en: `is missing; give the key of the ${part.en} that is acted for`,
    });
  if (part && !kendt)
    throw ugyldig('for', {
      da: `der er ${part.ingen} med nøglen ${JSON.stringify(hvem)}`,
      en: `there is no ${part.en} with the key ${JSON.stringify(hvem)}`,
    });
  return { rolle, for: hvem, subjekt: '' };
}
