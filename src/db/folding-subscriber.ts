import { type EntitySubscriberInterface, EventSubscriber, type InsertEvent, type UpdateEvent } from 'typeorm';
import { shadows } from '../model/folding';
import { allNouns, type ColumnField, type ModelType } from '../model/model';

/** What a property is when the one who saves does not say. */
type Otherwise = (property: string) => unknown;

// A new row has what the columns have by default: no aliases, and no text.
const WITHOUT_ALIASES: Otherwise = () => undefined;

// An update past the row (`em.update`) does not know the rest of it, and would fold a half.
const UNKNOWN: Otherwise = (property) => {
  throw new Error(`${property} is folded together with what changes; save the whole row, not a part of it`);
};

/** Fills the folded and sorting columns beside every text that people write, whichever code path saves the row. */
@EventSubscriber()
export class FoldingSubscriber implements EntitySubscriberInterface {
  private types: Map<unknown, ModelType> | undefined;

  beforeInsert(event: InsertEvent<object>): void {
    this.fold(event.metadata.target, event.entity, WITHOUT_ALIASES);
  }

  beforeUpdate(event: UpdateEvent<object>): void {
    if (event.entity)
      this.fold(
        event.metadata.target,
        event.entity,
        event.databaseEntity ? (property) => Reflect.get(event.databaseEntity, property) : UNKNOWN,
      );
  }

  private fold(classRef: unknown, row: object | undefined, otherwise: Otherwise): void {
    this.types ??= new Map(allNouns().map((t): [unknown, ModelType] => [t.classRef, t]));
    const type = this.types.get(classRef);
    if (!type || !row) return;
    for (const field of type.fields.values()) {
      if (field.kind === 'column' && field.folding) foldField(field, row, otherwise);
    }
  }
}

function foldField(field: ColumnField, row: object, otherwise: Otherwise): void {
  const parts = field.aliaser ? [field.name, field.aliaser] : [field.name];
  if (parts.every((d) => Reflect.get(row, d) === undefined)) return;
  // Name and aliases are folded together: what is not being changed is taken from the row as it is stored.
  const [value, aliaser] = parts.map((d): unknown => {
    const own: unknown = Reflect.get(row, d);
    // SQL in place of a value (`em.update` takes it): what it gives is not known here.
    if (typeof own === 'function') throw new Error(`${d} is folded; store a value, not SQL`);
    return own === undefined ? otherwise(d) : own;
  });
  const names = Array.isArray(aliaser) ? aliaser.map(String) : [];
  for (const [property, text] of shadows(field, value, names)) Reflect.set(row, property, text);
}
