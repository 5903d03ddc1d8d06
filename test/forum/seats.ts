import { kommuneAarhus } from '../support/past-acts';
import { type Acted, startService, type TestService, type User } from '../support/service';

/** The forum of Nørrebro with its seats, and another kommune beside it. */

const NOERREBRO = 'FORUM-NOERREBRO';

export async function openForum(): Promise<{ readonly t: TestService; readonly forum: User }> {
  const t = await startService();
  await kommuneAarhus(t);
  return { t, forum: await t.as('FORUM', NOERREBRO) };
}

const FIELDS = `forum { noegle version } medlemskab { id fra til rolle forvaltning { noegle } boligorganisation { noegle } herkomst }
  arbejdsgruppe { noegle } haendelse { handling dato forum { noegle } }`;

type Input = Readonly<Record<string, unknown>>;

/** The acts on seats, by the forum itself unless somebody else is named. */
export const seatActs = (forum: () => User) => ({
  optag: (input: Input, who = forum()): Promise<Acted> => who.perform('optagMedlem', { forum: NOERREBRO, ...input }, FIELDS),
  udtraed: (input: Input, who = forum()): Promise<Acted> => who.perform('udtraed', input, FIELDS),
});

export interface Seat {
  readonly id: string;
  readonly fra: string;
  readonly til: string | null;
}

/** The seats of a party in the forum, the first one first. */
export async function seats(t: TestService, party: 'forvaltning' | 'boligorganisation', key: string, role: string): Promise<Seat[]> {
  const { medlemskaber } = await t.data<{ medlemskaber: { nodes: Seat[] } }>(
    `query ($noegle: String!) { medlemskaber(orderBy: [{ fra: ASC }], filter: { forum: { noegle: { eq: "${NOERREBRO}" } },
      rolle: { eq: ${role} }, ${party}: { noegle: { eq: $noegle } } }) { nodes { id fra til } } }`,
    { noegle: key },
  );
  return medlemskaber.nodes;
}

export async function seat(t: TestService, party: 'forvaltning' | 'boligorganisation', key: string, role: string): Promise<Seat> {
  const [first] = await seats(t, party, key, role);
  if (!first) throw new Error(`${key} has no seat`);
  return first;
}
