import {
  aktoer,
  felter,
  foer,
  type Kilder,
  type Kilderaekke,
  OPDIGTET,
  oprindelseAf,
  planforvaltning,
  type Saahandling,
  Samler,
  tekst,
} from './course';

/** Decisions, postings, contracts and fora of the seed as acts. */

const KOMMUNALE = ['KOMMUNALBESTYRELSE', 'OEKONOMIUDVALG', 'FAGUDVALG'];

/** What the municipal bodies decided, each decision with all its items. */
export function afgoerelser(k: Kilder): Saahandling[] {
  return k('afgoerelse')
    .filter((a) => KOMMUNALE.includes(tekst(a, 'organ')))
    .map((a) => {
      const s = new Samler();
      const punkter = k('afgoerelsespunkt')
        .filter((p) => p.v.afgoerelse === a.noegle)
        .sort((p, q) => Number(p.v.nummer) - Number(q.v.nummer));
      const input = s.af(a, {
        ...felter(a, ['organ', 'dato', 'udfald', 'titel', 'noegle', 'sagsnr', 'dokumentnr']),
        punkter: punkter.map((p) => s.af(p, punkt(k, p, s))),
      });
      return {
        dag: tekst(a, 'dato'),
        handling: 'registrerAfgoerelse' as const,
        aktoer: aktoer('KOMMUNALBESTYRELSE', tekst(a, 'kommune')),
        input,
        oprindelse: OPDIGTET,
        oprindelser: s.oprindelser,
        sted: a.sted,
      };
    });
}

function punkt(k: Kilder, p: Kilderaekke, s: Samler): Record<string, unknown> {
  const faelles = felter(p, ['art', 'helhedsplan', 'tekst', 'beloeb', 'formaal']);
  if (p.v.kontraktversion) return { ...faelles, kontrakt: tekst(p, 'kontraktversion').replace(/\/\d+$/, '') };
  const bevilling = k('bevilling').find((b) => b.noegle === p.v.bevilling);
  if (!bevilling) return faelles;
  s.noegle(`bevilling ${tekst(bevilling, 'titel')}`, bevilling);
  return { ...faelles, ...felter(bevilling, ['pulje', 'titel', 'beloeb']), fra: tekst(bevilling, 'dato') };
}

const POSTERING = { DISPONERET: 'disponerPulje', FRIGIVET: 'frigivMidler', UDBETALT: 'udbetal', TILBAGEFOERT: 'tilbagefoer' } as const;

export function posteringer(k: Kilder): Saahandling[] {
  return k('disponering').map((d) => {
    const s = new Samler();
    return {
      dag: tekst(d, 'dato'),
      handling: POSTERING[d.v.art as keyof typeof POSTERING],
      aktoer: planforvaltning(tekst(d, 'dato')),
      input: s.af(d, felter(d, ['helhedsplan', 'pulje', 'dato', 'beloeb', 'afgoerelse'])),
      oprindelse: OPDIGTET,
      oprindelser: s.oprindelser,
      sted: d.sted,
    };
  });
}

export function fora(k: Kilder): Saahandling[] {
  const ud: Saahandling[] = [];
  for (const m of k('medlemskab')) {
    const s = new Samler();
    const input = s.af(m, felter(m, ['forum', 'forvaltning', 'boligorganisation', 'rolle', 'fra', 'til']));
    ud.push({
      dag: tekst(m, 'fra'),
      handling: 'optagMedlem',
      aktoer: aktoer('FORUM', tekst(m, 'forum')),
      input,
      oprindelse: OPDIGTET,
      oprindelser: s.oprindelser,
      sted: m.sted,
    });
  }
  for (const g of k('arbejdsgruppe')) {
    const s = new Samler();
    const input = s.af(g, {
      ...felter(g, ['forum', 'noegle', 'navn', 'indsatsomraade', 'fra', 'til']),
      medlemmer: k('arbejdsgruppemedlem')
        .filter((m) => m.v.arbejdsgruppe === g.noegle)
        .map((m) => s.af(m, felter(m, ['forvaltning', 'boligorganisation']))),
    });
    ud.push({
      dag: tekst(g, 'fra'),
      handling: 'opretArbejdsgruppe',
      aktoer: aktoer('FORUM', tekst(g, 'forum')),
      input,
      oprindelse: OPDIGTET,
      oprindelser: s.oprindelser,
      sted: g.sted,
    });
  }
  return ud;
}

const afgoerelseFor = (k: Kilder, version: Kilderaekke): { punkt: Kilderaekke; afgoerelse: Kilderaekke } | null => {
  const p = k('afgoerelsespunkt').find((r) => r.v.kontraktversion === version.noegle);
  const a = p && k('afgoerelse').find((r) => r.noegle === p.v.afgoerelse);
  return p && a ? { punkt: p, afgoerelse: a } : null;
};

/** The day on which a contract is drafted. */
export function udkastDag(k: Kilder, kontrakt: string): string {
  const v1 = k('kontraktversion').find((v) => v.v.kontrakt === kontrakt && Number(v.v.nummer) === 1);
  const besluttet = v1 && afgoerelseFor(k, v1);
  return foer(tekst(besluttet?.afgoerelse ?? v1 ?? { sted: '', noegle: null, v: {} }, 'dato'), 40);
}

export function kontrakter(k: Kilder): Saahandling[] {
  return k('kontrakt').flatMap((kontrakt) =>
    k('kontraktversion')
      .filter((v) => v.v.kontrakt === kontrakt.noegle)
      .map((v) => (Number(v.v.nummer) === 1 ? nyKontrakt(k, kontrakt, v) : revision(k, kontrakt, v))),
  );
}

function nyKontrakt(k: Kilder, kontrakt: Kilderaekke, v: Kilderaekke): Saahandling {
  const s = new Samler();
  const input = s.af(kontrakt, {
    ...felter(kontrakt, ['forum', 'noegle', 'titel', 'fra', 'til']),
    ...felter(v, ['gyldigFra', 'aendringsnote']),
    helhedsplaner: k('kontraktdaekning')
      .filter((d) => d.v.kontrakt === kontrakt.noegle)
      .map((d) => s.af(d, felter(d, ['helhedsplan', 'fra', 'til']))),
    afsnit: afsnit(k, v, s),
  });
  s.noegle(`kontraktversion ${tekst(kontrakt, 'noegle')}/1`, v);
  const dag = udkastDag(k, tekst(kontrakt, 'noegle'));
  return {
    dag,
    handling: 'opretKontrakt',
    aktoer: aktoer('FORUM', tekst(kontrakt, 'forum')),
    input,
    oprindelse: oprindelseAf(v),
    oprindelser: s.oprindelser,
    sted: kontrakt.sted,
  };
}

function revision(k: Kilder, kontrakt: Kilderaekke, v: Kilderaekke): Saahandling {
  const s = new Samler();
  const besluttet = afgoerelseFor(k, v);
  const dag = besluttet ? tekst(besluttet.afgoerelse, 'dato') : tekst(v, 'gyldigFra');
  const input = {
    kontrakt: tekst(kontrakt, 'noegle'),
    dato: dag,
    ...felter(v, ['gyldigFra', 'aendringsnote']),
    ...(besluttet ? felter(besluttet.afgoerelse, ['noegle', 'titel']) : {}),
    afsnit: afsnit(k, v, s),
  };
  return {
    dag,
    handling: 'reviderKontrakt',
    aktoer: aktoer('FORUM', tekst(kontrakt, 'forum')),
    input,
    oprindelse: oprindelseAf(v),
    oprindelser: s.oprindelser,
    sted: v.sted,
  };
}

function afsnit(k: Kilder, version: Kilderaekke, s: Samler): Record<string, unknown>[] {
  return k('kontraktafsnit')
    .filter((a) => a.v.kontraktversion === version.noegle)
    .map((a) => {
      const maal = k('maalsaetning')
        .filter((m) => m.v.kontraktafsnit === a.noegle)
        .sort((m, n) => Number(m.v.nummer) - Number(n.v.nummer));
      for (const m of maal) s.noegle(`maalsaetning ${tekst(m, 'tekst')}`, m);
      return s.af(a, {
        ...felter(a, ['indsatsomraade', 'arbejdsgruppe', 'snitflade']),
        maalsaetninger: maal.map((m) => tekst(m, 'tekst')),
        ansvar: k('ansvar')
          .filter((r) => r.v.kontraktafsnit === a.noegle)
          .map((r) => s.af(r, felter(r, ['forvaltning', 'boligorganisation', 'rolle', 'opgave']))),
      });
    });
}
