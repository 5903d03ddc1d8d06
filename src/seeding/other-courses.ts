import {
  actor,
  fields,
  INVENTED,
  InputCollector,
  originOf,
  planforvaltning,
  rowBefore,
  type SeedAct,
  type SourceRow,
  type Sources,
  textOf,
} from './course';

/** Decisions, postings, contracts and fora of the seed as acts. */

const KOMMUNALE = ['KOMMUNALBESTYRELSE', 'OEKONOMIUDVALG', 'FAGUDVALG'];

/** What the municipal bodies decided, each decision with all its items. */
export function afgoerelser(k: Sources): SeedAct[] {
  return k('afgoerelse')
    .filter((a) => KOMMUNALE.includes(textOf(a, 'organ')))
    .map((a) => {
      const s = new InputCollector();
      const punkter = k('afgoerelsespunkt')
        .filter((p) => p.v.afgoerelse === a.key)
        .sort((p, q) => Number(p.v.nummer) - Number(q.v.nummer));
      const input = s.af(a, {
        ...fields(a, ['organ', 'dato', 'udfald', 'titel', 'noegle', 'sagsnr', 'dokumentnr']),
        punkter: punkter.map((p) => s.af(p, punkt(k, p, s))),
      });
      return {
        day: textOf(a, 'dato'),
        act: 'registrerAfgoerelse' as const,
        actor: actor('KOMMUNALBESTYRELSE', textOf(a, 'kommune')),
        input,
        origin: INVENTED,
        origins: s.origins,
        place: a.place,
      };
    });
}

function punkt(k: Sources, p: SourceRow, s: InputCollector): Record<string, unknown> {
  const common = fields(p, ['art', 'helhedsplan', 'tekst', 'beloeb', 'formaal']);
  if (p.v.kontraktversion) return { ...common, kontrakt: textOf(p, 'kontraktversion').replace(/\/\d+$/, '') };
  const bevilling = k('bevilling').find((b) => b.key === p.v.bevilling);
  if (!bevilling) return common;
  s.key(`bevilling ${textOf(bevilling, 'titel')}`, bevilling);
  return { ...common, ...fields(bevilling, ['pulje', 'titel', 'beloeb']), fra: textOf(bevilling, 'dato') };
}

const POSTERING = { DISPONERET: 'disponerPulje', FRIGIVET: 'frigivMidler', UDBETALT: 'udbetal', TILBAGEFOERT: 'tilbagefoer' } as const;

export function posteringer(k: Sources): SeedAct[] {
  return k('disponering').map((d) => {
    const s = new InputCollector();
    return {
      day: textOf(d, 'dato'),
      act: POSTERING[d.v.art as keyof typeof POSTERING],
      actor: planforvaltning(textOf(d, 'dato')),
      input: s.af(d, fields(d, ['helhedsplan', 'pulje', 'dato', 'beloeb', 'afgoerelse'])),
      origin: INVENTED,
      origins: s.origins,
      place: d.place,
    };
  });
}

export function fora(k: Sources): SeedAct[] {
  const out: SeedAct[] = [];
  for (const m of k('medlemskab')) {
    const s = new InputCollector();
    const input = s.af(m, fields(m, ['forum', 'forvaltning', 'boligorganisation', 'rolle', 'fra', 'til']));
    out.push({
      day: textOf(m, 'fra'),
      act: 'optagMedlem',
      actor: actor('FORUM', textOf(m, 'forum')),
      input,
      origin: INVENTED,
      origins: s.origins,
      place: m.place,
    });
  }
  for (const g of k('arbejdsgruppe')) {
    const s = new InputCollector();
    const input = s.af(g, {
      ...fields(g, ['forum', 'noegle', 'navn', 'indsatsomraade', 'fra', 'til']),
      medlemmer: k('arbejdsgruppemedlem')
        .filter((m) => m.v.arbejdsgruppe === g.key)
        .map((m) => s.af(m, fields(m, ['forvaltning', 'boligorganisation']))),
    });
    out.push({
      day: textOf(g, 'fra'),
      act: 'opretArbejdsgruppe',
      actor: actor('FORUM', textOf(g, 'forum')),
      input,
      origin: INVENTED,
      origins: s.origins,
      place: g.place,
    });
  }
  return out;
}

const afgoerelseFor = (k: Sources, version: SourceRow): { punkt: SourceRow; afgoerelse: SourceRow } | null => {
  const p = k('afgoerelsespunkt').find((r) => r.v.kontraktversion === version.key);
  const a = p && k('afgoerelse').find((r) => r.key === p.v.afgoerelse);
  return p && a ? { punkt: p, afgoerelse: a } : null;
};

/** The day on which a contract is drafted. */
export function draftDayOf(k: Sources, kontrakt: string): string {
  const v1 = k('kontraktversion').find((v) => v.v.kontrakt === kontrakt && Number(v.v.nummer) === 1);
  const decided = v1 && afgoerelseFor(k, v1);
  return rowBefore(textOf(decided?.afgoerelse ?? v1 ?? { place: '', key: null, v: {} }, 'dato'), 40);
}

export function kontrakter(k: Sources): SeedAct[] {
  return k('kontrakt').flatMap((kontrakt) =>
    k('kontraktversion')
      .filter((v) => v.v.kontrakt === kontrakt.key)
      .map((v) => (Number(v.v.nummer) === 1 ? newKontrakt(k, kontrakt, v) : revision(k, kontrakt, v))),
  );
}

function newKontrakt(k: Sources, kontrakt: SourceRow, v: SourceRow): SeedAct {
  const s = new InputCollector();
  const input = s.af(kontrakt, {
    ...fields(kontrakt, ['forum', 'noegle', 'titel', 'fra', 'til']),
    ...fields(v, ['gyldigFra', 'aendringsnote']),
    helhedsplaner: k('kontraktdaekning')
      .filter((d) => d.v.kontrakt === kontrakt.key)
      .map((d) => s.af(d, fields(d, ['helhedsplan', 'fra', 'til']))),
    afsnit: afsnit(k, v, s),
  });
  s.key(`kontraktversion ${textOf(kontrakt, 'noegle')}/1`, v);
  const day = draftDayOf(k, textOf(kontrakt, 'noegle'));
  return {
    day,
    act: 'opretKontrakt',
    actor: actor('FORUM', textOf(kontrakt, 'forum')),
    input,
    origin: originOf(v),
    origins: s.origins,
    place: kontrakt.place,
  };
}

function revision(k: Sources, kontrakt: SourceRow, v: SourceRow): SeedAct {
  const s = new InputCollector();
  const decided = afgoerelseFor(k, v);
  const day = decided ? textOf(decided.afgoerelse, 'dato') : textOf(v, 'gyldigFra');
  const input = {
    kontrakt: textOf(kontrakt, 'noegle'),
    dato: day,
    ...fields(v, ['gyldigFra', 'aendringsnote']),
    ...(decided ? fields(decided.afgoerelse, ['noegle', 'titel']) : {}),
    afsnit: afsnit(k, v, s),
  };
  return {
    day,
    act: 'reviderKontrakt',
    actor: actor('FORUM', textOf(kontrakt, 'forum')),
    input,
    origin: originOf(v),
    origins: s.origins,
    place: v.place,
  };
}

function afsnit(k: Sources, version: SourceRow, s: InputCollector): Record<string, unknown>[] {
  return k('kontraktafsnit')
    .filter((a) => a.v.kontraktversion === version.key)
    .map((a) => {
      const maal = k('maalsaetning')
        .filter((m) => m.v.kontraktafsnit === a.key)
        .sort((m, n) => Number(m.v.nummer) - Number(n.v.nummer));
      for (const m of maal) s.key(`maalsaetning ${textOf(m, 'tekst')}`, m);
      return s.af(a, {
        ...fields(a, ['indsatsomraade', 'arbejdsgruppe', 'snitflade']),
        maalsaetninger: maal.map((m) => textOf(m, 'tekst')),
        ansvar: k('ansvar')
          .filter((r) => r.v.kontraktafsnit === a.key)
          .map((r) => s.af(r, fields(r, ['forvaltning', 'boligorganisation', 'rolle', 'opgave']))),
      });
    });
}
