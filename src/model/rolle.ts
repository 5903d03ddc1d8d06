import { defineEnum } from '../kernel/enums';
import type { Role as RoleName } from '../kernel/roles';

export const Rolle = defineEnum('Rolle', 'Rolle. Who may read and do what; given by the token of a request.', {
  OFFENTLIG: 'Offentlig. Anybody, without a token; reads what is public.',
  ANALYTIKER: 'Analytiker. Reads; does not act.',
  BOLIGORGANISATION: 'Boligorganisation. Applies for, runs and accounts for its own plans.',
  FORVALTNING: 'Forvaltning. Recommends plans, and commits, releases and pays money of the pool.',
  FORUM: 'Forum. Keeps the contract, the seats and the working groups of its own byområde.',
  KOMMUNALBESTYRELSE: 'Kommunalbestyrelse. Records the decisions of the council and its committees.',
  LANDSBYGGEFOND: 'Landsbyggefonden. Prequalifies, commits its share, and supervises.',
  ADMINISTRATOR: 'Administrator. Keeps the service; takes no part in applying, approving or paying.',
} satisfies Record<RoleName, string>);
