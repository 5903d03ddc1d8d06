import { type EntitySubscriberInterface, EventSubscriber, type InsertEvent, type UpdateEvent } from 'typeorm';
import { foldetKolonne, sorteringsnoegle } from '../kerne/fold';
import { alleNavneord, type Kolonne, type Objekttype } from './model';

/** Fills the folded and sorting columns beside every searchable text, whichever code path saves the row. */
@EventSubscriber()
export class Foldesubscriber implements EntitySubscriberInterface {
  private typer: Map<unknown, Objekttype> | undefined;

  beforeInsert(event: InsertEvent<object>): void {
    this.fold(event.metadata.target, event.entity);
  }

  beforeUpdate(event: UpdateEvent<object>): void {
    if (event.entity) this.fold(event.metadata.target, event.entity);
  }

  private fold(klasse: unknown, raekke: object | undefined): void {
    this.typer ??= new Map(alleNavneord().map((t): [unknown, Objekttype] => [t.klasse, t]));
    const type = this.typer.get(klasse);
    if (!type || !raekke) return;
    for (const felt of type.felter.values()) {
      if (felt.art === 'kolonne' && felt.soeg) foldFelt(felt, raekke);
    }
  }
}

function foldFelt(felt: Kolonne, raekke: object): void {
  const tekst: unknown = Reflect.get(raekke, felt.navn);
  if (tekst === undefined) return;
  const aliaser: unknown = felt.aliaser ? Reflect.get(raekke, felt.aliaser) : [];
  const navne = Array.isArray(aliaser) ? aliaser.map(String) : [];
  Reflect.set(raekke, `${felt.navn}Foldet`, tekst === null ? null : foldetKolonne(String(tekst), navne));
  if (felt.ordnes) Reflect.set(raekke, `${felt.navn}Sort`, tekst === null ? null : sorteringsnoegle(String(tekst)));
}
