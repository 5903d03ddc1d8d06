import { type ClassType, Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Byomraade, Forum, Medlemskab } from './entities-byomraade';
import { Ansvar, Kontrakt, Kontraktafsnit, Kontraktversion, Maalsaetning } from './entities-kontrakt';
import { Afdeling, Deltagelse, Finansieringsbidrag, Helhedsplan } from './entities-plan';

/** Lists, filters, orders and groups: just those that the operations use. */

export interface Liste<T> {
  nodes: T[];
}

function liste<T extends object>(klasse: ClassType<T>): ClassType<Liste<T>> {
  @ObjectType(`${klasse.name}Liste`)
  class Liste {
    @Field(() => [klasse])
    nodes!: T[];
  }
  return Liste;
}

export const Forumliste = liste(Forum);
export const Medlemskabsliste = liste(Medlemskab);
export const Helhedsplanliste = liste(Helhedsplan);
export const Deltagelsesliste = liste(Deltagelse);
export const Afdelingsliste = liste(Afdeling);
export const Finansieringsliste = liste(Finansieringsbidrag);
export const Kontraktliste = liste(Kontrakt);
export const Versionsliste = liste(Kontraktversion);
export const Afsnitsliste = liste(Kontraktafsnit);
export const Maalsaetningsliste = liste(Maalsaetning);
export const Ansvarsliste = liste(Ansvar);

@ObjectType()
export class Byomraadeside {
  @Field(() => Int)
  totalCount!: number;

  @Field(() => [Byomraade])
  nodes!: Byomraade[];
}

export enum Retning {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(Retning, { name: 'Retning' });

@InputType()
export class Byomraadeorden {
  @Field(() => Retning, { nullable: true })
  navn?: Retning;
}

@InputType()
export class Helhedsplanorden {
  @Field(() => Retning, { nullable: true })
  titel?: Retning;
}

@InputType()
export class Tekstfilter {
  @Field(() => String, { nullable: true })
  contains?: string;
}

@InputType()
export class Talfilter {
  @Field(() => Float, { nullable: true })
  gte?: number;
}

@InputType()
export class Aktivfilter {
  @Field(() => String)
  pr!: string;
}

@InputType()
export class Byomraadefilter {
  @Field(() => Tekstfilter, { nullable: true })
  navn?: Tekstfilter;
}

@InputType()
export class Byomraaderfilter {
  @Field(() => Byomraadefilter, { nullable: true })
  some?: Byomraadefilter;
}

@InputType()
export class Helhedsplanfilter {
  @Field(() => [Helhedsplanfilter], { nullable: true })
  and?: Helhedsplanfilter[];

  @Field(() => Byomraaderfilter, { nullable: true })
  byomraader?: Byomraaderfilter;

  @Field(() => Talfilter, { nullable: true })
  oekonomiskRamme?: Talfilter;

  @Field(() => Aktivfilter, { nullable: true })
  aktiv?: Aktivfilter;
}

export enum Gruppefelt {
  BYOMRAADE = 'BYOMRAADE',
}
registerEnumType(Gruppefelt, { name: 'Gruppefelt' });

@InputType()
export class Gruppering {
  @Field(() => Gruppefelt)
  field!: Gruppefelt;
}

@ObjectType()
export class Gruppenoegle {
  byomraadeId!: number | null;
}

@ObjectType()
export class Beloeb {
  @Field(() => Float)
  oekonomiskRamme!: number;
}

@ObjectType()
export class Gruppe {
  @Field(() => Gruppenoegle)
  key!: Gruppenoegle;

  @Field(() => Int)
  count!: number;

  @Field(() => Beloeb)
  sum!: Beloeb;

  @Field(() => Beloeb)
  avg!: Beloeb;
}

@ObjectType()
export class Gruppeside {
  @Field(() => [Gruppe])
  nodes!: Gruppe[];
}

@ObjectType()
export class Aggregat {
  @Field(() => Gruppeside)
  groups!: Gruppeside;
}

/** A page of plans; the fields are resolved one by one, so that nothing is counted or fetched that is not asked for. */
@ObjectType()
export class Helhedsplanside {
  filter?: Helhedsplanfilter;
  first!: number;
  orderBy?: Helhedsplanorden[];
}
