import { type Outside, openOutside } from './outside';
import type { TestService } from './service';

/** What is put into the database past the acts, and what is in it, for suites that have no connection of their own beside the service. */

async function withOutside<T>(t: TestService, work: (outside: Outside) => Promise<T>): Promise<T> {
  const outside = await openOutside(t);
  try {
    return await work(outside);
  } finally {
    await outside.close();
  }
}

/** Rows of a statement, for what there is no act for. */
export const sql = (t: TestService, text: string, params: readonly unknown[] = []): Promise<Record<string, unknown>[]> =>
  withOutside(t, (outside) => outside.all(text, params));

/** What every table holds. */
export const content = (t: TestService): Promise<Record<string, string>> => withOutside(t, (outside) => outside.dump());

/** Tables whose contents differ. */
export const differences = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after).filter((table) => before[table] !== after[table]);

/** Another kommune with a forvaltning of its own. */
export async function kommuneAarhus(t: TestService): Promise<void> {
  await withOutside(t, (outside) =>
    outside.insert('kommune', { noegle: 'AARHUS', navn: 'Aarhus', kode: '0751', kommunalbestyrelse: 'Aarhus Byråd' }),
  );
  await newForvaltning(t, 'AAR-MSO', 'AARHUS', '2006-01-01');
}

/** A forvaltning of a kommune. */
export async function newForvaltning(t: TestService, key: string, kommune: string, from: string): Promise<void> {
  await withOutside(t, async (outside) => {
    const kommune_id = await outside.id('kommune', kommune);
    await outside.insert('forvaltning', { noegle: key, kortnavn: key, navn: key, udvalg: 'Et udvalg', fra: from, kommune_id });
  });
}

/** An estate of an organisation in a byområde. */
export async function newAfdeling(t: TestService, key: string, organisation: string, byomraade: string): Promise<void> {
  await withOutside(t, async (outside) => {
    const [boligorganisation_id, byomraade_id] = [
      await outside.id('boligorganisation', organisation),
      await outside.id('byomraade', byomraade),
    ];
    const kommune_id = await outside.number('SELECT kommune_id FROM byomraade WHERE id = $1', [byomraade_id]);
    await outside.insert('afdeling', { noegle: key, nummer: key, navn: key, boligorganisation_id, byomraade_id, kommune_id });
  });
}
