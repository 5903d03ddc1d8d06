import { payloadType } from '../act/payload';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Arbejdsgruppe } from './arbejdsgruppe.entity';
import { Forum } from './forum.entity';
import { Medlemskab } from './medlemskab.entity';

export const ForumPayload = payloadType(
  'ForumPayload',
  { forum: () => Forum, medlemskab: () => Medlemskab, arbejdsgruppe: () => Arbejdsgruppe, haendelse: () => Haendelse },
  'Answer of an act on a forum.',
);
