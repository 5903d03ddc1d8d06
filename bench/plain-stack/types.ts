import { type ClassType, Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Byomraade, Forum, Medlemskab } from './entities-byomraade';
import { Ansvar, Kontrakt, Kontraktafsnit, Kontraktversion, Maalsaetning } from './entities-kontrakt';
import { Afdeling, Deltagelse, Finansieringsbidrag, Helhedsplan } from './entities-plan';

/** Lists, filters, orders and groups: just those that the operations use. */

export interface ListField<T> {
  nodes: T[];
}

function list<T extends object>(classRef: ClassType<T>): ClassType<ListField<T>> {
  @ObjectType(`${classRef.name}Liste`)
  class ListField {
    @Field(() => [classRef])
    nodes!: T[];
  }
  return ListField;
}

export const ForumList = list(Forum);
export const MedlemskabList = list(Medlemskab);
export const HelhedsplanList = list(Helhedsplan);
export const DeltagelseList = list(Deltagelse);
export const Afdelingsliste = list(Afdeling);
export const FinansieringList = list(Finansieringsbidrag);
export const KontraktList = list(Kontrakt);
export const VersionList = list(Kontraktversion);
export const AfsnitList = list(Kontraktafsnit);
export const MaalsaetningList = list(Maalsaetning);
export const AnsvarList = list(Ansvar);

@ObjectType()
export class ByomraadePage {
  @Field(() => Int)
  totalCount!: number;

  @Field(() => [Byomraade])
  nodes!: Byomraade[];
}

export enum Direction {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(Direction, { name: 'Retning' });

@InputType()
export class ByomraadeOrder {
  @Field(() => Direction, { nullable: true })
  navn?: Direction;
}

@InputType()
export class HelhedsplanOrder {
  @Field(() => Direction, { nullable: true })
  titel?: Direction;
}

@InputType()
export class TextFilter {
  @Field(() => String, { nullable: true })
  contains?: string;
}

@InputType()
export class NumberFilter {
  @Field(() => Float, { nullable: true })
  gte?: number;
}

@InputType()
export class ActiveFilter {
  @Field(() => String)
  pr!: string;
}

@InputType()
export class ByomraadeFilterInput {
  @Field(() => TextFilter, { nullable: true })
  navn?: TextFilter;
}

@InputType()
export class ByomraaderFilterInput {
  @Field(() => ByomraadeFilterInput, { nullable: true })
  some?: ByomraadeFilterInput;
}

@InputType()
export class HelhedsplanFilterInput {
  @Field(() => [HelhedsplanFilterInput], { nullable: true })
  and?: HelhedsplanFilterInput[];

  @Field(() => ByomraaderFilterInput, { nullable: true })
  byomraader?: ByomraaderFilterInput;

  @Field(() => NumberFilter, { nullable: true })
  oekonomiskRamme?: NumberFilter;

  @Field(() => ActiveFilter, { nullable: true })
  aktiv?: ActiveFilter;
}

export enum GroupField {
  BYOMRAADE = 'BYOMRAADE',
}
registerEnumType(GroupField, { name: 'Gruppefelt' });

@InputType()
export class Grouping {
  @Field(() => GroupField)
  field!: GroupField;
}

@ObjectType()
export class GroupKey {
  byomraadeId!: number | null;
}

@ObjectType()
export class Amount {
  @Field(() => Float)
  oekonomiskRamme!: number;
}

@ObjectType()
export class GroupFacts {
  @Field(() => GroupKey)
  key!: GroupKey;

  @Field(() => Int)
  count!: number;

  @Field(() => Amount)
  sum!: Amount;

  @Field(() => Amount)
  avg!: Amount;
}

@ObjectType()
export class GroupPage {
  @Field(() => [GroupFacts])
  nodes!: GroupFacts[];
}

@ObjectType()
export class Aggregate {
  @Field(() => GroupPage)
  groups!: GroupPage;
}

/** A page of plans; the fields are resolved one by one, so that nothing is counted or fetched that is not asked for. */
@ObjectType()
export class HelhedsplanPage {
  filter?: HelhedsplanFilterInput;
  first!: number;
  orderBy?: HelhedsplanOrder[];
}
