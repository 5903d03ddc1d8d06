import type { JSX } from 'preact';
import { type Reader, say } from './reader';

/** Asks a page about another day. */
export function DayForm({ reader, address, pr }: { reader: Reader; address: string; pr: string }): JSX.Element {
  return (
    <form method="get" action={address} class="choices">
      <label>
        <span>{say(reader, 'Som det står den dag', 'As it stands on the day')}</span>
        <input type="date" name="pr" value={pr} required />
      </label>
      {reader.chosen && <input type="hidden" name="sprog" value={reader.language} />}
      <button type="submit">{say(reader, 'Vis dagen', 'Show the day')}</button>
    </form>
  );
}
