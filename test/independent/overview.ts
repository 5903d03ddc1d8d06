import type { Outside } from '../support/outside';

/** What a sequence has come to, read from the file, so that the next act can be one that makes sense. */
export interface Overview {
  readonly planer: readonly PlanView[];
  readonly kontrakter: readonly KontraktView[];
  readonly seats: readonly Seat[];
  readonly groups: readonly { readonly noegle: string; readonly forum: string; readonly omraade: string }[];
  readonly kommuner: readonly { readonly noegle: string; readonly version: number }[];
  readonly omraader: readonly { readonly noegle: string; readonly kommune: string }[];
  readonly fora: readonly {
    readonly noegle: string;
    readonly kommune: string;
    readonly fra: string;
    readonly til: string | null;
    readonly omraader: readonly string[];
  }[];
  readonly forvaltninger: readonly {
    readonly noegle: string;
    readonly kommune: string;
    readonly fra: string;
    readonly til: string | null;
  }[];
  readonly organisations: readonly { readonly noegle: string; readonly administrator: string | null }[];
  readonly afdelinger: readonly {
    readonly noegle: string;
    readonly organisation: string;
    readonly omraade: string | null;
    readonly kommune: string;
    readonly nedlagt: string | null;
  }[];
  readonly puljer: readonly { readonly noegle: string; readonly kommune: string }[];
  readonly politikker: readonly { readonly noegle: string; readonly kommune: string; readonly fra: string; readonly til: string | null }[];
  readonly udpegninger: readonly {
    readonly politik: string;
    readonly omraade: string;
    readonly fra: string;
    readonly til: string | null;
  }[];
  readonly noegletal: readonly { readonly id: number }[];
  readonly boligomraader: readonly { readonly noegle: string; readonly kommune: string }[];
  readonly statslister: readonly { readonly noegle: string; readonly kategori: string; readonly dato: string }[];
  readonly indsatser: readonly string[];
  readonly periods: readonly string[];
}

export interface PlanView {
  readonly id: number;
  readonly noegle: string;
  readonly version: number;
  readonly status: string;
  readonly start: string;
  readonly slut: string;
  readonly ramme: number;
  readonly kommune: string;
  readonly period: string;
  /** The latest day of anything that has been done with it. */
  readonly sidste: string | null;
  readonly omraader: readonly string[];
  readonly ansoegere: readonly string[];
  readonly bidrag: readonly { readonly kilde: string; readonly beloeb: number; readonly pulje: string | null }[];
  readonly posts: readonly { readonly art: string; readonly dato: string; readonly beloeb: number; readonly pulje: string }[];
  readonly konto: readonly { readonly art: string; readonly beloeb: number }[];
  readonly afgoerelser: readonly AfgoerelseView[];
  readonly maal: readonly { readonly nummer: number; readonly id: number }[];
  readonly kriterier: readonly number[];
  readonly milepaele: readonly (string | null)[];
  readonly redegoerelser: readonly {
    readonly noegle: string;
    readonly aar: number;
    readonly indsendt: string | null;
    readonly vurdering: string | null;
  }[];
  readonly stopped: number;
}

export interface AfgoerelseView {
  readonly noegle: string;
  readonly art: string;
  readonly organ: string;
  readonly udfald: string;
  readonly dato: string;
  readonly beloeb: number | null;
  readonly formaal: string | null;
}

export interface KontraktView {
  readonly noegle: string;
  readonly version: number;
  readonly forum: string;
  readonly omraade: string;
  readonly kommune: string;
  readonly fra: string;
  readonly til: string | null;
  readonly versioner: number;
  readonly vedtagne: number;
  readonly seneste: string | null;
  readonly planer: readonly string[];
}

export interface Seat {
  readonly id: number;
  readonly forum: string;
  readonly party: string;
  readonly rolle: string;
  readonly fra: string;
  readonly til: string | null;
}

const list = (fields: Readonly<Record<string, string>>, from: string): string =>
  `json((SELECT json_group_array(json_object(${Object.entries(fields)
    .map(([name, expression]) => `'${name}', ${expression}`)
    .join(', ')})) FROM ${from}))`;
const names = (expression: string, from: string): string => `json((SELECT json_group_array(${expression}) FROM ${from}))`;

const PLAN = list(
  {
    id: 'h.id',
    noegle: 'h.noegle',
    version: 'h.version',
    status: 'h.status',
    start: 'h.start',
    slut: 'h.slut',
    ramme: 'h.oekonomisk_ramme',
    kommune: '(SELECT noegle FROM kommune WHERE id = h.kommune_id)',
    period: '(SELECT noegle FROM bevillingsperiode WHERE id = h.bevillingsperiode_id)',
    sidste: "(SELECT MAX(dato) FROM haendelse WHERE helhedsplan_id = h.id AND handling NOT IN ('opretHelhedsplan', 'retHelhedsplan'))",
    omraader: names('b.noegle', 'byomraadetilknytning o JOIN byomraade b ON b.id = o.byomraade_id WHERE o.helhedsplan_id = h.id'),
    ansoegere: names(
      'o.noegle',
      'deltagelse d JOIN boligorganisation o ON o.id = d.boligorganisation_id WHERE d.helhedsplan_id = h.id ORDER BY d.rolle DESC',
    ),
    bidrag: list(
      { kilde: 'f.kilde', beloeb: 'f.beloeb', pulje: '(SELECT noegle FROM pulje WHERE id = f.pulje_id)' },
      'finansieringsbidrag f WHERE f.helhedsplan_id = h.id',
    ),
    posts: list(
      { art: 'd.art', dato: 'd.dato', beloeb: 'd.beloeb', pulje: '(SELECT noegle FROM pulje WHERE id = d.pulje_id)' },
      'disponering d WHERE d.helhedsplan_id = h.id',
    ),
    konto: list({ art: 'k.art', beloeb: 'k.beloeb' }, 'reguleringskontopost k WHERE k.helhedsplan_id = h.id'),
    afgoerelser: list(
      { noegle: 'a.noegle', art: 'q.art', organ: 'a.organ', udfald: 'a.udfald', dato: 'a.dato', beloeb: 'q.beloeb', formaal: 'q.formaal' },
      'afgoerelsespunkt q JOIN afgoerelse a ON a.id = q.afgoerelse_id WHERE q.helhedsplan_id = h.id',
    ),
    maal: list({ nummer: 'm.nummer', id: 'm.id' }, 'maal m WHERE m.helhedsplan_id = h.id'),
    kriterier: names('s.id', 'succeskriterium s JOIN maal m ON m.id = s.maal_id WHERE m.helhedsplan_id = h.id'),
    milepaele: names(
      's.naaet',
      '(SELECT i.naaet FROM milepael i JOIN maal m ON m.id = i.maal_id WHERE m.helhedsplan_id = h.id ORDER BY i.id) s',
    ),
    redegoerelser: list(
      { noegle: 'r.noegle', aar: 'r.aar', indsendt: 'r.indsendt', vurdering: 'r.vurdering' },
      'redegoerelse r WHERE r.helhedsplan_id = h.id',
    ),
    stopped:
      "(SELECT COUNT(*) FROM tilsyn t WHERE t.helhedsplan_id = h.id AND t.art = 'UDBETALING_TILBAGEHOLDT') - (SELECT COUNT(*) FROM tilsyn t WHERE t.helhedsplan_id = h.id AND t.art = 'UDBETALING_GENOPTAGET')",
  },
  'helhedsplan h WHERE h.noegle >= $1 AND h.noegle < $2',
);

const DECIDED = 'kontraktversion v JOIN afgoerelsespunkt q ON q.kontraktversion_id = v.id JOIN afgoerelse a ON a.id = q.afgoerelse_id';

const KONTRAKT = list(
  {
    noegle: 'k.noegle',
    version: 'k.version',
    forum: '(SELECT noegle FROM forum WHERE id = k.forum_id)',
    omraade: 'b.noegle',
    kommune: '(SELECT noegle FROM kommune WHERE id = b.kommune_id)',
    fra: 'k.fra',
    til: 'k.til',
    versioner: '(SELECT COUNT(*) FROM kontraktversion v WHERE v.kontrakt_id = k.id)',
    vedtagne: `(SELECT COUNT(*) FROM ${DECIDED} WHERE v.kontrakt_id = k.id AND a.udfald = 'GODKENDT')`,
    seneste: `(SELECT MAX(a.dato) FROM ${DECIDED} WHERE v.kontrakt_id = k.id)`,
    planer: names('h.noegle', 'kontraktdaekning c JOIN helhedsplan h ON h.id = c.helhedsplan_id WHERE c.kontrakt_id = k.id'),
  },
  'kontrakt k JOIN byomraade b ON b.id = k.byomraade_id WHERE k.noegle >= $1 AND k.noegle < $2',
);

const OWN_KEYS = (alias: string): string => `${alias}.noegle >= $1 AND ${alias}.noegle < $2`;
const kommunen = (alias: string): string => `(SELECT noegle FROM kommune WHERE id = ${alias}.kommune_id)`;

/** What the network stands on, as it is now. */
const REGISTRE = {
  kommuner: list({ noegle: 'k.noegle', version: 'k.version' }, `kommune k WHERE ${OWN_KEYS('k')}`),
  omraader: list({ noegle: 'b.noegle', kommune: kommunen('b') }, `byomraade b WHERE ${OWN_KEYS('b')}`),
  fora: list(
    {
      noegle: 'f.noegle',
      kommune: kommunen('f'),
      fra: 'f.fra',
      til: 'f.til',
      omraader: names(
        'b.noegle',
        'byomraade b WHERE b.id = f.byomraade_id OR b.id IN (SELECT o.byomraade_id FROM forumomraade o WHERE o.forum_id = f.id)',
      ),
    },
    `forum f WHERE ${OWN_KEYS('f')}`,
  ),
  forvaltninger: list({ noegle: 'v.noegle', kommune: kommunen('v'), fra: 'v.fra', til: 'v.til' }, `forvaltning v WHERE ${OWN_KEYS('v')}`),
  organisations: list(
    {
      noegle: 'o.noegle',
      administrator:
        '(SELECT x.noegle FROM administration d JOIN boligorganisation x ON x.id = d.administrator_id WHERE d.boligorganisation_id = o.id ORDER BY d.fra DESC LIMIT 1)',
    },
    `boligorganisation o WHERE ${OWN_KEYS('o')}`,
  ),
  afdelinger: list(
    {
      noegle: 'a.noegle',
      organisation: '(SELECT noegle FROM boligorganisation WHERE id = a.boligorganisation_id)',
      omraade: '(SELECT noegle FROM byomraade WHERE id = a.byomraade_id)',
      kommune: kommunen('a'),
      nedlagt: 'a.nedlagt',
    },
    `afdeling a WHERE ${OWN_KEYS('a')}`,
  ),
  puljer: list({ noegle: 'p.noegle', kommune: kommunen('p') }, `pulje p WHERE ${OWN_KEYS('p')}`),
  politikker: list({ noegle: 'p.noegle', kommune: kommunen('p'), fra: 'p.fra', til: 'p.til' }, `politik p WHERE ${OWN_KEYS('p')}`),
  udpegninger: list(
    { politik: 'p.noegle', omraade: '(SELECT noegle FROM byomraade WHERE id = u.byomraade_id)', fra: 'u.fra', til: 'u.til' },
    `udpegning u JOIN politik p ON p.id = u.politik_id WHERE ${OWN_KEYS('p')}`,
  ),
  noegletal: list({ id: 'n.id' }, `noegletal n JOIN afdeling a ON a.id = n.afdeling_id WHERE ${OWN_KEYS('a')}`),
  boligomraader: list({ noegle: 'b.noegle', kommune: kommunen('b') }, `boligomraade b WHERE ${OWN_KEYS('b')}`),
  statslister: list({ noegle: 's.noegle', kategori: 's.kategori', dato: 's.dato' }, `statsliste s WHERE ${OWN_KEYS('s')}`),
  indsatser: names('i.noegle', `indsatsomraade i WHERE ${OWN_KEYS('i')}`),
  periods: names('q.noegle', `bevillingsperiode q WHERE ${OWN_KEYS('q')}`),
};

const SQL = `SELECT json_object(${Object.entries(REGISTRE)
  .map(([name, expression]) => `'${name}', ${expression}`)
  .join(', ')}, 'planer', ${PLAN}, 'kontrakter', ${KONTRAKT},
  'seats', ${list(
    {
      id: 'm.id',
      forum: 'f.noegle',
      party:
        'COALESCE((SELECT noegle FROM forvaltning WHERE id = m.forvaltning_id), (SELECT noegle FROM boligorganisation WHERE id = m.boligorganisation_id))',
      rolle: 'm.rolle',
      fra: 'm.fra',
      til: 'm.til',
    },
    'medlemskab m JOIN forum f ON f.id = m.forum_id WHERE f.noegle >= $1 AND f.noegle < $2',
  )},
  'groups', ${list(
    { noegle: 'g.noegle', forum: 'f.noegle', omraade: '(SELECT noegle FROM indsatsomraade WHERE id = g.indsatsomraade_id)' },
    'arbejdsgruppe g JOIN forum f ON f.id = g.forum_id WHERE f.noegle >= $1 AND f.noegle < $2',
  )}) AS svar`;

export const EMPTY_DOCUMENT: Overview = {
  planer: [],
  kontrakter: [],
  seats: [],
  groups: [],
  kommuner: [],
  omraader: [],
  fora: [],
  forvaltninger: [],
  organisations: [],
  afdelinger: [],
  puljer: [],
  politikker: [],
  udpegninger: [],
  noegletal: [],
  boligomraader: [],
  statslister: [],
  indsatser: [],
  periods: [],
};

export async function readOverview(file: Pick<Outside, 'all'>, prefix: string): Promise<Overview> {
  // The keys of one sequence: from its prefix to the sign after the hyphen.
  const [row] = await file.all<{ svar: string }>(SQL, [prefix, `${prefix.slice(0, -1)}.`]);
  const answer: Overview = JSON.parse(row?.svar ?? '{}');
  return answer;
}
