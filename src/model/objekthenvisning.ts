import { type ApiOnly, Part, Value } from './decorators';

/** What an answer is about, where the answer is no row itself. Of one `id` it says the same everywhere, so that caches keep it. */
@Part('Objekthenvisning. The object that something is about; `node(id:)` has the rest of it.')
export class Objekthenvisning {
  @Value('id', { description: 'Id. Global id of the object.' })
  id!: ApiOnly;

  @Value('text', { description: 'Type. Its type, for example `Helhedsplan`.' })
  type!: ApiOnly;

  @Value('text', { description: 'Nøgle. Its natural key.' })
  noegle!: ApiOnly;

  @Value('text', { description: 'Titel. What it is called; of an account the title of its plan.' })
  titel!: ApiOnly;
}
