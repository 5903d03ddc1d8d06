import { type ReactElement, useState } from 'react';
import type { RoleRequests } from '../asker';
import type { Run } from './runs';
import { useAnswerTexts } from './texts';

/** The files that the service writes of an answer; the second of text is for spreadsheets in Danish, with semicolons and decimal commas. */
const FORMATS = [
  { format: 'csv', name: 'CSV' },
  { format: 'csv-da', name: 'CSV (dansk)' },
  { format: 'xlsx', name: 'Excel' },
] as const;

/** Asks anew, for a file instead of JSON: the file holds what the service answers in the role of the page. */
export function Downloads({ run, asker }: { run: Run; asker: RoleRequests }): ReactElement {
  const t = useAnswerTexts();
  const [fault, setFault] = useState('');
  const { query, variables, operationName } = run;
  const take = async (format: string): Promise<void> => {
    setFault('');
    try {
      save(await asker.file(`/graphql?format=${format}`, { query, variables, operationName }), format);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      {FORMATS.map(({ format, name }) => (
        <button key={format} type="button" className="helhed-knap" title={t.whole} onClick={() => void take(format)}>
          {t.download(name)}
        </button>
      ))}
      {fault !== '' && <p role="alert">{fault}</p>}
    </>
  );
}

function save({ content, name }: { readonly content: Blob; readonly name: string | undefined }, format: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name ?? `helhed.${format === 'xlsx' ? 'xlsx' : 'csv'}`;
  link.click();
  URL.revokeObjectURL(address);
}
