import { z } from 'zod';
import { ACTOR_WORDS } from '../../access/role-texts';
import { Boligorganisation } from '../../boligorganisation/boligorganisation.entity';
import { Forum } from '../../forum/forum.entity';
import { Forvaltning } from '../../forvaltning/forvaltning.entity';
import { badInput } from '../../kernel/errors';
import { type Actor, ROLES, type Role as RoleName } from '../../kernel/roles';
import { Kommune } from '../../kommune/kommune.entity';
import type { ArgDeclaration, Asker, ClassRef, Question } from '../../model/model';
import { Rolle } from '../../model/rolle';
import { exists, joined, literal, type Sql, sql } from '../../model/sql';
import type { SqlContext } from '../../model/sql-context';

/** The arguments `rolle` and `for`: about whom a question is asked, by whoever asks. Nothing is done on it. */
export const ASKED_FOR_ARGS: readonly ArgDeclaration[] = [
  { name: 'rolle', type: Rolle, optional: true, description: 'The role to ask about. Left out: the one who asks.' },
  {
    name: 'for',
    type: 'String',
    optional: true,
    description:
      'Natural key of the boligorganisation, forvaltning, forum or kommune that the role acts for. Demanded for those roles, refused for the others.',
  },
];

/** Where those stand that a role can act for, and what they are called: the one, and none. */
interface Parties {
  readonly classRef: () => ClassRef;
  readonly en: string;
  readonly da: string;
  readonly none: string;
}

const PARTER: Readonly<Partial<Record<RoleName, Parties>>> = {
  BOLIGORGANISATION: {
    classRef: () => Boligorganisation,
    en: 'boligorganisation',
    da: 'den boligorganisation',
    none: 'ingen boligorganisation',
  },
  FORVALTNING: { classRef: () => Forvaltning, en: 'forvaltning', da: 'den forvaltning', none: 'ingen forvaltning' },
  FORUM: { classRef: () => Forum, en: 'forum', da: 'det forum', none: 'intet forum' },
  KOMMUNALBESTYRELSE: { classRef: () => Kommune, en: 'kommune', da: 'den kommune', none: 'ingen kommune' },
};

const known = (x: SqlContext): Sql =>
  joined(
    Object.entries(PARTER).map(
      ([role, { classRef }]) =>
        sql`(${x.arg('rolle')} = ${literal(role)} AND ${exists`${x.table(classRef)} p WHERE p.noegle = ${x.arg('for')}`})`,
    ),
    ' OR ',
  );

/** Looks up whether the key in `for` is one of those that the role can act for. */
export const ASKED_FOR_LOOKUP = { exists: known };

const Arguments = z.object({ rolle: z.enum(ROLES).nullable(), for: z.string().nullable() });

/** The one that `rolle` and `for` name in place of the one who asks; refuses what names nobody. */
export function onBehalfOf(args: Readonly<Record<string, unknown>>, question: Question): Asker {
  const { rolle: role, for: who } = Arguments.parse(args);
  const { today } = question;
  if (role === null && who === null) return { actor: question.actor, today };
  return { actor: actorOf(role, who, Boolean(question.lookup.exists)), today };
}

function actorOf(role: RoleName | null, who: string | null, known: boolean): Actor {
  if (role === null)
    throw badInput('rolle', { da: 'mangler; for siger, hvem rollen handler for', en: 'is missing; for says whom the role acts for' });
  const party = PARTER[role];
  if (!party && who !== null)
    throw badInput('for', {
      da: `udelades; ${ACTOR_WORDS[role].da} handler ikke på nogens vegne`,
      en: `is left out; ${ACTOR_WORDS[role].en} acts on nobody’s behalf`,
    });
  if (party && who === null)
    throw badInput('for', {
      da: `mangler; angiv nøglen på ${party.da}, som der handles for`,
      en: `is missing; give the key of the ${party.en} that is acted for`,
    });
  if (party && !known)
    throw badInput('for', {
      da: `der er ${party.none} med nøglen ${JSON.stringify(who)}`,
      en: `there is no ${party.en} with the key ${JSON.stringify(who)}`,
    });
  return { role, for: who, subject: '' };
}
