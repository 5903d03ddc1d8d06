import type { Handlingsnavn } from '../../../src/adgang/handlinger';
import type { Generator } from '../spil';
import { registrerAfgoerelse } from './afgoerelser';
import * as ansoegning from './ansoegning';
import * as fora from './fora';
import * as kontrakter from './kontrakter';
import * as penge from './penge';
import * as tilsyn from './tilsyn';

/** One generator for each act of the register; the type demands one for every name. */
export const GENERATORER: Readonly<Record<Handlingsnavn, Generator>> = {
  opretHelhedsplan: ansoegning.opretHelhedsplan,
  retHelhedsplan: ansoegning.retHelhedsplan,
  anbefalHelhedsplan: ansoegning.anbefalHelhedsplan,
  ansoegPraekvalifikation: ansoegning.ansoegPraekvalifikation,
  praekvalificerHelhedsplan: ansoegning.praekvalificerHelhedsplan,
  givAfslag: ansoegning.givAfslag,
  indsendHelhedsplan: ansoegning.indsendHelhedsplan,
  indstilHelhedsplan: ansoegning.indstilHelhedsplan,
  registrerAfgoerelse,
  givTilsagn: ansoegning.givTilsagn,
  igangsaetHelhedsplan: ansoegning.igangsaetHelhedsplan,
  forlaengHelhedsplan: ansoegning.forlaengHelhedsplan,
  afslutHelhedsplan: ansoegning.afslutHelhedsplan,
  traekHelhedsplan: ansoegning.traekHelhedsplan,
  aendrGodkendtPlan: ansoegning.aendrGodkendtPlan,
  standsHelhedsplan: ansoegning.standsHelhedsplan,
  sammenlaegHelhedsplaner: ansoegning.sammenlaegHelhedsplaner,
  bevilPulje: penge.bevilPulje,
  disponerPulje: penge.disponerPulje,
  frigivMidler: penge.frigivMidler,
  udbetal: penge.udbetal,
  tilbagefoer: penge.tilbagefoer,
  indsaetPaaReguleringskonto: penge.indsaetPaaReguleringskonto,
  godkendReguleringskonto: penge.godkendReguleringskonto,
  anvendReguleringskonto: penge.anvendReguleringskonto,
  opretKontrakt: kontrakter.opretKontrakt,
  reviderKontrakt: kontrakter.reviderKontrakt,
  optagMedlem: fora.optagMedlem,
  udtraed: fora.udtraed,
  opretArbejdsgruppe: fora.opretArbejdsgruppe,
  indsendRedegoerelse: tilsyn.indsendRedegoerelse,
  naaMilepael: tilsyn.naaMilepael,
  genaabnMilepael: tilsyn.genaabnMilepael,
  vurderRedegoerelse: tilsyn.vurderRedegoerelse,
  tilbageholdUdbetaling: tilsyn.tilbageholdUdbetaling,
  genoptagUdbetaling: tilsyn.genoptagUdbetaling,
  bemaerk: tilsyn.bemaerk,
};
