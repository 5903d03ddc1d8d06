import { DataSource } from 'typeorm';
import { Boligorganisation, Byomraade, Forum, Forumomraade, Forvaltning, Medlemskab } from './entities-byomraade';
import { Ansvar, Indsatsomraade, Kontrakt, Kontraktafsnit, Kontraktversion, Maalsaetning } from './entities-kontrakt';
import {
  Afdeling,
  Afdelingstilknytning,
  Bevillingsperiode,
  Byomraadetilknytning,
  Deltagelse,
  Finansieringsbidrag,
  Helhedsplan,
  Pulje,
} from './entities-plan';

const OMRAADE = [Byomraade, Forum, Forumomraade, Medlemskab, Forvaltning, Boligorganisation];
const PLAN = [Helhedsplan, Bevillingsperiode, Byomraadetilknytning, Afdelingstilknytning, Afdeling, Deltagelse, Finansieringsbidrag, Pulje];
const KONTRAKT = [Kontrakt, Kontraktversion, Kontraktafsnit, Indsatsomraade, Maalsaetning, Ansvar];

export function createDataSource(file: string): DataSource {
  return new DataSource({ type: 'sqlite', database: file, entities: [...OMRAADE, ...PLAN, ...KONTRAKT] });
}
