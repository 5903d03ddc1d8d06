import type { Role } from '../kernel/roles';
import { asResult, type Extra, type HeaderSource, isObject, readJson, send } from './fetcher';
import { textsNow } from './language';
import { fetchOrganisations, LIST_OF, type Organisation } from './organisations';
import { rememberedRole, rememberRole } from './remembered-role';

interface Token {
  readonly token: string;
  /** When it expires, in milliseconds since 1970. */
  readonly expires: number;
}

/** How far a choice has come. `MISSING`: nobody is chosen yet to act for. */
export type Status = 'UDEN' | 'HENTER' | 'MANGLER' | 'HANDLER' | 'FEJL';

/** What the switch shows. */
export interface State {
  readonly role: Role;
  readonly for: string | null;
  readonly organisations: readonly Organisation[];
  readonly status: Status;
  /** Why there is no token, when there should have been one. */
  readonly message: string;
}

/** A token is renewed this long before it expires, in milliseconds. */
const RENEW_EVERY_MS = 60_000;

async function fetchToken(role: Role, who: string | null): Promise<Token> {
  const answer = await send('/demo/token', who === null ? { rolle: role } : { rolle: role, for: who });
  const content = readJson(answer.text);
  if (
    isObject(content) &&
    'token' in content &&
    typeof content.token === 'string' &&
    'udloeber' in content &&
    typeof content.udloeber === 'string'
  ) {
    return { token: content.token, expires: Date.parse(content.udloeber) };
  }
  throw new Error(asResult(answer).errors?.[0]?.message ?? textsNow().notAToken);
}

/**
 * The role that the page acts in, and its token, which is kept in memory alone: of the choice, the browser remembers the role,
 * and a page that is loaded again takes it again with a token of its own. What is sent is sent in the role that the
 * switch shows, or not at all: it waits for a token that is under way, and is not sent without one that could not be had.
 */
export class RoleChoice implements HeaderSource {
  private state: State = { role: 'OFFENTLIG', for: null, organisations: [], status: 'UDEN', message: '' };
  private token: Token | null = null;
  /** What the latest choice has set going; an earlier one that ends later changes nothing. */
  private work: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  constructor() {
    const remembered = rememberedRole();
    if (remembered !== null) {
      this.set({ ...remembered, status: 'HENTER' });
      this.begin();
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): State => this.state;

  async headers(): Promise<Extra> {
    await this.rest();
    if (this.token !== null && this.token.expires - Date.now() < RENEW_EVERY_MS) {
      this.tryAgain();
      await this.rest();
    }
    if (this.token !== null) {
      return { headers: { authorization: `Bearer ${this.token.token}` } };
    }
    const { status, role, message } = this.state;
    if (status === 'UDEN') {
      return { headers: {} };
    }
    const { chooseIt, actsFor, noToken } = textsNow();
    return { error: status === 'MANGLER' ? chooseIt(actsFor[role]?.definite ?? '') : `${noToken} ${message}` };
  }

  refused(): void {
    if (this.state.status === 'HANDLER') {
      this.tryAgain();
    }
  }

  chooseRole(role: Role): void {
    this.token = null;
    this.set({ role, for: null, organisations: [], status: role === 'OFFENTLIG' ? 'UDEN' : 'HENTER', message: '' });
    rememberRole(this.state);
    this.begin();
  }

  chooseFor(key: string): void {
    this.token = null;
    this.set({ for: key, status: 'HENTER', message: '' });
    rememberRole(this.state);
    this.begin();
  }

  tryAgain(): void {
    this.token = null;
    this.set({ status: 'HENTER', message: '' });
    this.begin();
  }

  private begin(): void {
    const isNewest = (): boolean => this.work === work;
    const work = Promise.resolve()
      .then(() => this.fetch(isNewest))
      .catch((error: unknown) => {
        if (isNewest()) {
          this.set({ status: 'FEJL', message: error instanceof Error ? error.message : String(error) });
        }
      });
    this.work = work;
  }

  /** Fetches what the choice still lacks: those to act for, then the token. */
  private async fetch(isNewest: () => boolean): Promise<void> {
    const { role } = this.state;
    const list = LIST_OF[role];
    if (role === 'OFFENTLIG') {
      return;
    }
    if (list && this.state.organisations.length === 0) {
      const organisations = await fetchOrganisations(list);
      if (!isNewest()) {
        return;
      }
      const [only, ...others] = organisations;
      const alone = only !== undefined && others.length === 0 ? only.key : null;
      // One that was remembered may be gone since.
      const still = organisations.some(({ key }) => key === this.state.for) ? this.state.for : null;
      this.set({ organisations, for: still ?? alone });
    }
    if (list && this.state.for === null) {
      this.set({ status: 'MANGLER' });
      return;
    }
    const token = await fetchToken(role, this.state.for);
    if (isNewest()) {
      this.token = token;
      this.set({ status: 'HANDLER' });
    }
  }

  /** Waits until nothing is being fetched; a new choice may come while it waits. */
  private async rest(): Promise<void> {
    let last: Promise<void>;
    do {
      last = this.work;
      await last;
    } while (last !== this.work);
  }

  private set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) {
      listener();
    }
  }
}
