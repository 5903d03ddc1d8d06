import { registrerAfgoerelse } from '../afgoerelse/handlinger/registrer-afgoerelse';
import { opretArbejdsgruppe } from '../forum/handlinger/opret-arbejdsgruppe';
import { optagMedlem } from '../forum/handlinger/optag-medlem';
import { udtraed } from '../forum/handlinger/udtraed';
import type { Registreret } from '../handling/handling';
import { aendrGodkendtPlan } from '../helhedsplan/handlinger/aendr-godkendt-plan';
import { afslutHelhedsplan } from '../helhedsplan/handlinger/afslut-helhedsplan';
import { anbefalHelhedsplan } from '../helhedsplan/handlinger/anbefal-helhedsplan';
import { ansoegPraekvalifikation } from '../helhedsplan/handlinger/ansoeg-praekvalifikation';
import { anvendReguleringskonto } from '../helhedsplan/handlinger/anvend-reguleringskonto';
import { forlaengHelhedsplan } from '../helhedsplan/handlinger/forlaeng-helhedsplan';
import { genaabnMilepael } from '../helhedsplan/handlinger/genaabn-milepael';
import { givAfslag } from '../helhedsplan/handlinger/giv-afslag';
import { givTilsagn } from '../helhedsplan/handlinger/giv-tilsagn';
import { godkendReguleringskonto } from '../helhedsplan/handlinger/godkend-reguleringskonto';
import { igangsaetHelhedsplan } from '../helhedsplan/handlinger/igangsaet-helhedsplan';
import { indsaetPaaReguleringskonto } from '../helhedsplan/handlinger/indsaet-paa-reguleringskonto';
import { indsendHelhedsplan } from '../helhedsplan/handlinger/indsend-helhedsplan';
import { indstilHelhedsplan } from '../helhedsplan/handlinger/indstil-helhedsplan';
import { naaMilepael } from '../helhedsplan/handlinger/naa-milepael';
import { opretHelhedsplan } from '../helhedsplan/handlinger/opret-helhedsplan';
import { praekvalificerHelhedsplan } from '../helhedsplan/handlinger/praekvalificer-helhedsplan';
import { retHelhedsplan } from '../helhedsplan/handlinger/ret-helhedsplan';
import { sammenlaegHelhedsplaner } from '../helhedsplan/handlinger/sammenlaeg-helhedsplaner';
import { standsHelhedsplan } from '../helhedsplan/handlinger/stands-helhedsplan';
import { traekHelhedsplan } from '../helhedsplan/handlinger/traek-helhedsplan';
import { opretKontrakt } from '../kontrakt/handlinger/opret-kontrakt';
import { reviderKontrakt } from '../kontrakt/handlinger/revider-kontrakt';
import { bevilPulje } from '../pulje/handlinger/bevil-pulje';
import { disponerPulje } from '../pulje/handlinger/disponer-pulje';
import { frigivMidler } from '../pulje/handlinger/frigiv-midler';
import { tilbagefoer } from '../pulje/handlinger/tilbagefoer';
import { udbetal } from '../pulje/handlinger/udbetal';
import { bemaerk } from '../redegoerelse/handlinger/bemaerk';
import { genoptagUdbetaling } from '../redegoerelse/handlinger/genoptag-udbetaling';
import { indsendRedegoerelse } from '../redegoerelse/handlinger/indsend-redegoerelse';
import { tilbageholdUdbetaling } from '../redegoerelse/handlinger/tilbagehold-udbetaling';
import { vurderRedegoerelse } from '../redegoerelse/handlinger/vurder-redegoerelse';

/** Every act of the network. What is not here does not exist in the API. */
export const HANDLINGER: readonly Registreret[] = [
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
];
