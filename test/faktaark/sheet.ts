import type { Ark, Bevillingsraekke } from '../../src/faktaark/sheet';

/** Sheets as values: København on 1 January 2014, with what a test changes. */

export const dele = (antal: number): { id: string }[] => Array.from({ length: antal }, (_, i) => ({ id: String(i + 1) }));

export const organer = (antal: number, art = 'BOLIGSOCIALT_FORUM', fra = 0): { id: string; art: string }[] =>
  Array.from({ length: antal }, (_, i) => ({ id: String(fra + i + 1), art }));

export function bevilling(
  aendret: Partial<Bevillingsraekke> & { organ?: string; udfald?: string; afgjort?: string } = {},
): Bevillingsraekke {
  const { organ = 'KOMMUNALBESTYRELSE', udfald = 'GODKENDT', afgjort, ...resten } = aendret;
  return {
    titel: 'Budget 2012',
    dato: '2012-01-01',
    beloeb: 3_000_000_000,
    pulje: { id: 'pul_1', navn: 'Puljen' },
    afgoerelsespunkter: afgjort ? [{ afgoerelse: { dato: afgjort, organ, udfald } }] : [],
    ...resten,
  };
}

export function ark({ grundlag, ...tal }: Partial<Omit<Ark, 'grundlag'>> & { grundlag?: Partial<Ark['grundlag']> } = {}): Ark {
  return {
    pr: '2014-01-01',
    kommune: { navn: 'København', officieltNavn: 'Københavns Kommune', kommunalbestyrelse: 'Borgerrepræsentationen' },
    antalHelhedsplaner: 18,
    antalIUdsatteByomraader: 17,
    antalMedfinansierede: 17,
    antalUdsatteByomraader: 6,
    puljeBevilget: 3_000_000_000,
    puljeDisponeret: 2_500_000_000,
    puljeRest: 500_000_000,
    kommunaltLoft: 1250,
    ...tal,
    grundlag: {
      bevillingsperioder: 3,
      bevillinger: [bevilling()],
      forvaltninger: dele(7),
      fora: organer(6),
      bestyrelser: [],
      medlemskaber: dele(6).flatMap((forum) => [
        ...dele(7).map((forvaltning) => ({ forum, forvaltning, boligorganisation: null })),
        { forum, forvaltning: null, boligorganisation: { id: '1' } },
      ]),
      udpegninger: [{ politik: { titel: 'Politik for udsatte byområder' } }],
      kontrakter: organer(6).map((forum) => ({ forum })),
      arbejdsgrupper: organer(6).map((forum) => ({ forum })),
      indsatsomraader: [{ navn: 'Kultur og fritid' }, { navn: 'Sundhed' }],
      ...grundlag,
    },
  };
}
