import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Tables and API nodes in one class each, as the documentation of type-graphql shows it, with only the columns that the
 * operations need: fewer than a user would have, to the advantage of this contender.
 */

@ObjectType()
@Entity('byomraade')
export class Byomraade {
  @PrimaryColumn('integer')
  id!: number;

  @Field(() => String)
  @Column('text')
  noegle!: string;

  @Field(() => String)
  @Column('text')
  navn!: string;

  @Column('text', { name: 'navn_sort', select: false })
  navnSort!: string;

  @Column('text', { name: 'navn_foldet', select: false })
  navnFoldet!: string;
}

@ObjectType()
@Entity('forum')
export class Forum {
  @PrimaryColumn('integer')
  id!: number;

  @Field(() => String)
  @Column('text')
  navn!: string;

  @Column('integer', { name: 'byomraade_id', nullable: true })
  byomraadeId!: number | null;
}

/** A forum that serves several areas serves each by a row of these. */
@Entity('forumomraade')
export class Forumomraade {
  @PrimaryColumn('integer')
  id!: number;

  @Column('integer', { name: 'forum_id' })
  forumId!: number;

  @Column('integer', { name: 'byomraade_id' })
  byomraadeId!: number;
}

@ObjectType()
@Entity('medlemskab')
export class Medlemskab {
  @PrimaryColumn('integer')
  id!: number;

  @Field(() => String)
  @Column('text')
  rolle!: string;

  @Column('integer', { name: 'forum_id' })
  forumId!: number;

  @Column('integer', { name: 'forvaltning_id', nullable: true })
  forvaltningId!: number | null;

  @Column('integer', { name: 'boligorganisation_id', nullable: true })
  boligorganisationId!: number | null;
}

@ObjectType()
@Entity('forvaltning')
export class Forvaltning {
  @PrimaryColumn('integer')
  id!: number;

  @Field(() => String)
  @Column('text')
  kortnavn!: string;

  @Field(() => String)
  @Column('text')
  navn!: string;
}

@ObjectType()
@Entity('boligorganisation')
export class Boligorganisation {
  @PrimaryColumn('integer')
  id!: number;

  @Field(() => String)
  @Column('text')
  navn!: string;
}
