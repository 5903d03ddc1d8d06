import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { FILE_FORMATS, type FileBody, type FileFormat, type FileWish, FORMAT_DESCRIPTIONS } from '../files/file-of-answer';
import { badInput, INPUT_FAULTS } from '../kernel/errors';
import { shortened } from '../kernel/format';
import { parameterOf } from './address-parameters';

/** Which file a client wants of an answer: `?format=csv` says it, or `Accept`; `null` is an answer as JSON. */

declare module 'fastify' {
  interface FastifyRequest {
    /** The file that the answer is wanted as; null for JSON. */
    fileWish: FileWish | null;
    /** The file that the answer came to; it is sent instead of what the handler returns. */
    writtenFile: NamedFile | null;
  }
}

export interface NamedFile {
  readonly format: FileFormat;
  readonly name: string;
  readonly body: FileBody;
}

const bare = (mediaType: string): string => mediaType.replace(/;.*/, '');

/** The types that `Accept` can ask for; a dialect of one is asked for by its name alone. */
const BY_MEDIA_TYPE = new Map<string, FileFormat>();
for (const format of FILE_FORMATS) {
  const type = bare(FORMAT_DESCRIPTIONS[format].mediaType);
  if (!BY_MEDIA_TYPE.has(type)) BY_MEDIA_TYPE.set(type, format);
}

const FILE_MEDIA_TYPES: readonly string[] = [...BY_MEDIA_TYPE.keys()];

const isFormat = (text: string): text is FileFormat => FILE_FORMATS.some((format) => format === text);

/** The format that is asked for; null for JSON, in one of the given types. */
function fileFormatOf(request: FastifyRequest, jsonTypes: readonly string[]): FileFormat | null {
  const named = parameterOf(request, 'format');
  if (named !== null && named !== 'json') {
    if (isFormat(named)) return named;
    throw badInput(
      'format',
      INPUT_FAULTS.oneOf(
        { da: `${shortened(named)} er ikke et format; vælg mellem`, en: `${shortened(named)} is no format; choose among` },
        ['json', ...FILE_FORMATS],
      ),
    );
  }
  const { headers } = request;
  if (named === 'json' || !headers.accept) return null;
  const chosen = new Negotiator({ headers }).mediaType([...jsonTypes, ...FILE_MEDIA_TYPES]);
  return (chosen === undefined ? undefined : BY_MEDIA_TYPE.get(chosen)) ?? null;
}

/** The file that is wanted, all of it; null for JSON. */
export function fileWishOf(request: FastifyRequest, jsonTypes: readonly string[]): FileWish | null {
  const format = fileFormatOf(request, jsonTypes);
  return format === null ? null : { format, table: parameterOf(request, 'tabel') };
}

/** Puts the file in the place of the answer, with the headers that it has. */
export function sendFile({ writtenFile }: FastifyRequest, reply: FastifyReply): FileBody | null {
  if (writtenFile === null) return null;
  const { mediaType, extension } = FORMAT_DESCRIPTIONS[writtenFile.format];
  reply.type(mediaType).header('content-disposition', `attachment; filename="${writtenFile.name}.${extension}"`);
  reply.header('vary', 'accept');
  return writtenFile.body;
}
