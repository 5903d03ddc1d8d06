import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { kroner } from './kroner';

/** Plans and what hangs on them; see `entiteter-omraade.ts`. */

@ObjectType()
@Entity('helhedsplan')
export class Helhedsplan {
  @PrimaryColumn('integer')
  id!: number;

  @Column('text')
  noegle!: string;

  @Field(() => String)
  @Column('text')
  titel!: string;

  @Column('text', { name: 'titel_sort', select: false })
  titelSort!: string;

  @Field(() => String)
  @Column('text')
  start!: string;

  @Field(() => String)
  @Column('text')
  slut!: string;

  @Field(() => String)
  @Column('text')
  status!: string;

  @Field(() => Float)
  @Column('integer', { name: 'oekonomisk_ramme', transformer: kroner })
  oekonomiskRamme!: number;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  sagsnr!: string | null;

  @Column('integer', { name: 'bevillingsperiode_id' })
  bevillingsperiodeId!: number;
}

@ObjectType()
@Entity('bevillingsperiode')
export class Bevillingsperiode {
  @PrimaryColumn('integer')
  id!: number;

  @Field(() => String)
  @Column('text')
  noegle!: string;
}

@Entity('byomraadetilknytning')
export class Byomraadetilknytning {
  @PrimaryColumn('integer')
  id!: number;

  @Column('integer', { name: 'helhedsplan_id' })
  helhedsplanId!: number;

  @Column('integer', { name: 'byomraade_id' })
  byomraadeId!: number;
}

@Entity('afdelingstilknytning')
export class Afdelingstilknytning {
  @PrimaryColumn('integer')
  id!: number;

  @Column('integer', { name: 'helhedsplan_id' })
  helhedsplanId!: number;

  @Column('integer', { name: 'afdeling_id' })
  afdelingId!: number;
}

@ObjectType()
@Entity('afdeling')
export class Afdeling {
  @PrimaryColumn('integer')
  id!: number;

  @Field(() => String)
  @Column('text')
  nummer!: string;

  @Field(() => String)
  @Column('text')
  navn!: string;

  @Field(() => Int, { nullable: true })
  @Column('integer', { name: 'antal_lejemaal', nullable: true })
  antalLejemaal!: number | null;
}

@ObjectType()
@Entity('deltagelse')
export class Deltagelse {
  @PrimaryColumn('integer')
  id!: number;

  @Field(() => String)
  @Column('text')
  rolle!: string;

  @Column('integer', { name: 'helhedsplan_id' })
  helhedsplanId!: number;

  @Column('integer', { name: 'boligorganisation_id' })
  boligorganisationId!: number;
}

@ObjectType()
@Entity('finansieringsbidrag')
export class Finansieringsbidrag {
  @PrimaryColumn('integer')
  id!: number;

  @Field(() => String)
  @Column('text')
  kilde!: string;

  @Field(() => Float)
  @Column('integer', { transformer: kroner })
  beloeb!: number;

  @Column('integer', { name: 'helhedsplan_id' })
  helhedsplanId!: number;

  @Column('integer', { name: 'pulje_id', nullable: true })
  puljeId!: number | null;
}

@ObjectType()
@Entity('pulje')
export class Pulje {
  @PrimaryColumn('integer')
  id!: number;

  @Field(() => String)
  @Column('text')
  navn!: string;
}
