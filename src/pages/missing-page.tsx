import type { JSX } from 'preact';
import { fold } from '../kernel/fold';
import { shortened } from '../kernel/format';
import { CONTENTS_ANSWER, type Contents, wordOfKey } from './contents';
import { SearchForm } from './contents-page';
import { PlaceLink, PlanLink } from './links';
import { pageAddress, type Reader, say } from './reader';
import type { Visit, VisitResult } from './visit';

/** What stands at an address that has nothing: what may have been meant, and how to find it. */

export type SubjectKind = 'plan' | 'byomraade' | 'pulje';

interface Candidate {
  readonly noegle: string;
  readonly link: JSX.Element;
}

/** Of the same kind as was asked for, by the word of the key that tells the most. */
export async function missingSubject(visit: Visit, kind: SubjectKind): Promise<VisitResult> {
  const { reader, rest } = visit;
  const word = wordOfKey(rest);
  const found = word === '' ? [] : candidatesOf(reader, kind, (await contentsFor(visit, word)).data);
  // A key that is only written in another case is the same key.
  const same = found.find(({ noegle }) => fold(noegle) === fold(rest));
  if (same) return { redirect: pageAddress(reader, kind, same.noegle) };
  const title = titleOf(reader, kind, shortened(rest));
  return { status: 404, title, body: <MissingBody reader={reader} title={title} word={word} found={found.slice(0, 10)} /> };
}

const contentsFor = (visit: Visit, tekst: string) =>
  visit.ask('Oversigtsside', { tekst, pr: visit.reader.today, efter: null }, CONTENTS_ANSWER);

function candidatesOf(reader: Reader, kind: SubjectKind, contents: Contents): Candidate[] {
  if (kind === 'plan')
    return contents.helhedsplaner.nodes.map((plan) => ({ noegle: plan.noegle, link: <PlanLink reader={reader} plan={plan} /> }));
  const places = kind === 'byomraade' ? contents.byomraader : contents.puljer;
  return places.nodes.map((place) => ({ noegle: place.noegle, link: <PlaceLink reader={reader} place={place} kind={kind} /> }));
}

function titleOf(reader: Reader, kind: SubjectKind, key: string): string {
  if (key === '') return say(reader, 'Adressen mangler en nøgle', 'The address lacks a key');
  if (kind === 'plan') return say(reader, `Der er ingen helhedsplan med nøglen “${key}”`, `There is no plan with the key “${key}”`);
  if (kind === 'pulje') return say(reader, `Der er ingen pulje med nøglen “${key}”`, `There is no pool with the key “${key}”`);
  return say(reader, `Der er intet byområde med nøglen “${key}”`, `There is no area with the key “${key}”`);
}

/** An address below a page that has none. */
export function missingAddress(reader: Reader): VisitResult {
  const title = say(reader, 'Siden findes ikke', 'There is no such page');
  return { status: 404, title, body: <MissingBody reader={reader} title={title} word="" found={[]} /> };
}

interface MissingProps {
  readonly reader: Reader;
  readonly title: string;
  readonly word: string;
  readonly found: readonly Candidate[];
}

function MissingBody({ reader, title, word, found }: MissingProps): JSX.Element {
  return (
    <>
      <h1>{title}</h1>
      {found.length > 0 && (
        <>
          <p>{say(reader, 'Mente du en af disse?', 'Did you mean one of these?')}</p>
          <ul class="rows">
            {found.map(({ link }) => (
              <li>{link}</li>
            ))}
          </ul>
        </>
      )}
      <SearchForm reader={reader} tekst={word} />
    </>
  );
}
