import type { ExecutionResult } from 'graphql';
import { ask, asResult, type HeaderSource, requestJson } from './fetcher';

/** What the tabs ask for besides what the reader runs, in the role of the page. */
export interface RoleRequests {
  ask(address: string, params: object): Promise<ExecutionResult>;
  /** A file; what is wrong is thrown, in the words of the service. */
  file(address: string, params: object): Promise<{ readonly content: Blob; readonly name: string | undefined }>;
}

export function createAsker(source?: HeaderSource): RoleRequests {
  async function headers(): Promise<Headers> {
    const extra = (await source?.headers()) ?? { headers: {} };
    if ('error' in extra) {
      throw new Error(extra.error);
    }
    return new Headers(extra.headers);
  }
  return {
    async ask(address, params) {
      try {
        return await ask(params, await headers(), address);
      } catch (error) {
        return asResult({
          status: 0,
          text: JSON.stringify({ errors: [{ message: error instanceof Error ? error.message : String(error) }] }),
        });
      }
    },
    async file(address, params) {
      const answer = await requestJson(address, params, await headers());
      const disposition = answer.headers.get('content-disposition');
      if (answer.ok && disposition?.startsWith('attachment')) {
        return { content: await answer.blob(), name: /filename="([^"]+)"/.exec(disposition)?.[1] };
      }
      throw new Error(asResult({ status: answer.status, text: await answer.text() }).errors?.[0]?.message ?? String(answer.status));
    },
  };
}
