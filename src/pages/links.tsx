import { Fragment, type JSX } from 'preact';
import { pageAddress, type Reader } from './reader';

/** Names that lead to a page of their own. On paper the address stands beside them. */

export function PlanLink({ reader, plan }: { reader: Reader; plan: { noegle: string; titel: string } }): JSX.Element {
  return (
    <a href={pageAddress(reader, 'plan', plan.noegle)} data-paper={`/plan/${plan.noegle}`}>
      {plan.titel}
    </a>
  );
}

export function PlaceLink({
  reader,
  place,
  kind,
}: {
  reader: Reader;
  place: { noegle: string; navn: string };
  kind: 'byomraade' | 'pulje';
}): JSX.Element {
  return (
    <a href={pageAddress(reader, kind, place.noegle)} data-paper={kind === 'pulje' ? `/pulje/${place.noegle}` : undefined}>
      {place.navn}
    </a>
  );
}

/** Areas after each other; a dash for none. */
export function Places({ reader, places }: { reader: Reader; places: readonly { noegle: string; navn: string }[] }): JSX.Element {
  if (places.length === 0) return <>–</>;
  return (
    <>
      {places.map((place, i) => (
        <Fragment key={place.noegle}>
          {i > 0 && ', '}
          <PlaceLink reader={reader} place={place} kind="byomraade" />
        </Fragment>
      ))}
    </>
  );
}
