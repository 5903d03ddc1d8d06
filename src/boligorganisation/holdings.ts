import { z } from 'zod';
import { nodes } from '../act/facts';
import type { Day } from '../kernel/day';
import { isInForce } from './owners';

/** Where an organisation has estates, and when: an estate counts while it is there and the organisation owns it. */

const day = z.string().nullable();
const estate = { oprettet: day, nedlagt: day, kommune: z.object({ noegle: z.string() }) };

/** What is read of an organisation to know it. */
export const HOLDINGS_SELECTION = `ejerskaber { nodes { fra til afdeling { oprettet nedlagt kommune { noegle } } } }
  afdelinger { nodes { oprettet nedlagt kommune { noegle } ejerskaber { nodes { id } } } }`;

/** The same as facts. */
export const holdingsFacts = {
  ejerskaber: nodes(z.object({ fra: day, til: day, afdeling: z.object(estate) })),
  afdelinger: nodes(z.object({ ...estate, ejerskaber: nodes(z.object({})) })),
};

interface Holdings {
  readonly ejerskaber: readonly { readonly fra: Day | null; readonly til: Day | null; readonly afdeling: Estate }[];
  readonly afdelinger: readonly (Estate & { readonly ejerskaber: readonly object[] })[];
}

interface Estate {
  readonly oprettet: Day | null;
  readonly nedlagt: Day | null;
  readonly kommune: { readonly noegle: string };
}

/** Natural keys of the kommuner in which it has estates on a day. One that nobody has recorded an owner of is its organisation's own all along. */
export function kommunerOn({ ejerskaber, afdelinger }: Holdings, on: Day): readonly string[] {
  const owned = [
    ...ejerskaber.filter((e) => isInForce(e.fra, e.til, on)).map((e) => e.afdeling),
    ...afdelinger.filter((a) => a.ejerskaber.length === 0),
  ];
  return [...new Set(owned.filter((a) => isInForce(a.oprettet, a.nedlagt, on)).map((a) => a.kommune.noegle))];
}
