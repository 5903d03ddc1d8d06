import { type ApiOnly, Holder, Value } from './decorators';

@Holder('Where a page lies in its list (Relay).')
export class PageInfo {
  @Value('bool', { description: 'Whether more follows after this page.' })
  hasNextPage!: ApiOnly;

  @Value('bool', { description: 'Whether more comes before this page.' })
  hasPreviousPage!: ApiOnly;

  @Value('text', { nullable: true, description: 'Cursor of the first one; null on an empty page.' })
  startCursor!: ApiOnly;

  @Value('text', { nullable: true, description: 'Cursor of the last one; null on an empty page.' })
  endCursor!: ApiOnly;
}
