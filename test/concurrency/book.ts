import { z } from 'zod';
import type { Outside } from '../support/outside';
import type { Call, JwtPayload } from './calls';
import { amountInOere } from './calls';
import type { Pools } from './pools';

/** The books of a bank in plain code: what was acknowledged, and nothing else. Amounts in øre. */

export interface Posting {
  readonly id: string;
  readonly pulje: string;
  readonly plan: string;
  readonly art: string;
  readonly dato: string;
  readonly beloeb: number;
}

export interface Bevilling {
  readonly pulje: string;
  readonly titel: string;
  readonly dato: string;
  readonly beloeb: number;
}

export interface Entered {
  readonly nummer: number;
  readonly call: Call;
  readonly data: JwtPayload;
  readonly post?: Posting;
  readonly bevilling?: Bevilling;
}

const numberOf = (id: string): number => Number(id.split('_')[1]);

export class Book {
  readonly posts = new Map<string, Posting>();
  readonly bevillinger: Bevilling[] = [];
  /** By the number of the event, which is the order in which they were carried out. */
  readonly entered = new Map<number, Entered>();
  private readonly puljeFor: ReadonlyMap<string, string>;

  constructor(
    scene: Pools,
    private readonly start: { readonly haendelse: number; readonly bevilget: number },
  ) {
    this.puljeFor = new Map(scene.planer.map((p) => [p.noegle, p.pulje]));
    for (const pulje of scene.puljer) this.bevillinger.push({ pulje, titel: 'Grundbevilling', dato: '2014-01-01', beloeb: start.bevilget });
  }

  /** Enters an act that the service says it has carried out. */
  enter(call: Call, data: JwtPayload): void {
    const number = numberOf(data.haendelse?.id ?? '');
    if (this.entered.has(number)) throw new Error(`two acts have the event ${number}`);
    const d = data.disponering;
    const plan = String(call.input.helhedsplan);
    const post = d
      ? { id: d.id, pulje: this.puljeFor.get(plan) ?? '', plan, art: d.art, dato: d.dato, beloeb: amountInOere(d.beloeb) }
      : undefined;
    if (post && this.posts.has(post.id)) throw new Error(`two acts have the posting ${post.id}`);
    if (post) this.posts.set(post.id, post);
    const bevilling = call.handling === 'bevilPulje' ? asBevilling(call) : undefined;
    if (bevilling) this.bevillinger.push(bevilling);
    this.entered.set(number, { nummer: number, call, data, post, bevilling });
  }

  postCount(pulje: string): number {
    let count = 0;
    for (const p of this.posts.values()) if (p.pulje === pulje) count += 1;
    return count;
  }

  /** Where the table and the books differ; the table must hold what was acknowledged and nothing besides. */
  async deviations(outside: Outside): Promise<string[]> {
    const posts = await outside.all<Posting>(`SELECT 'dis_' || d.id AS id, p.noegle AS pulje, h.noegle AS plan, d.art, d.dato, d.beloeb
      FROM disponering d JOIN pulje p ON p.id = d.pulje_id JOIN helhedsplan h ON h.id = d.helhedsplan_id WHERE p.noegle LIKE 'PROEVE%'`);
    const bevillinger = await outside.all<Bevilling>(`SELECT p.noegle AS pulje, b.titel, b.dato, b.beloeb
      FROM bevilling b JOIN pulje p ON p.id = b.pulje_id WHERE p.noegle LIKE 'PROEVE%'`);
    const haendelser = await outside.all<{ id: number; handling: string }>('SELECT id, handling FROM haendelse WHERE id > $1', [
      this.start.haendelse,
    ]);
    const tilsyn = await outside.all<{ tekst: string }>("SELECT tekst FROM tilsyn WHERE tekst LIKE 'T-%'");
    const keys = await outside.all<{ noegle: string }>('SELECT noegle FROM idempotensnoegle');
    const afgoerelser = await outside.all<{ noegle: string }>("SELECT noegle FROM afgoerelse WHERE noegle LIKE 'B-%'");
    const entered = [...this.entered.values()];
    const used = entered.flatMap(({ call }) => (call.input.idempotencyKey ? [String(call.input.idempotencyKey)] : []));
    const decided = entered.flatMap(({ call }) => (call.input.noegle ? [String(call.input.noegle)] : []));
    const overseen = entered.flatMap(({ call }) => (call.input.tekst ? [String(call.input.tekst)] : []));
    return [
      ...difference('postering', posts.map(text), [...this.posts.values()].map(text)),
      ...difference('bevilling', bevillinger.map(text), this.bevillinger.map(text)),
      ...difference(
        'hændelse',
        haendelser.map(text),
        entered.map((i) => text({ id: i.nummer, handling: i.call.handling })),
      ),
      ...difference(
        'tilsyn',
        tilsyn.map(({ tekst: t }) => t),
        overseen,
      ),
      ...difference(
        'nøgle',
        keys.map(({ noegle: key }) => key),
        used,
      ),
      ...difference(
        'afgørelse',
        afgoerelser.map(({ noegle: key }) => key),
        decided,
      ),
    ];
  }

  /** The acts in the order in which they were carried out. */
  inOrder(): Entered[] {
    return [...this.entered.values()].sort((a, b) => a.nummer - b.nummer);
  }

  /**
   * Versions that acknowledged acts answered, by object, in the order of the acts; null where the answer does not show it. A
   * lost update leaves a hole or a twin.
   */
  versioner(): ReadonlyMap<string, readonly (number | null)[]> {
    const all = new Map<string, (number | null)[]>();
    for (const { call, data } of this.inOrder()) {
      for (const [name, version] of changed(call, data, this.puljeFor)) all.set(name, [...(all.get(name) ?? []), version]);
    }
    return all;
  }
}

function changed({ handling: act, input }: Call, data: JwtPayload, puljeFor: ReadonlyMap<string, string>): [string, number | null][] {
  const version = (v: { version: number } | null | undefined): number | null => v?.version ?? null;
  if (act === 'bevilPulje') return [[String(input.pulje), version(data.pulje)]];
  const plan = planInBook(input);
  const own: [string, number | null] = [plan, version(data.helhedsplan)];
  return data.disponering ? [own, [puljeFor.get(plan) ?? '', version(data.pulje)]] : [own];
}

const Punkter = z.array(z.object({ helhedsplan: z.string() }));
/** The plan that an act is about; of a decision that of its first item. */
export const planInBook = (input: Call['input']): string => String(input.helhedsplan ?? Punkter.parse(input.punkter)[0]?.helhedsplan);

const asBevilling = ({ input }: Call): Bevilling => ({
  pulje: String(input.pulje),
  titel: String(input.titel),
  dato: String(input.dato),
  beloeb: amountInOere(Number(input.beloeb)),
});

const text = (o: object): string => JSON.stringify(Object.fromEntries(Object.entries(o).sort(([a], [b]) => (a < b ? -1 : 1))));

function difference(what: string, table: readonly string[], book: readonly string[]): string[] {
  const [t, b] = [new Set(table), new Set(book)];
  return [
    ...(t.size === table.length ? [] : [`${what}: ${table.length - t.size} står to gange`]),
    ...book.filter((x) => !t.has(x)).map((x) => `${what} tabt: ${x}`),
    ...table.filter((x) => !b.has(x)).map((x) => `${what} uden kvittering: ${x}`),
  ];
}
