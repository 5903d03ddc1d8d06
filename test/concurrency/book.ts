import { z } from 'zod';
import type { Kald, Nyttelast } from './calls';
import { oere } from './calls';
import type { Nabo } from './neighbour';
import type { Scene } from './scene';

/** The books of a bank in plain code: what was acknowledged, and nothing else. Amounts in øre. */

export interface Post {
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

export interface Indfoert {
  readonly nummer: number;
  readonly kald: Kald;
  readonly data: Nyttelast;
  readonly post?: Post;
  readonly bevilling?: Bevilling;
}

const nummerAf = (id: string): number => Number(id.split('_')[1]);

export class Bog {
  readonly poster = new Map<string, Post>();
  readonly bevillinger: Bevilling[] = [];
  /** By the number of the event, which is the order in which they were carried out. */
  readonly indfoerte = new Map<number, Indfoert>();
  private readonly puljeFor: ReadonlyMap<string, string>;

  constructor(
    scene: Scene,
    private readonly start: { readonly haendelse: number; readonly bevilget: number },
  ) {
    this.puljeFor = new Map(scene.planer.map((p) => [p.noegle, p.pulje]));
    for (const pulje of scene.puljer) this.bevillinger.push({ pulje, titel: 'Grundbevilling', dato: '2014-01-01', beloeb: start.bevilget });
  }

  /** Enters an act that the service says it has carried out. */
  indfoer(kald: Kald, data: Nyttelast): void {
    const nummer = nummerAf(data.haendelse?.id ?? '');
    if (this.indfoerte.has(nummer)) throw new Error(`to handlinger har hændelse ${nummer}`);
    const d = data.disponering;
    const plan = String(kald.input.helhedsplan);
    const post = d ? { id: d.id, pulje: this.puljeFor.get(plan) ?? '', plan, art: d.art, dato: d.dato, beloeb: oere(d.beloeb) } : undefined;
    if (post && this.poster.has(post.id)) throw new Error(`to handlinger har postering ${post.id}`);
    if (post) this.poster.set(post.id, post);
    const bevilling = kald.handling === 'bevilPulje' ? somBevilling(kald) : undefined;
    if (bevilling) this.bevillinger.push(bevilling);
    this.indfoerte.set(nummer, { nummer, kald, data, post, bevilling });
  }

  antalPoster(pulje: string): number {
    let antal = 0;
    for (const p of this.poster.values()) if (p.pulje === pulje) antal += 1;
    return antal;
  }

  /** Where the table and the books differ; the table must hold what was acknowledged and nothing besides. */
  async afvigelser(nabo: Nabo): Promise<string[]> {
    const poster = await nabo.alle<Post>(`SELECT 'dis_' || d.id AS id, p.noegle AS pulje, h.noegle AS plan, d.art, d.dato, d.beloeb
      FROM disponering d JOIN pulje p ON p.id = d.pulje_id JOIN helhedsplan h ON h.id = d.helhedsplan_id WHERE p.noegle LIKE 'PROEVE%'`);
    const bevillinger = await nabo.alle<Bevilling>(`SELECT p.noegle AS pulje, b.titel, b.dato, b.beloeb
      FROM bevilling b JOIN pulje p ON p.id = b.pulje_id WHERE p.noegle LIKE 'PROEVE%'`);
    const haendelser = await nabo.alle<{ id: number; handling: string }>('SELECT id, handling FROM haendelse WHERE id > ?', [
      this.start.haendelse,
    ]);
    const tilsyn = await nabo.alle<{ tekst: string }>("SELECT tekst FROM tilsyn WHERE tekst LIKE 'T-%'");
    const noegler = await nabo.alle<{ noegle: string }>('SELECT noegle FROM idempotensnoegle');
    const afgoerelser = await nabo.alle<{ noegle: string }>("SELECT noegle FROM afgoerelse WHERE noegle LIKE 'B-%'");
    const indfoerte = [...this.indfoerte.values()];
    const brugte = indfoerte.flatMap(({ kald }) => (kald.input.idempotencyKey ? [String(kald.input.idempotencyKey)] : []));
    const besluttede = indfoerte.flatMap(({ kald }) => (kald.input.noegle ? [String(kald.input.noegle)] : []));
    const tilset = indfoerte.flatMap(({ kald }) => (kald.input.tekst ? [String(kald.input.tekst)] : []));
    return [
      ...forskel('postering', poster.map(tekst), [...this.poster.values()].map(tekst)),
      ...forskel('bevilling', bevillinger.map(tekst), this.bevillinger.map(tekst)),
      ...forskel(
        'hændelse',
        haendelser.map(tekst),
        indfoerte.map((i) => tekst({ id: i.nummer, handling: i.kald.handling })),
      ),
      ...forskel(
        'tilsyn',
        tilsyn.map(({ tekst: t }) => t),
        tilset,
      ),
      ...forskel(
        'nøgle',
        noegler.map(({ noegle }) => noegle),
        brugte,
      ),
      ...forskel(
        'afgørelse',
        afgoerelser.map(({ noegle }) => noegle),
        besluttede,
      ),
    ];
  }

  /** The acts in the order in which they were carried out. */
  iOrden(): Indfoert[] {
    return [...this.indfoerte.values()].sort((a, b) => a.nummer - b.nummer);
  }

  /**
   * Versions that acknowledged acts answered, by object, in the order of the acts; null where the answer does not show it. A
   * lost update leaves a hole or a twin.
   */
  versioner(): ReadonlyMap<string, readonly (number | null)[]> {
    const alle = new Map<string, (number | null)[]>();
    for (const { kald, data } of this.iOrden()) {
      for (const [navn, version] of aendrede(kald, data, this.puljeFor)) alle.set(navn, [...(alle.get(navn) ?? []), version]);
    }
    return alle;
  }
}

function aendrede({ handling, input }: Kald, data: Nyttelast, puljeFor: ReadonlyMap<string, string>): [string, number | null][] {
  const version = (v: { version: number } | null | undefined): number | null => v?.version ?? null;
  if (handling === 'bevilPulje') return [[String(input.pulje), version(data.pulje)]];
  const plan = planI(input);
  const egen: [string, number | null] = [plan, version(data.helhedsplan)];
  return data.disponering ? [egen, [puljeFor.get(plan) ?? '', version(data.pulje)]] : [egen];
}

const Punkter = z.array(z.object({ helhedsplan: z.string() }));
/** The plan that an act is about; of a decision that of its first item. */
export const planI = (input: Kald['input']): string => String(input.helhedsplan ?? Punkter.parse(input.punkter)[0]?.helhedsplan);

const somBevilling = ({ input }: Kald): Bevilling => ({
  pulje: String(input.pulje),
  titel: String(input.titel),
  dato: String(input.dato),
  beloeb: oere(Number(input.beloeb)),
});

const tekst = (o: object): string => JSON.stringify(Object.fromEntries(Object.entries(o).sort(([a], [b]) => (a < b ? -1 : 1))));

function forskel(hvad: string, tabel: readonly string[], bog: readonly string[]): string[] {
  const [t, b] = [new Set(tabel), new Set(bog)];
  return [
    ...(t.size === tabel.length ? [] : [`${hvad}: ${tabel.length - t.size} står to gange`]),
    ...bog.filter((x) => !t.has(x)).map((x) => `${hvad} tabt: ${x}`),
    ...tabel.filter((x) => !b.has(x)).map((x) => `${hvad} uden kvittering: ${x}`),
  ];
}
