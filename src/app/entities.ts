/** Every entity of the network. Importing this file declares the whole model. */

import { IdempotencyKey } from '../act/idempotency-key.entity';
import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Bevillingsperiode } from '../bevillingsperiode/bevillingsperiode.entity';
import { Indsatsomraade } from '../bevillingsperiode/indsatsomraade.entity';
import { Periodeindsats } from '../bevillingsperiode/periodeindsats.entity';
import { Administration } from '../boligorganisation/administration.entity';
import { Afdeling } from '../boligorganisation/afdeling.entity';
import { Boligorganisation } from '../boligorganisation/boligorganisation.entity';
import { Ejerskab } from '../boligorganisation/ejerskab.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Politik } from '../byomraade/politik.entity';
import { Udpegning } from '../byomraade/udpegning.entity';
import { Arbejdsgruppe } from '../forum/arbejdsgruppe.entity';
import { Arbejdsgruppemedlem } from '../forum/arbejdsgruppemedlem.entity';
import { Forum } from '../forum/forum.entity';
import { Forumomraade } from '../forum/forumomraade.entity';
import { Medlemskab } from '../forum/medlemskab.entity';
import { Forvaltning } from '../forvaltning/forvaltning.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Anvendelse } from '../helhedsplan/finansiering/anvendelse.entity';
import { Finansieringsbidrag } from '../helhedsplan/finansiering/finansieringsbidrag.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Maal } from '../helhedsplan/maal/maal.entity';
import { Milepael } from '../helhedsplan/maal/milepael.entity';
import { Succeskriterium } from '../helhedsplan/maal/succeskriterium.entity';
import { Reguleringskontopost } from '../helhedsplan/reguleringskonto/reguleringskontopost.entity';
import { Afdelingstilknytning } from '../helhedsplan/ties/afdelingstilknytning.entity';
import { Byomraadetilknytning } from '../helhedsplan/ties/byomraadetilknytning.entity';
import { Deltagelse } from '../helhedsplan/ties/deltagelse.entity';
import { Planfoelge } from '../helhedsplan/ties/planfoelge.entity';
import { Kommune } from '../kommune/kommune.entity';
import { Ansvar } from '../kontrakt/ansvar.entity';
import { Kontrakt } from '../kontrakt/kontrakt.entity';
import { Kontraktafsnit } from '../kontrakt/kontraktafsnit.entity';
import { Kontraktdaekning } from '../kontrakt/kontraktdaekning.entity';
import { Kontraktversion } from '../kontrakt/kontraktversion.entity';
import { Maalsaetning } from '../kontrakt/maalsaetning.entity';
import { Noegletal } from '../noegletal/noegletal.entity';
import { Bevilling } from '../pulje/bevilling.entity';
import { Disponering } from '../pulje/disponering.entity';
import { Pulje } from '../pulje/pulje.entity';
import { Maalopfyldelse } from '../redegoerelse/maalopfyldelse.entity';
import { Midlerforbrug } from '../redegoerelse/midlerforbrug.entity';
import { Redegoerelse } from '../redegoerelse/redegoerelse.entity';
import { Succeskriterieopfyldelse } from '../redegoerelse/succeskriterieopfyldelse.entity';
import { Tilsyn } from '../redegoerelse/tilsyn.entity';
import { Boligomraade } from '../statsliste/boligomraade.entity';
import { Boligomraadetilknytning } from '../statsliste/boligomraadetilknytning.entity';
import { Listeplads } from '../statsliste/listeplads.entity';
import { Statsliste } from '../statsliste/statsliste.entity';

export const ENTITIES = [
  Afgoerelse,
  Afgoerelsespunkt,
  Bevillingsperiode,
  Indsatsomraade,
  Periodeindsats,
  Afdeling,
  Boligorganisation,
  Byomraade,
  Udpegning,
  Arbejdsgruppe,
  Arbejdsgruppemedlem,
  Forum,
  Medlemskab,
  Forvaltning,
  Afdelingstilknytning,
  Byomraadetilknytning,
  Deltagelse,
  Finansieringsbidrag,
  Helhedsplan,
  Maal,
  Milepael,
  Planfoelge,
  Succeskriterium,
  Kommune,
  Ansvar,
  Kontrakt,
  Kontraktafsnit,
  Kontraktdaekning,
  Kontraktversion,
  Maalsaetning,
  Bevilling,
  Disponering,
  Pulje,
  Maalopfyldelse,
  Midlerforbrug,
  Redegoerelse,
  Tilsyn,
  Haendelse,
  Anvendelse,
  Reguleringskontopost,
  Succeskriterieopfyldelse,
  Administration,
  Ejerskab,
  Politik,
  Forumomraade,
  Noegletal,
  Boligomraade,
  Boligomraadetilknytning,
  Statsliste,
  Listeplads,
  IdempotencyKey,
] as const;
