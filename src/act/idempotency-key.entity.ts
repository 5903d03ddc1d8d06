import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/**
 * An act that was carried out under a key of the client's. Not part of the API. Only acts that were carried out are kept:
 * after a refusal the key may be used again.
 */
@Entity('idempotensnoegle')
@Unique(['subjekt', 'noegle'])
export class IdempotencyKey {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column({ type: 'text' })
  subjekt!: string;

  @Column({ type: 'text' })
  noegle!: string;

  /** SHA-256 of the act and its input. */
  @Column({ type: 'text' })
  indhold!: string;

  /** What the act answered: numbers of the objects, warnings, the event; as JSON. */
  @Column({ type: 'text' })
  resultat!: string;

  /** SHA-256 of the selection, and the JSON that was answered for it. */
  @Column({ type: 'text' })
  udvalg!: string;

  @Column({ type: 'text' })
  svar!: string;

  @Column({ type: 'text' })
  @Index()
  tidspunkt!: string;
}
