import { SearchForm } from './contents-page';
import { type Reader, say } from './reader';
import type { PageContent } from './visit';

/** A page that could not be made: what was wrong with the address, or that the service is busy. */
export function faultPage(reader: Reader, status: number, message: string): PageContent {
  const title = titleOf(reader, status);
  return {
    status,
    title,
    body: (
      <>
        <h1>{title}</h1>
        <p>{message}</p>
        {status < 429 && <SearchForm reader={reader} tekst="" />}
      </>
    ),
  };
}

function titleOf(reader: Reader, status: number): string {
  if (status === 401) return say(reader, 'Adgangen kan ikke bruges', 'The token cannot be used');
  if (status === 429 || status === 503) return say(reader, 'Siden kan ikke vises lige nu', 'The page cannot be shown just now');
  return status >= 500
    ? say(reader, 'Der skete en fejl', 'Something went wrong')
    : say(reader, 'Siden kan ikke vises', 'The page cannot be shown');
}
