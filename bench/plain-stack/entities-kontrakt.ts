import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Contracts; see `entiteter-omraade.ts`. */

@ObjectType()
@Entity('kontrakt')
export class Kontrakt {
  @PrimaryColumn('integer')
  id!: number;

  @Field(() => String)
  @Column('text')
  titel!: string;

  @Column('integer', { name: 'byomraade_id' })
  byomraadeId!: number;
}

@ObjectType()
@Entity('kontraktversion')
export class Kontraktversion {
  @PrimaryColumn('integer')
  id!: number;

  @Field(() => Int)
  @Column('integer')
  nummer!: number;

  @Field(() => String)
  @Column('text', { name: 'gyldig_fra' })
  gyldigFra!: string;

  @Column('integer', { name: 'kontrakt_id' })
  kontraktId!: number;
}

@ObjectType()
@Entity('kontraktafsnit')
export class Kontraktafsnit {
  @PrimaryColumn('integer')
  id!: number;

  @Column('integer', { name: 'kontraktversion_id' })
  kontraktversionId!: number;

  @Column('integer', { name: 'indsatsomraade_id' })
  indsatsomraadeId!: number;
}

@ObjectType()
@Entity('indsatsomraade')
export class Indsatsomraade {
  @PrimaryColumn('integer')
  id!: number;

  @Field(() => String, { name: 'kode' })
  @Column('text')
  noegle!: string;

  @Field(() => String)
  @Column('text')
  navn!: string;
}

@ObjectType()
@Entity('maalsaetning')
export class Maalsaetning {
  @PrimaryColumn('integer')
  id!: number;

  @Field(() => String)
  @Column('text')
  tekst!: string;

  @Column('integer', { name: 'kontraktafsnit_id' })
  kontraktafsnitId!: number;
}

@ObjectType()
@Entity('ansvar')
export class Ansvar {
  @PrimaryColumn('integer')
  id!: number;

  @Field(() => String)
  @Column('text')
  rolle!: string;

  @Column('integer', { name: 'kontraktafsnit_id' })
  kontraktafsnitId!: number;

  @Column('integer', { name: 'forvaltning_id', nullable: true })
  forvaltningId!: number | null;

  @Column('integer', { name: 'boligorganisation_id', nullable: true })
  boligorganisationId!: number | null;
}
