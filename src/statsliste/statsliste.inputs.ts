import { ActInput, ChangeInput, InputClass, InputField, KEY_PATTERN } from '../act/input';
import { Listekategori, Listestatus } from './statsliste.enums';

/** Shapes of what acts on lists of the state and their areas take. References are global ids or natural keys. */

@InputClass('Opret boligområde. An area as the state draws it, and the estates that it is made of.')
export class OpretBoligomraadeInput extends ActInput {
  @InputField('id', { description: 'Kommune. The municipality that the area lies in.' })
  kommune!: string;

  @InputField('text', {
    pattern: KEY_PATTERN,
    max: 60,
    description: 'Nøgle. Natural key, for example `BO-MJOELNERPARKEN`; it stays when names change.',
  })
  noegle!: string;

  @InputField('text', { description: 'Navn. For example Mjølnerparken.' })
  navn!: string;

  @InputField('text', { list: true, optional: true, description: 'Aliaser. Other spellings.' })
  aliaser?: string[] | null;

  @InputField('id', { list: true, optional: true, description: 'Afdelinger. The estates, by id or natural key; each once.' })
  afdelinger?: string[] | null;
}

@InputClass('Ret boligområde. What is given is changed; a new name leaves the old one among the aliases.')
export class RetBoligomraadeInput extends ChangeInput {
  @InputField('id', { description: 'Boligområde. By id or natural key.' })
  boligomraade!: string;

  @InputField('text', { optional: true, description: 'Navn.' })
  navn?: string | null;

  @InputField('text', { list: true, optional: true, description: 'Aliaser. All the aliases as they are from now on.' })
  aliaser?: string[] | null;

  @InputField('id', {
    list: true,
    optional: true,
    description: 'Afdelinger. Estates that are part of the area too; those that are so already stay.',
  })
  afdelinger?: string[] | null;
}

@InputClass('Listeplads. What a list says of one area.')
export class ListepladsInput {
  @InputField('id', { description: 'Boligområde. By id or natural key; each once in a list.' })
  boligomraade!: string;

  @InputField(Listestatus, { optional: true, description: 'Status. `PAA_LISTEN` when left out.' })
  status?: Listestatus | null;
}

@InputClass('Registrer statsliste. A list that the state has published, with the areas that are known by name.')
export class RegistrerStatslisteInput extends ActInput {
  @InputField('text', {
    pattern: KEY_PATTERN,
    max: 60,
    description: 'Nøgle. Natural key, for example `GHETTOOMRAADER-2014-02`.',
  })
  noegle!: string;

  @InputField('text', { description: 'Titel. For example Listen over ghettoområder, februar 2014.' })
  titel!: string;

  @InputField(Listekategori, { description: 'Kategori. What the list is of; one list of each kategori on a day.' })
  kategori!: Listekategori;

  @InputField('day', { description: 'Dato. The day on which it was published, today or earlier.' })
  dato!: string;

  @InputField('int', {
    optional: true,
    min: 0,
    description: 'Antal områder. In the whole country; left out where the source does not say.',
  })
  antalOmraader?: number | null;

  @InputField('int', { optional: true, min: 0, description: 'Antal kommuner. Left out where the source does not say.' })
  antalKommuner?: number | null;

  @InputField(() => ListepladsInput, {
    list: true,
    optional: true,
    description: 'Pladser. What it says of the areas that are known by name.',
  })
  pladser?: ListepladsInput[] | null;
}

@InputClass('Ret statsliste. What is given is changed; places are added or get another status, and those that are not named stay.')
export class RetStatslisteInput extends ChangeInput {
  @InputField('id', { description: 'Statsliste. By id or natural key.' })
  statsliste!: string;

  @InputField('text', { optional: true, description: 'Titel.' })
  titel?: string | null;

  @InputField('int', { optional: true, min: 0, description: 'Antal områder. In the whole country; null where the source does not say.' })
  antalOmraader?: number | null;

  @InputField('int', { optional: true, min: 0, description: 'Antal kommuner. Null where the source does not say.' })
  antalKommuner?: number | null;

  @InputField(() => ListepladsInput, {
    list: true,
    optional: true,
    description: 'Pladser. What the list says of further areas, or what it says of an area after all.',
  })
  pladser?: ListepladsInput[] | null;
}
