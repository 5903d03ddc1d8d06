import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Forespoergselsfejl } from '../kernel/errors';
import { dagEfter } from '../kernel/period';
import type { Aktoer } from '../kernel/roles';
import type { Handlingsresultat } from '../planner/payload-plan';
import { Idempotensnoegle } from './idempotency-key.entity';
import type { Handlingsinput } from './input';

/** Acts that were carried out under a key of the client's, so that the same act sent again does nothing more. */

/** Days that a key is kept at least. */
const NOEGLER_GEMMES = 30;

type Data = Record<string, unknown>;

const Svar = z.record(z.string(), z.unknown());
const Resultat = z.object({ vaerdier: Svar, genstande: z.record(z.string(), z.number().nullable()) });

/** One request to act, as far as repeating it goes. */
export interface Gang {
  readonly aktoer: Aktoer;
  readonly noegle: string;
  /** What is to be done. */
  readonly indhold: string;
  /** What is asked of the answer. */
  readonly udvalg: string;
}

/** The request under its key; null when it has none, or is a dry run, which takes no key. */
export function gangAf(handling: string, input: Handlingsinput, aktoer: Aktoer, udvalg: string): Gang | null {
  const { idempotencyKey: noegle, dryRun } = input;
  if (!noegle || dryRun) return null;
  return { aktoer, noegle, indhold: sha(`${handling} ${kanonisk(input)}`), udvalg: sha(udvalg) };
}

/** What was answered the first time: the very answer for the same selection, or what another is to be read from. */
export type Gentaget = { readonly data: Data } | { readonly resultat: Handlingsresultat };

/** What the key was used for before; null when it is new. Refuses a key that was used for something else. */
export async function gentaget(em: EntityManager, gang: Gang): Promise<Gentaget | null> {
  const kendt = await em.findOne(Idempotensnoegle, { where: { subjekt: hvem(gang.aktoer), noegle: gang.noegle } });
  if (!kendt) return null;
  if (kendt.indhold !== gang.indhold) {
    throw new Forespoergselsfejl(
      'IDEMPOTENCY_MISMATCH',
      {
        da: 'idempotencyKey: nøglen er brugt før, til en anden handling eller med andre oplysninger',
        en: 'idempotencyKey: the key was used before, for another act or with other particulars',
      },
      { argument: 'input.idempotencyKey' },
    );
  }
  return kendt.udvalg === gang.udvalg
    ? { data: Svar.parse(JSON.parse(kendt.svar)) }
    : { resultat: Resultat.parse(JSON.parse(kendt.resultat)) };
}

/** Keeps the key with what the act came to, in the transaction of the act itself. */
export async function husk(em: EntityManager, gang: Gang, resultat: Handlingsresultat, data: Data, nu: string): Promise<void> {
  await em.query('DELETE FROM "idempotensnoegle" WHERE "tidspunkt" < ?1', [`${dagEfter(nu.slice(0, 10), -NOEGLER_GEMMES)}T`]);
  await em.insert(Idempotensnoegle, {
    subjekt: hvem(gang.aktoer),
    noegle: gang.noegle,
    indhold: gang.indhold,
    resultat: JSON.stringify(resultat),
    udvalg: gang.udvalg,
    svar: JSON.stringify(data),
    tidspunkt: nu,
  });
}

/** Somebody who acts in two roles has two sets of keys. */
const hvem = ({ subjekt, rolle, for: egen }: Aktoer): string => JSON.stringify([subjekt, rolle, egen]);

const sha = (tekst: string): string => createHash('sha256').update(tekst).digest('hex');

/** The input without what is about the request and not the act, with keys in order. */
function kanonisk({ idempotencyKey: _n, dryRun: _d, ...rest }: Handlingsinput): string {
  return JSON.stringify(rest, (_navn, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
}
