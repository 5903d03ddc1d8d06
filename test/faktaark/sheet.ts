import type { BevillingRow, Sheet } from '../../src/faktaark/sheet';

/** Sheets as values: København on 1 January 2014, with what a test changes. */

export const parts = (count: number): { id: string }[] => Array.from({ length: count }, (_, i) => ({ id: String(i + 1) }));

export const organer = (count: number, kind = 'BOLIGSOCIALT_FORUM', from = 0): { id: string; art: string }[] =>
  Array.from({ length: count }, (_, i) => ({ id: String(from + i + 1), art: kind }));

export function bevilling(changed: Partial<BevillingRow> & { organ?: string; udfald?: string; afgjort?: string } = {}): BevillingRow {
  const { organ = 'KOMMUNALBESTYRELSE', udfald: outcome = 'GODKENDT', afgjort, ...theRest } = changed;
  return {
    titel: 'Budget 2012',
    dato: '2012-01-01',
    beloeb: 3_000_000_000,
    pulje: { id: 'pul_1', navn: 'Puljen' },
    afgoerelsespunkter: afgjort ? [{ afgoerelse: { dato: afgjort, organ, udfald: outcome } }] : [],
    ...theRest,
  };
}

export function ark({
  grundlag: context,
  ...number
}: Partial<Omit<Sheet, 'grundlag'>> & { grundlag?: Partial<Sheet['grundlag']> } = {}): Sheet {
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
    ...number,
    grundlag: {
      bevillingsperioder: 3,
      bevillinger: [bevilling()],
      forvaltninger: parts(7),
      fora: organer(6),
      bestyrelser: [],
      medlemskaber: parts(6).flatMap((forum) => [
        ...parts(7).map((forvaltning) => ({ forum, forvaltning, boligorganisation: null })),
        { forum, forvaltning: null, boligorganisation: { id: '1' } },
      ]),
      udpegninger: [{ politik: { titel: 'Politik for udsatte byområder' } }],
      kontrakter: organer(6).map((forum) => ({ forum })),
      arbejdsgrupper: organer(6).map((forum) => ({ forum })),
      indsatsomraader: [{ navn: 'Kultur og fritid' }, { navn: 'Sundhed' }],
      ...context,
    },
  };
}
