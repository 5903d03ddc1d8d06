import { registrerAfgoerelse } from '../afgoerelse/handlinger/registrer-afgoerelse';
import type { Registreret } from '../handling/handling';
import { afslutHelhedsplan } from '../helhedsplan/handlinger/afslut-helhedsplan';
import { anbefalHelhedsplan } from '../helhedsplan/handlinger/anbefal-helhedsplan';
import { ansoegPraekvalifikation } from '../helhedsplan/handlinger/ansoeg-praekvalifikation';
import { forlaengHelhedsplan } from '../helhedsplan/handlinger/forlaeng-helhedsplan';
import { givAfslag } from '../helhedsplan/handlinger/giv-afslag';
import { givTilsagn } from '../helhedsplan/handlinger/giv-tilsagn';
import { igangsaetHelhedsplan } from '../helhedsplan/handlinger/igangsaet-helhedsplan';
import { indsendHelhedsplan } from '../helhedsplan/handlinger/indsend-helhedsplan';
import { indstilHelhedsplan } from '../helhedsplan/handlinger/indstil-helhedsplan';
import { opretHelhedsplan } from '../helhedsplan/handlinger/opret-helhedsplan';
import { praekvalificerHelhedsplan } from '../helhedsplan/handlinger/praekvalificer-helhedsplan';
import { retHelhedsplan } from '../helhedsplan/handlinger/ret-helhedsplan';
import { sammenlaegHelhedsplaner } from '../helhedsplan/handlinger/sammenlaeg-helhedsplaner';
import { traekHelhedsplan } from '../helhedsplan/handlinger/traek-helhedsplan';
import { bevilPulje } from '../pulje/handlinger/bevil-pulje';
import { disponerPulje } from '../pulje/handlinger/disponer-pulje';
import { frigivMidler } from '../pulje/handlinger/frigiv-midler';
import { tilbagefoer } from '../pulje/handlinger/tilbagefoer';
import { udbetal } from '../pulje/handlinger/udbetal';

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
  forlaengHelhedsplan,
  afslutHelhedsplan,
  traekHelhedsplan,
  sammenlaegHelhedsplaner,
  bevilPulje,
  disponerPulje,
  frigivMidler,
  udbetal,
  tilbagefoer,
];
