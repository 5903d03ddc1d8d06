/** A row that breaks a statement: what it is about, and why. */
export interface Breach {
  readonly noegle: string;
  readonly detalje: string;
}

/** A row that is copied with some columns changed, each to an SQL expression; for faults that need a row more. */
export interface Copy {
  readonly tabel: string;
  /** Which row, as SQL over the table. */
  readonly where: string;
  readonly set: Readonly<Record<string, string>>;
}

/**
 * One state that the domain forbids. Written from domain.md (sections 2, 3, 8 and 9) and the list of ways round the rules,
 * and from nothing in `src`: plain SQL over the stored rows, the same for SQLite and PostgreSQL, which gives a row
 * (`noegle`, `detalje`) for each place where the state is found.
 */
export interface Claim {
  readonly navn: string;
  /** The rule of domain.md, or the row of the list (`L5`), that it comes from. */
  readonly regel: string;
  /** What holds, in a sentence. */
  readonly text: string;
  readonly sql: string;
  /** Puts the state into the demo past the acts, to show that the statement bites. */
  readonly error: readonly (string | Copy)[];
}

/** A day lies in a half-open period: rows `fra`, `til` of `alias`. */
export const covers = (alias: string, day: string): string => `${alias}.fra <= ${day} AND (${alias}.til IS NULL OR ${alias}.til > ${day})`;

/** The calendar year of a day. */
export const year = (day: string): string => `CAST(substr(CAST(${day} AS text), 1, 4) AS integer)`;

/** The day on which an event was recorded. */
export const taken = (e: string): string => `substr(CAST(${e}.tidspunkt AS text), 1, 10)`;

/** A column as text, so that days from different places can be compared. */
export const text = (column: string): string => `CAST(${column} AS text)`;

/** States in which Landsbyggefonden has committed its share. */
export const CLAIMED_WITH_TILSAGN = "('TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET')";

/**
 * Approved items of decisions about plans: rows `godkendt` (plan, item, kind, body, kommune, day). One place, so that every
 * statement means the same by an approval.
 */
export const GODKENDT = `godkendt AS (
    SELECT p.helhedsplan_id, p.id AS punkt_id, p.art, a.id AS afgoerelse_id, a.organ, a.kommune_id, a.dato
    FROM afgoerelsespunkt p JOIN afgoerelse a ON a.id = p.afgoerelse_id
    WHERE a.udfald = 'GODKENDT' AND p.helhedsplan_id IS NOT NULL)`;

/**
 * Approvals of plans by the right body: the kommunalbestyrelse of the plan's kommune, from 2021 also a committee (domain 3.4:
 * in 2021 TMU alone approved the content).
 */
export const PLANGODKENDELSE = `plangodkendelse AS (
    SELECT g.helhedsplan_id, MIN(g.dato) AS dato
    FROM godkendt g JOIN helhedsplan hh ON hh.id = g.helhedsplan_id
    WHERE g.art = 'GODKENDELSE' AND (g.kommune_id IS NULL OR g.kommune_id = hh.kommune_id)
      AND (g.organ = 'KOMMUNALBESTYRELSE' OR (g.organ = 'FAGUDVALG' AND g.dato >= '2021-01-01'))
    GROUP BY g.helhedsplan_id)`;

/** Postings beside the events that recorded them: the nth of a kind to a plan from a pool belongs to the nth event. */
export const POSTED = `post AS (
    SELECT d.*, ROW_NUMBER() OVER (PARTITION BY d.helhedsplan_id, d.pulje_id, d.art ORDER BY d.id) AS nr FROM disponering d),
  postering AS (
    SELECT e.id AS haendelse_id, e.tidspunkt, e.helhedsplan_id, e.pulje_id,
      CASE e.handling WHEN 'disponerPulje' THEN 'DISPONERET' WHEN 'frigivMidler' THEN 'FRIGIVET' WHEN 'udbetal' THEN 'UDBETALT' ELSE 'TILBAGEFOERT' END AS art,
      ROW_NUMBER() OVER (PARTITION BY e.helhedsplan_id, e.pulje_id, e.handling ORDER BY e.id) AS nr
    FROM haendelse e WHERE e.handling IN ('disponerPulje', 'frigivMidler', 'udbetal', 'tilbagefoer'))`;

/** Joins `post` and `postering`. */
export const SAMME_POSTERING = 's.helhedsplan_id = d.helhedsplan_id AND s.pulje_id = d.pulje_id AND s.art = d.art AND s.nr = d.nr';

/** Another kommune than the one that the demo has, for faults across the border. */
export const ANDEN_KOMMUNE: Copy = { tabel: 'kommune', where: '1 = 1', set: { noegle: "'FJERN'", kode: "'0999'" } };
export const I_ANDEN_KOMMUNE = "(SELECT id FROM kommune WHERE noegle = 'FJERN')";
