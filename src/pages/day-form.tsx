import type { JSX } from 'preact';
import type { LocalizedText } from '../kernel/errors';
import { type Reader, say, told } from './reader';

interface DayFormProps {
  readonly reader: Reader;
  readonly address: string;
  readonly pr: string;
  /** What the day is for. */
  readonly of?: LocalizedText;
}

const THE_DAY: LocalizedText = { da: 'Som det står den dag', en: 'As it stands on the day' };

/** Asks a page about another day. */
export function DayForm({ reader, address, pr, of = THE_DAY }: DayFormProps): JSX.Element {
  return (
    <form method="get" action={address} class="choices">
      <label>
        <span>{told(reader, of)}</span>
        <input type="date" name="pr" value={pr} required />
      </label>
      {reader.chosen && <input type="hidden" name="sprog" value={reader.language} />}
      <button type="submit">{say(reader, 'Vis dagen', 'Show the day')}</button>
    </form>
  );
}
