import { type ReactElement, useState } from 'react';
import type { RoleRequests } from '../asker';
import type { Run } from './runs';
import { useAnswerTexts } from './texts';

/** The files that the service writes of an answer; the second of text is for spreadsheets in Danish, with semicolons and decimal commas. */
export const TABLE_FORMATS = [
  { format: 'csv', name: 'CSV', extension: 'csv' },
  { format: 'csv-da', name: 'CSV (dansk)', extension: 'csv' },
  { format: 'xlsx', name: 'Excel', extension: 'xlsx' },
] as const;

/** The network of the answer: as a picture, and for programs that work on networks. */
export const NETWORK_FORMATS = [
  { format: 'svg', name: 'SVG', extension: 'svg' },
  { format: 'graphml', name: 'GraphML', extension: 'graphml' },
] as const;

interface DownloadsProps {
  readonly run: Run;
  readonly asker: RoleRequests;
  readonly formats: typeof TABLE_FORMATS | typeof NETWORK_FORMATS;
  /** The list that is looked at, where a file holds one. */
  readonly list?: string;
}

/** Asks anew, for a file instead of JSON: the file holds what the service answers in the role of the page. */
export function Downloads({ run, asker, formats, list }: DownloadsProps): ReactElement {
  const t = useAnswerTexts();
  const [fault, setFault] = useState('');
  const { query, variables, operationName } = run;
  const take = async ({ format, extension }: (typeof formats)[number]): Promise<void> => {
    setFault('');
    try {
      const choice = list === undefined ? '' : `&tabel=${encodeURIComponent(list)}`;
      save(await asker.file(`/graphql?format=${format}${choice}`, { query, variables, operationName }), extension);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      {formats.map((each) => (
        <button key={each.format} type="button" className="helhed-knap" title={t.whole} onClick={() => void take(each)}>
          {t.download(each.name)}
        </button>
      ))}
      {fault !== '' && <p role="alert">{fault}</p>}
    </>
  );
}

function save({ content, name }: { readonly content: Blob; readonly name: string | undefined }, extension: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name ?? `helhed.${extension}`;
  link.click();
  URL.revokeObjectURL(address);
}
