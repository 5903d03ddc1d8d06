/**
 * A list under many parents at once, as hand-written SQL: one statement for all of them, with what is to one joined in, so
 * that it costs neither a loader nor a statement of its own. `ejer` is the parent; `form` makes the node of a row.
 */
export interface Liste<R> {
  readonly sql: string;
  readonly form: (raekke: R) => object;
}

export type Ejet = { readonly ejer: number };

const IDER = '(SELECT value FROM json_each(?))';
const navngivet = (navn: string | null): object | null => (navn === null ? null : { navn });

export const fora: Liste<Ejet & { nr: number; navn: string }> = {
  sql: `SELECT byomraade_id AS ejer, id AS nr, navn FROM forum WHERE byomraade_id IN ${IDER} ORDER BY byomraade_id, id`,
  form: (r) => r,
};

type Part = Ejet & { rolle: string; kortnavn: string | null; forvaltning: string | null; boligorganisation: string | null };

const part = ({ rolle, kortnavn, forvaltning, boligorganisation }: Part): object => ({
  rolle,
  forvaltning: kortnavn === null ? null : { kortnavn, navn: forvaltning },
  boligorganisation: navngivet(boligorganisation),
});

const parter = (tabel: string, ejer: string): string => `
  SELECT r.${ejer} AS ejer, r.rolle, fv.kortnavn, fv.navn AS forvaltning, bo.navn AS boligorganisation FROM ${tabel} r
  LEFT JOIN forvaltning fv ON fv.id = r.forvaltning_id LEFT JOIN boligorganisation bo ON bo.id = r.boligorganisation_id
  WHERE r.${ejer} IN ${IDER} ORDER BY r.${ejer}, r.id`;

export const medlemskaber: Liste<Part> = { sql: parter('medlemskab', 'forum_id'), form: part };
export const ansvar: Liste<Part> = { sql: parter('ansvar', 'kontraktafsnit_id'), form: part };

export interface Planraekke {
  readonly nr: number;
  readonly titel: string;
  readonly start: string;
  readonly slut: string;
  readonly status: string;
  readonly ramme: number;
  readonly sagsnr: string | null;
  readonly periode: string;
}

export const PLANFELTER = 'h.id AS nr, h.titel, h.start, h.slut, h.status, h.oekonomisk_ramme AS ramme, h.sagsnr, p.noegle AS periode';

export const plan = ({ nr, titel, start, slut, status, ramme, sagsnr, periode }: Planraekke): object => ({
  nr,
  titel,
  start,
  slut,
  status,
  oekonomiskRamme: ramme / 100,
  sagsnr,
  bevillingsperiode: { noegle: periode },
});

export const helhedsplaner: Liste<Ejet & Planraekke> = {
  sql: `SELECT t.byomraade_id AS ejer, ${PLANFELTER} FROM byomraadetilknytning t JOIN helhedsplan h ON h.id = t.helhedsplan_id
    JOIN bevillingsperiode p ON p.id = h.bevillingsperiode_id WHERE t.byomraade_id IN ${IDER} ORDER BY t.byomraade_id, h.id`,
  form: plan,
};

export const ansoegere: Liste<Ejet & { rolle: string; navn: string }> = {
  sql: `SELECT d.helhedsplan_id AS ejer, d.rolle, bo.navn FROM deltagelse d JOIN boligorganisation bo ON bo.id = d.boligorganisation_id
    WHERE d.helhedsplan_id IN ${IDER} ORDER BY d.helhedsplan_id, d.id`,
  form: ({ rolle, navn }) => ({ rolle, boligorganisation: { navn } }),
};

export const afdelinger: Liste<Ejet & { nummer: string; navn: string; antalLejemaal: number | null }> = {
  sql: `SELECT l.ejer, a.nummer, a.navn, a.antal_lejemaal AS antalLejemaal
    FROM (SELECT DISTINCT helhedsplan_id AS ejer, afdeling_id FROM afdelingstilknytning WHERE helhedsplan_id IN ${IDER}) l
    JOIN afdeling a ON a.id = l.afdeling_id ORDER BY l.ejer, a.id`,
  form: (r) => r,
};

export const finansiering: Liste<Ejet & { kilde: string; oere: number; pulje: string | null }> = {
  sql: `SELECT x.helhedsplan_id AS ejer, x.kilde, x.beloeb AS oere, p.navn AS pulje FROM finansieringsbidrag x
    LEFT JOIN pulje p ON p.id = x.pulje_id WHERE x.helhedsplan_id IN ${IDER} ORDER BY x.helhedsplan_id, x.id`,
  form: ({ kilde, oere, pulje }) => ({ kilde, beloeb: oere / 100, pulje: navngivet(pulje) }),
};

export const kontrakter: Liste<Ejet & { nr: number; titel: string }> = {
  sql: `SELECT byomraade_id AS ejer, id AS nr, titel FROM kontrakt WHERE byomraade_id IN ${IDER} ORDER BY byomraade_id, id`,
  form: (r) => r,
};

export const versioner: Liste<Ejet & { nr: number; nummer: number; gyldigFra: string }> = {
  sql: `SELECT kontrakt_id AS ejer, id AS nr, nummer, gyldig_fra AS gyldigFra FROM kontraktversion
    WHERE kontrakt_id IN ${IDER} ORDER BY kontrakt_id, id`,
  form: (r) => r,
};

export const afsnit: Liste<Ejet & { nr: number; kode: string; navn: string }> = {
  sql: `SELECT s.kontraktversion_id AS ejer, s.id AS nr, i.noegle AS kode, i.navn FROM kontraktafsnit s
    JOIN indsatsomraade i ON i.id = s.indsatsomraade_id WHERE s.kontraktversion_id IN ${IDER} ORDER BY s.kontraktversion_id, s.id`,
  form: ({ nr, kode, navn }) => ({ nr, indsatsomraade: { kode, navn } }),
};

export const maalsaetninger: Liste<Ejet & { tekst: string }> = {
  sql: `SELECT kontraktafsnit_id AS ejer, tekst FROM maalsaetning WHERE kontraktafsnit_id IN ${IDER} ORDER BY kontraktafsnit_id, id`,
  form: (r) => r,
};
