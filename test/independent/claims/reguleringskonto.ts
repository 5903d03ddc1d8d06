import type { Claim } from '../claim';

const ANVENDT = `reguleringskontopost r JOIN helhedsplan h ON h.id = r.helhedsplan_id AND r.art = 'ANVENDT'`;

// An item that approves a use: about the plan, of the right body, on the day or before.
const PUNKT = (column: string, organ: string): string => `afgoerelsespunkt q JOIN afgoerelse a ON a.id = q.afgoerelse_id
  WHERE a.id = r.${column} AND q.helhedsplan_id = h.id AND q.art = 'REGULERINGSKONTO' AND a.udfald = 'GODKENDT'
    AND a.organ = '${organ}' AND a.dato <= r.dato`;

const required = (name: string, who: string, column: string, organ: string, error: string): Claim => ({
  navn: name,
  regel: 'R15 L18',
  text: `Midler på reguleringskontoen bruges efter godkendelse af ${who}, dagen eller før`,
  sql: `SELECT h.noegle, r.beloeb || ' brugt ' || r.dato AS detalje FROM ${ANVENDT} WHERE NOT EXISTS (SELECT 1 FROM ${PUNKT(column, organ)})`,
  error: [error],
});

const usedUp = (name: string, column: string): Claim => ({
  navn: name,
  regel: 'R15 L18',
  text: 'En godkendelse bruges højst op til sit beløb, og til sit formål',
  sql: `SELECT h.noegle, 'brugt ' || SUM(r.beloeb) || ' af godkendt ' || COALESCE(q.beloeb, 0) AS detalje
    FROM ${ANVENDT} JOIN afgoerelsespunkt q ON q.afgoerelse_id = r.${column} AND q.helhedsplan_id = h.id AND q.art = 'REGULERINGSKONTO'
    GROUP BY h.noegle, q.afgoerelse_id HAVING SUM(r.beloeb) > SUM(q.beloeb) OR MAX(q.beloeb) IS NULL
    UNION ALL SELECT h.noegle, 'brugt til ' || r.formaal FROM ${ANVENDT}
    WHERE NOT EXISTS (SELECT 1 FROM afgoerelsespunkt q WHERE q.afgoerelse_id = r.${column} AND q.helhedsplan_id = h.id AND q.formaal = r.formaal)`,
  error: ["UPDATE afgoerelsespunkt SET beloeb = 1 WHERE art = 'REGULERINGSKONTO'"],
});

/** Grants that were paid out before their costs were met. */
export const REGULERINGSKONTO: readonly Claim[] = [
  required(
    'anvendt-med-kommunens-godkendelse',
    'kommunalbestyrelsen',
    'kommunal_afgoerelse_id',
    'KOMMUNALBESTYRELSE',
    "UPDATE afgoerelse SET organ = 'FAGUDVALG' WHERE id IN (SELECT kommunal_afgoerelse_id FROM reguleringskontopost)",
  ),
  required(
    'anvendt-med-fondens-godkendelse',
    'Landsbyggefonden',
    'lbf_afgoerelse_id',
    'LANDSBYGGEFONDEN',
    "UPDATE afgoerelse SET dato = '2100-01-01' WHERE id IN (SELECT lbf_afgoerelse_id FROM reguleringskontopost)",
  ),
  usedUp('kommunens-godkendelse-bruges-op', 'kommunal_afgoerelse_id'),
  usedUp('fondens-godkendelse-bruges-op', 'lbf_afgoerelse_id'),
  {
    navn: 'kontoen-er-i-plus',
    regel: 'R15',
    text: 'Reguleringskontoen er aldrig i minus',
    sql: `SELECT h.noegle, 'i minus den ' || x.dato AS detalje FROM helhedsplan h
      JOIN (SELECT DISTINCT helhedsplan_id, dato FROM reguleringskontopost) x ON x.helhedsplan_id = h.id
      WHERE (SELECT SUM(CASE r.art WHEN 'INDSAT' THEN r.beloeb ELSE -r.beloeb END) FROM reguleringskontopost r
        WHERE r.helhedsplan_id = h.id AND r.dato <= x.dato) < 0`,
    error: ["UPDATE reguleringskontopost SET beloeb = 1 WHERE art = 'INDSAT'"],
  },
];
