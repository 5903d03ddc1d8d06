/**
 * A list under many parents at once, as hand-written SQL: one statement for all of them, with what is to one joined in, so
 * that it costs neither a loader nor a statement of its own. `ejer` is the parent; `form` makes the node of a row.
 */
export interface ListField<R> {
  readonly sql: string;
  readonly shape: (row: R) => object;
}

export type Owned = { readonly ejer: number };

const IDER = '(SELECT value FROM json_each(?))';
const named = (name: string | null): object | null => (name === null ? null : { navn: name });

export const fora: ListField<Owned & { nr: number; navn: string }> = {
  sql: `WITH ider AS MATERIALIZED ${IDER} SELECT byomraade_id AS ejer, id AS nr, navn FROM forum WHERE byomraade_id IN ider
    UNION SELECT o.byomraade_id, f.id, f.navn FROM forumomraade o JOIN forum f ON f.id = o.forum_id WHERE o.byomraade_id IN ider ORDER BY 1, 2`,
  shape: (r) => r,
};

type Part = Owned & { rolle: string; kortnavn: string | null; forvaltning: string | null; boligorganisation: string | null };

const party = ({ rolle: role, kortnavn, forvaltning, boligorganisation }: Part): object => ({
  rolle: role,
  forvaltning: kortnavn === null ? null : { kortnavn, navn: forvaltning },
  boligorganisation: named(boligorganisation),
});

const parties = (table: string, owner: string): string => `
  SELECT r.${owner} AS ejer, r.rolle, fv.kortnavn, fv.navn AS forvaltning, bo.navn AS boligorganisation FROM ${table} r
  LEFT JOIN forvaltning fv ON fv.id = r.forvaltning_id LEFT JOIN boligorganisation bo ON bo.id = r.boligorganisation_id
  WHERE r.${owner} IN ${IDER} ORDER BY r.${owner}, r.id`;

export const medlemskaber: ListField<Part> = { sql: parties('medlemskab', 'forum_id'), shape: party };
export const ansvar: ListField<Part> = { sql: parties('ansvar', 'kontraktafsnit_id'), shape: party };

export interface PlanRow {
  readonly nr: number;
  readonly titel: string;
  readonly start: string;
  readonly slut: string;
  readonly status: string;
  readonly ramme: number;
  readonly sagsnr: string | null;
  readonly periode: string;
}

export const PLAN_FIELDS = 'h.id AS nr, h.titel, h.start, h.slut, h.status, h.oekonomisk_ramme AS ramme, h.sagsnr, p.noegle AS periode';

export const plan = ({ nr: number, titel, start, slut: end, status, ramme, sagsnr, periode }: PlanRow): object => ({
  nr: number,
  titel,
  start,
  slut: end,
  status,
  oekonomiskRamme: ramme / 100,
  sagsnr,
  bevillingsperiode: { noegle: periode },
});

export const helhedsplaner: ListField<Owned & PlanRow> = {
  sql: `SELECT t.byomraade_id AS ejer, ${PLAN_FIELDS} FROM byomraadetilknytning t JOIN helhedsplan h ON h.id = t.helhedsplan_id
    JOIN bevillingsperiode p ON p.id = h.bevillingsperiode_id WHERE t.byomraade_id IN ${IDER} ORDER BY t.byomraade_id, h.id`,
  shape: plan,
};

export const ansoegere: ListField<Owned & { rolle: string; navn: string }> = {
  sql: `SELECT d.helhedsplan_id AS ejer, d.rolle, bo.navn FROM deltagelse d JOIN boligorganisation bo ON bo.id = d.boligorganisation_id
    WHERE d.helhedsplan_id IN ${IDER} ORDER BY d.helhedsplan_id, d.id`,
  shape: ({ rolle: role, navn: name }) => ({ rolle: role, boligorganisation: { navn: name } }),
};

export const afdelinger: ListField<Owned & { nummer: string; navn: string; antalLejemaal: number | null }> = {
  sql: `SELECT l.ejer, a.nummer, a.navn, a.antal_lejemaal AS antalLejemaal
    FROM (SELECT DISTINCT helhedsplan_id AS ejer, afdeling_id FROM afdelingstilknytning WHERE helhedsplan_id IN ${IDER}) l
    JOIN afdeling a ON a.id = l.afdeling_id ORDER BY l.ejer, a.id`,
  shape: (r) => r,
};

export const finansiering: ListField<Owned & { kilde: string; oere: number; pulje: string | null }> = {
  sql: `SELECT x.helhedsplan_id AS ejer, x.kilde, x.beloeb AS oere, p.navn AS pulje FROM finansieringsbidrag x
    LEFT JOIN pulje p ON p.id = x.pulje_id WHERE x.helhedsplan_id IN ${IDER} ORDER BY x.helhedsplan_id, x.id`,
  shape: ({ kilde, oere: amountInOere, pulje }) => ({ kilde, beloeb: amountInOere / 100, pulje: named(pulje) }),
};

export const kontrakter: ListField<Owned & { nr: number; titel: string }> = {
  sql: `SELECT byomraade_id AS ejer, id AS nr, titel FROM kontrakt WHERE byomraade_id IN ${IDER} ORDER BY byomraade_id, id`,
  shape: (r) => r,
};

export const versioner: ListField<Owned & { nr: number; nummer: number; gyldigFra: string }> = {
  sql: `SELECT kontrakt_id AS ejer, id AS nr, nummer, gyldig_fra AS gyldigFra FROM kontraktversion
    WHERE kontrakt_id IN ${IDER} ORDER BY kontrakt_id, id`,
  shape: (r) => r,
};

export const afsnit: ListField<Owned & { nr: number; kode: string; navn: string }> = {
  sql: `SELECT s.kontraktversion_id AS ejer, s.id AS nr, i.noegle AS kode, i.navn FROM kontraktafsnit s
    JOIN indsatsomraade i ON i.id = s.indsatsomraade_id WHERE s.kontraktversion_id IN ${IDER} ORDER BY s.kontraktversion_id, s.id`,
  shape: ({ nr: number, kode: code, navn: name }) => ({ nr: number, indsatsomraade: { kode: code, navn: name } }),
};

export const maalsaetninger: ListField<Owned & { tekst: string }> = {
  sql: `SELECT kontraktafsnit_id AS ejer, tekst FROM maalsaetning WHERE kontraktafsnit_id IN ${IDER} ORDER BY kontraktafsnit_id, id`,
  shape: (r) => r,
};
