import { type EntitySubscriberInterface, EventSubscriber, type InsertEvent, type UpdateEvent } from 'typeorm';
import { skygger } from '../model/folding';
import { alleNavneord, type Kolonne, type Objekttype } from '../model/model';

/** What a property is when the one who saves does not say. */
type Ellers = (egenskab: string) => unknown;

// A new row has what the columns have by default: no aliases, and no text.
const UDEN_ALIASER: Ellers = () => undefined;

// An update past the row (`em.update`) does not know the rest of it, and would fold a half.
const UKENDT: Ellers = (egenskab) => {
  throw new Error(`${egenskab} foldes sammen med det, der ændres; gem hele rækken (save), ikke en del af den`);
};

/** Fills the folded and sorting columns beside every text that people write, whichever code path saves the row. */
@EventSubscriber()
export class Foldesubscriber implements EntitySubscriberInterface {
  private typer: Map<unknown, Objekttype> | undefined;

  beforeInsert(event: InsertEvent<object>): void {
    this.fold(event.metadata.target, event.entity, UDEN_ALIASER);
  }

  beforeUpdate(event: UpdateEvent<object>): void {
    if (event.entity)
      this.fold(
        event.metadata.target,
        event.entity,
        event.databaseEntity ? (egenskab) => Reflect.get(event.databaseEntity, egenskab) : UKENDT,
      );
  }

  private fold(klasse: unknown, raekke: object | undefined, ellers: Ellers): void {
    this.typer ??= new Map(alleNavneord().map((t): [unknown, Objekttype] => [t.klasse, t]));
    const type = this.typer.get(klasse);
    if (!type || !raekke) return;
    for (const felt of type.felter.values()) {
      if (felt.art === 'kolonne' && felt.foldning) foldFelt(felt, raekke, ellers);
    }
  }
}

function foldFelt(felt: Kolonne, raekke: object, ellers: Ellers): void {
  const dele = felt.aliaser ? [felt.navn, felt.aliaser] : [felt.navn];
  if (dele.every((d) => Reflect.get(raekke, d) === undefined)) return;
  // Name and aliases are folded together: what is not being changed is taken from the row as it is stored.
  const [vaerdi, aliaser] = dele.map((d): unknown => {
    const egen: unknown = Reflect.get(raekke, d);
    // SQL in place of a value (`em.update` takes it): what it gives is not known here.
    if (typeof egen === 'function') throw new Error(`${d} foldes; gem en værdi, ikke SQL`);
    return egen === undefined ? ellers(d) : egen;
  });
  const navne = Array.isArray(aliaser) ? aliaser.map(String) : [];
  for (const [egenskab, tekst] of skygger(felt, vaerdi, navne)) Reflect.set(raekke, egenskab, tekst);
}
