import type { RegisteredAct } from '../act/act';
import { registrerAfgoerelse } from '../afgoerelse/acts/registrer-afgoerelse';
import { opretBevillingsperiode } from '../bevillingsperiode/acts/opret-bevillingsperiode';
import { opretIndsatsomraade } from '../bevillingsperiode/acts/opret-indsatsomraade';
import { retBevillingsperiode } from '../bevillingsperiode/acts/ret-bevillingsperiode';
import { retIndsatsomraade } from '../bevillingsperiode/acts/ret-indsatsomraade';
import { afslutAdministration } from '../boligorganisation/acts/afslut-administration';
import { flytAfdeling } from '../boligorganisation/acts/flyt-afdeling';
import { nedlaegAfdeling } from '../boligorganisation/acts/nedlaeg-afdeling';
import { opretAfdeling } from '../boligorganisation/acts/opret-afdeling';
import { opretBoligorganisation } from '../boligorganisation/acts/opret-boligorganisation';
import { overtagAdministration } from '../boligorganisation/acts/overtag-administration';
import { retAfdeling } from '../boligorganisation/acts/ret-afdeling';
import { retBoligorganisation } from '../boligorganisation/acts/ret-boligorganisation';
import { sammenlaegAfdelinger } from '../boligorganisation/acts/sammenlaeg-afdelinger';
import { ophaevPolitik } from '../byomraade/acts/ophaev-politik';
import { ophaevUdpegning } from '../byomraade/acts/ophaev-udpegning';
import { opretByomraade } from '../byomraade/acts/opret-byomraade';
import { retByomraade } from '../byomraade/acts/ret-byomraade';
import { udpegByomraade } from '../byomraade/acts/udpeg-byomraade';
import { vedtagPolitik } from '../byomraade/acts/vedtag-politik';
import { nedlaegForum } from '../forum/acts/nedlaeg-forum';
import { opretArbejdsgruppe } from '../forum/acts/opret-arbejdsgruppe';
import { opretForum } from '../forum/acts/opret-forum';
import { optagMedlem } from '../forum/acts/optag-medlem';
import { retForum } from '../forum/acts/ret-forum';
import { udtraed } from '../forum/acts/udtraed';
import { nedlaegForvaltning } from '../forvaltning/acts/nedlaeg-forvaltning';
import { opretForvaltning } from '../forvaltning/acts/opret-forvaltning';
import { retForvaltning } from '../forvaltning/acts/ret-forvaltning';
import { aendrGodkendtPlan } from '../helhedsplan/acts/aendr-godkendt-plan';
import { afslutHelhedsplan } from '../helhedsplan/acts/afslut-helhedsplan';
import { anbefalHelhedsplan } from '../helhedsplan/acts/anbefal-helhedsplan';
import { ansoegPraekvalifikation } from '../helhedsplan/acts/ansoeg-praekvalifikation';
import { anvendReguleringskonto } from '../helhedsplan/acts/anvend-reguleringskonto';
import { forlaengHelhedsplan } from '../helhedsplan/acts/forlaeng-helhedsplan';
import { genaabnMilepael } from '../helhedsplan/acts/genaabn-milepael';
import { givAfslag } from '../helhedsplan/acts/giv-afslag';
import { givTilsagn } from '../helhedsplan/acts/giv-tilsagn';
import { godkendReguleringskonto } from '../helhedsplan/acts/godkend-reguleringskonto';
import { igangsaetHelhedsplan } from '../helhedsplan/acts/igangsaet-helhedsplan';
import { indsaetPaaReguleringskonto } from '../helhedsplan/acts/indsaet-paa-reguleringskonto';
import { indsendHelhedsplan } from '../helhedsplan/acts/indsend-helhedsplan';
import { indstilHelhedsplan } from '../helhedsplan/acts/indstil-helhedsplan';
import { naaMilepael } from '../helhedsplan/acts/naa-milepael';
import { opretHelhedsplan } from '../helhedsplan/acts/opret-helhedsplan';
import { praekvalificerHelhedsplan } from '../helhedsplan/acts/praekvalificer-helhedsplan';
import { retHelhedsplan } from '../helhedsplan/acts/ret-helhedsplan';
import { sammenlaegHelhedsplaner } from '../helhedsplan/acts/sammenlaeg-helhedsplaner';
import { standsHelhedsplan } from '../helhedsplan/acts/stands-helhedsplan';
import { traekHelhedsplan } from '../helhedsplan/acts/traek-helhedsplan';
import { opretKommune } from '../kommune/acts/opret-kommune';
import { retKommune } from '../kommune/acts/ret-kommune';
import { opretKontrakt } from '../kontrakt/acts/opret-kontrakt';
import { reviderKontrakt } from '../kontrakt/acts/revider-kontrakt';
import { indberetNoegletal } from '../noegletal/acts/indberet-noegletal';
import { retNoegletal } from '../noegletal/acts/ret-noegletal';
import { bevilPulje } from '../pulje/acts/bevil-pulje';
import { disponerPulje } from '../pulje/acts/disponer-pulje';
import { frigivMidler } from '../pulje/acts/frigiv-midler';
import { opretPulje } from '../pulje/acts/opret-pulje';
import { retPulje } from '../pulje/acts/ret-pulje';
import { tilbagefoer } from '../pulje/acts/tilbagefoer';
import { udbetal } from '../pulje/acts/udbetal';
import { bemaerk } from '../redegoerelse/acts/bemaerk';
import { genoptagUdbetaling } from '../redegoerelse/acts/genoptag-udbetaling';
import { indsendRedegoerelse } from '../redegoerelse/acts/indsend-redegoerelse';
import { tilbageholdUdbetaling } from '../redegoerelse/acts/tilbagehold-udbetaling';
import { vurderRedegoerelse } from '../redegoerelse/acts/vurder-redegoerelse';
import { importer } from '../register/acts/importer';

/** Every act of the network. What is not here does not exist in the API. */
import { opretBoligomraade } from '../statsliste/acts/opret-boligomraade';
import { registrerStatsliste } from '../statsliste/acts/registrer-statsliste';
import { retBoligomraade } from '../statsliste/acts/ret-boligomraade';
import { retStatsliste } from '../statsliste/acts/ret-statsliste';

export const ACTS: readonly RegisteredAct[] = [
  opretHelhedsplan,
  retHelhedsplan,
  anbefalHelhedsplan,
  ansoegPraekvalifikation,
  praekvalificerHelhedsplan,
  givAfslag,
  indsendHelhedsplan,
  indstilHelhedsplan,
  registrerAfgoerelse,
  givTilsagn,
  igangsaetHelhedsplan,
  aendrGodkendtPlan,
  standsHelhedsplan,
  forlaengHelhedsplan,
  afslutHelhedsplan,
  traekHelhedsplan,
  sammenlaegHelhedsplaner,
  bevilPulje,
  disponerPulje,
  frigivMidler,
  udbetal,
  tilbagefoer,
  opretKontrakt,
  reviderKontrakt,
  optagMedlem,
  udtraed,
  opretArbejdsgruppe,
  bemaerk,
  genoptagUdbetaling,
  tilbageholdUdbetaling,
  vurderRedegoerelse,
  indsendRedegoerelse,
  naaMilepael,
  genaabnMilepael,
  godkendReguleringskonto,
  anvendReguleringskonto,
  indsaetPaaReguleringskonto,
  opretKommune,
  retKommune,
  opretByomraade,
  retByomraade,
  vedtagPolitik,
  ophaevPolitik,
  udpegByomraade,
  ophaevUdpegning,
  opretForvaltning,
  retForvaltning,
  nedlaegForvaltning,
  opretBoligorganisation,
  retBoligorganisation,
  overtagAdministration,
  afslutAdministration,
  opretAfdeling,
  retAfdeling,
  flytAfdeling,
  sammenlaegAfdelinger,
  nedlaegAfdeling,
  indberetNoegletal,
  retNoegletal,
  opretBoligomraade,
  retBoligomraade,
  registrerStatsliste,
  retStatsliste,
  opretIndsatsomraade,
  retIndsatsomraade,
  opretBevillingsperiode,
  retBevillingsperiode,
  opretPulje,
  retPulje,
  opretForum,
  retForum,
  nedlaegForum,
  importer,
];
