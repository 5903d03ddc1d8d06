import { STOERSTE_HUNDREDEDELE } from '../../kernel/hundredths';
import type { Slags } from '../../model/model';
import type { Dialekt, Sorteringsnoegle } from '../dialect';

const citat = (tekst: string): string => `'${tekst.replaceAll("'", "''")}'`;

function objekt(medlemmer: readonly (readonly [string, string])[]): string {
  return `json_object(${medlemmer.map(([navn, v]) => `${citat(navn)}, ${v}`).join(', ')})`;
}

// A stored column; those of a group (`t3.k0`) are sums.
const ER_KOLONNE = /^\w+\.(?!k\d+$)\w+$/;

// Hundredths as a number of kroner or percent: whole ones without decimals. Division by 100.0 is exact up to 15 digits, which
// is all that a row can hold; a sum can be longer, and is then written digit by digit.
const hundrededele = (u: string): string =>
  ER_KOLONNE.test(u)
    ? `iif(${u} % 100, ${u} / 100.0, ${u} / 100)`
    : `(SELECT CASE WHEN v % 100 = 0 THEN v / 100 WHEN abs(v) <= ${STOERSTE_HUNDREDEDELE} THEN v / 100.0 WHEN v IS NOT NULL THEN json(format('%d.%02d', v / 100, abs(v % 100))) END FROM (SELECT ${u} AS v))`;

function json(slags: Slags, u: string): string {
  if (slags === 'kroner' || slags === 'procent') return hundrededele(u);
  if (slags === 'boolsk') return `CASE WHEN ${u} THEN json('true') WHEN NOT ${u} THEN json('false') END`;
  if (slags === 'tekstliste') return `json(${u})`;
  return u;
}

function sortering(noegler: readonly Sorteringsnoegle[], bagvendt: boolean): string {
  const led = noegler.map(({ sql, retning, nullbar }) => {
    const stigende = (retning === 'ASC') !== bagvendt;
    // Missing values last when rising, first when falling, as PostgreSQL does; only said where they can occur, so that
    // indexes still serve.
    return `${sql} ${stigende ? 'ASC' : 'DESC'}${nullbar ? ` NULLS ${stigende ? 'LAST' : 'FIRST'}` : ''}`;
  });
  return `ORDER BY ${led.join(', ')}`;
}

/** SQLite 3.45 and later. JSON travels as text with SQLite's JSON subtype, which a sorter would lose: objects are made
 * outside of the query that sorts. */
export const sqlite: Dialekt = {
  parameter: (nummer) => `?${nummer}`,
  objekt,
  listeAf: (v) => `json_group_array(${v})`,
  liste: (v) => `json_array(${v.join(', ')})`,
  json,
  rummer: (kolonne, tekst) => `instr(${kolonne}, ${tekst}) > 0`,
  // With a LIMIT the column is worked out once for each row, and not once for each text.
  rummerEnAf: (kolonne, p) => `EXISTS (SELECT 1 FROM (SELECT ${kolonne} AS f LIMIT 1) k, json_each(${p}) e WHERE instr(k.f, e.value) > 0)`,
  smaa: (u) => `lower(${u})`,
  blandt: (u, p) => `${u} IN (SELECT value FROM json_each(${p}))`,
  listeHar: (kolonne, tekst) => `EXISTS (SELECT 1 FROM json_each(${kolonne}) WHERE value = ${tekst})`,
  listeRummer: (kolonne, tekst) => `EXISTS (SELECT 1 FROM json_each(${kolonne}) WHERE instr(lower(value), ${tekst}) > 0)`,
  aarAf: (dag) => `CAST(substr(${dag}, 1, 4) AS INTEGER)`,
  maaneder: (fra, til) =>
    `(SELECT (strftime('%Y', efter) - strftime('%Y', ${fra})) * 12 + strftime('%m', efter) - strftime('%m', ${fra}) - (strftime('%d', efter) < strftime('%d', ${fra})) FROM (SELECT date(${til}, '+1 day') AS efter))`,
  gennemsnit: (u, hele) => (hele ? `CAST(round(avg(${u})) AS INTEGER)` : `avg(${u})`),
  sortering,
  // `+ 0`: for a bare parameter in LIMIT SQLite looks at its value when it plans, and plans anew each time one is bound;
  // on the deep benchmark that was a third of the time.
  begraensning: (antal, spring) => `LIMIT ${antal} + 0${spring ? ` OFFSET ${spring} + 0` : ''}`,
  // Without a LIMIT SQLite is free to drop the order of a subquery.
  vendt: (side, alias, orden) => `(SELECT * FROM (${side}) ${alias} ${orden} LIMIT -1)`,
  markoer: (signatur, noegler) => `hex(json_array(${[citat(signatur), ...noegler].join(', ')}))`,
  yderst: (u, ende) => `json_group_array(${u}) ->> ${ende === 'foerste' ? "'$[0]'" : "'$[#-1]'"}`,
  // A BLOB comes out as a buffer; text would be decoded to a JavaScript string and encoded again for the wire.
  saetning: (u) => `SELECT CAST(${u} AS BLOB) AS svar`,
};
