import type { Claim } from '../claim';

const PAID = "CASE d.art WHEN 'DISPONERET' THEN d.beloeb WHEN 'TILBAGEFOERT' THEN -d.beloeb ELSE 0 END";

/** The pool: what is decided into it, and what is committed. */
export const PULJEN: readonly Claim[] = [
  {
    navn: 'puljen-raekker',
    regel: 'R2',
    text: 'På hver dag er der højst disponeret det, der er bevilget til puljen den dag eller før',
    sql: `SELECT p.noegle, 'overdisponeret den ' || x.dato AS detalje FROM pulje p
      JOIN (SELECT pulje_id, dato FROM disponering UNION SELECT pulje_id, dato FROM bevilling) x ON x.pulje_id = p.id
      WHERE (SELECT COALESCE(SUM(${PAID}), 0) FROM disponering d WHERE d.pulje_id = p.id AND d.dato <= x.dato)
        > (SELECT COALESCE(SUM(b.beloeb), 0) FROM bevilling b WHERE b.pulje_id = p.id AND b.dato <= x.dato)`,
    error: ["UPDATE bevilling SET dato = '2100-01-01'"],
  },
  {
    navn: 'bevilling-er-besluttet',
    regel: 'R2 A5',
    text: 'Penge er i puljen tidligst fra den dag, kommunens kommunalbestyrelse har bevilget dem',
    sql: `SELECT p.noegle, 'bevillingen ' || b.titel || ' af ' || b.dato AS detalje FROM bevilling b JOIN pulje p ON p.id = b.pulje_id
      WHERE NOT EXISTS (SELECT 1 FROM afgoerelsespunkt q JOIN afgoerelse a ON a.id = q.afgoerelse_id
        WHERE q.bevilling_id = b.id AND a.udfald = 'GODKENDT' AND a.organ = 'KOMMUNALBESTYRELSE' AND a.dato <= b.dato
          AND (a.kommune_id IS NULL OR a.kommune_id = p.kommune_id))`,
    error: [
      "UPDATE afgoerelse SET organ = 'FAGUDVALG' WHERE id IN (SELECT afgoerelse_id FROM afgoerelsespunkt WHERE bevilling_id IS NOT NULL)",
    ],
  },
  {
    navn: 'inden-for-bidraget',
    regel: '3.1',
    text: 'Til en plan er der højst disponeret puljens bidrag i dens finansiering',
    sql: `SELECT h.noegle, 'disponeret over bidraget fra ' || p.noegle AS detalje FROM helhedsplan h
      JOIN (SELECT DISTINCT helhedsplan_id, pulje_id FROM disponering) x ON x.helhedsplan_id = h.id JOIN pulje p ON p.id = x.pulje_id
      WHERE (SELECT SUM(${PAID}) FROM disponering d WHERE d.helhedsplan_id = h.id AND d.pulje_id = p.id)
        > (SELECT COALESCE(SUM(b.beloeb), 0) FROM finansieringsbidrag b WHERE b.helhedsplan_id = h.id AND b.pulje_id = p.id)`,
    error: ["UPDATE disponering SET beloeb = beloeb * 2 WHERE id = (SELECT MIN(id) FROM disponering WHERE art = 'DISPONERET')"],
  },
  {
    navn: 'fire-beloeb-i-orden',
    regel: 'A5',
    text: 'På hver dag: udbetalt ≤ frigivet ≤ disponeret, og udbetalt ≤ disponeret med fradrag af det tilbageførte',
    sql: `SELECT noegle, 'den ' || dato || ': disponeret ' || brutto || ', tilbageført ' || retur || ', frigivet ' || frigivet || ', udbetalt ' || udbetalt AS detalje
      FROM (SELECT h.noegle, x.dato,
          SUM(CASE d.art WHEN 'DISPONERET' THEN d.beloeb ELSE 0 END) AS brutto, SUM(CASE d.art WHEN 'TILBAGEFOERT' THEN d.beloeb ELSE 0 END) AS retur,
          SUM(CASE d.art WHEN 'FRIGIVET' THEN d.beloeb ELSE 0 END) AS frigivet, SUM(CASE d.art WHEN 'UDBETALT' THEN d.beloeb ELSE 0 END) AS udbetalt
        FROM (SELECT DISTINCT helhedsplan_id, pulje_id, dato FROM disponering) x JOIN helhedsplan h ON h.id = x.helhedsplan_id
        JOIN disponering d ON d.helhedsplan_id = x.helhedsplan_id AND d.pulje_id = x.pulje_id AND d.dato <= x.dato
        GROUP BY h.noegle, x.pulje_id, x.dato) s
      WHERE udbetalt > frigivet OR udbetalt > brutto - retur OR frigivet > brutto OR retur > brutto`,
    error: ["UPDATE disponering SET dato = '2000-01-01' WHERE id = (SELECT MIN(id) FROM disponering WHERE art = 'UDBETALT')"],
  },
];
