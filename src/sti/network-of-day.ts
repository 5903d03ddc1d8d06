import { Breather } from '../kernel/breather';
import { badInput, INPUT_FAULTS, type LocalizedText } from '../kernel/errors';
import type { Role } from '../kernel/roles';
import { Adjacency } from './adjacency';
import { maySee, NODE_NAMES, nounNamed } from './nodes';
import { type NodeRow, pathEnd, readNodes, readTies } from './statement';
import { ALL_TIES, maySeeTie, tieInWords } from './ties';

/** The network that was read, as one who asks may see it: its objects, numbered from 0, and what ties each two of them. */

/** What ties two objects in one way. */
export interface NetworkTie {
  /** Its code in `ALL_TIES`. */
  readonly art: string;
  /** Rows that say so. */
  readonly rows: number;
  readonly tekst: LocalizedText;
}

/** The ties that were read, as columns: the kind by its place in `ALL_TIES`, the numbers of the two objects, and how many rows say so. */
interface StoredTies {
  readonly place: number[];
  readonly a: number[];
  readonly b: number[];
  readonly rows: number[];
}

export class NetworkOfDay {
  private readonly adjacency: Adjacency;

  private constructor(
    private readonly nodes: readonly NodeRow[],
    private readonly ties: StoredTies,
  ) {
    this.adjacency = new Adjacency(nodes.length, ties.a, ties.b);
  }

  /** Puts together what was looked up, piece by piece: a nation has a hundred thousand objects and ties, and others wait meanwhile. */
  static async read(lookup: Readonly<Record<string, unknown>>, role: Role): Promise<NetworkOfDay> {
    const breather = new Breather();
    const nodes: NodeRow[] = [];
    // The place of each object here, by noun and by the number of its row.
    const places = new Map(NODE_NAMES.map((name) => [name, new Map<number, number>()]));
    for (const [name, ofNoun] of places) {
      if (!maySee(role, nounNamed(name))) continue;
      readNodes(lookup, name, (row) => {
        ofNoun.set(row.number, nodes.length);
        nodes.push(row);
      });
      await breather.holdsIf();
    }
    const ties: StoredTies = { place: [], a: [], b: [], rows: [] };
    const holds = (node: number | undefined): node is number => node !== undefined && nodes[node]?.holds === true;
    for (const [place, tie] of ALL_TIES.entries()) {
      const noun = nounNamed(tie.noun);
      const [ofA, ofB] = [tie.a, tie.b].map((path) => places.get(pathEnd(noun, path, 't').type.name));
      if (!ofA || !ofB || !maySeeTie(role, tie)) continue;
      readTies(lookup, place, (fra, til, rows) => {
        const [a, b] = [ofA.get(fra), ofB.get(til)];
        if (!holds(a) || !holds(b) || a === b) return;
        ties.place.push(place);
        ties.a.push(a);
        ties.b.push(b);
        ties.rows.push(rows);
      });
      await breather.holdsIf();
    }
    const network = new NetworkOfDay(nodes, ties);
    // Whoever asked goes on with a piece of its own.
    await breather.holds();
    return network;
  }

  /** Those that an object is tied to on the day; one that is tied in several ways comes several times. */
  readonly neighbours = (node: number): Iterable<number> => this.adjacency.of(node);

  /** What ties two objects, in the order of the list of ties. */
  tiesBetween(node: number, other: number): NetworkTie[] {
    const { place, a, b, rows } = this.ties;
    return this.adjacency
      .between(node, other)
      .sort((one, two) => (place[one] ?? 0) - (place[two] ?? 0) || (a[one] ?? 0) - (a[two] ?? 0))
      .flatMap((number) => {
        const tie = ALL_TIES[place[number] ?? -1];
        const [from, to] = [a[number] ?? 0, b[number] ?? 0];
        return tie
          ? [{ art: tie.code, rows: rows[number] ?? 0, tekst: tieInWords(tie, this.nodeAt(from).titel, this.nodeAt(to).titel) }]
          : [];
      });
  }

  nodeAt(node: number): NodeRow {
    const found = this.nodes[node];
    if (!found) throw new Error(`there is no object ${node} in the network`);
    return found;
  }

  /** An object as the API tells of it. */
  referenceTo(node: number): object {
    const row = this.nodeAt(node);
    return { id: idOf(row), type: row.noun, noegle: row.noegle, titel: row.titel };
  }

  /** The object that an argument names, by its global id or by its natural key. */
  find(argument: string, name: string): number {
    const [prefix, number] = name.split('_');
    const byId = this.nodes.findIndex(
      (row) => row.number === Number(number) && nounNamed(row.noun).prefix === prefix && idOf(row) === name,
    );
    if (byId >= 0) return byId;
    const named = this.nodes.filter(({ noegle }) => noegle === name);
    const [only] = named;
    if (only && named.length === 1) return this.nodes.indexOf(only);
    if (!only) throw badInput(argument, INPUT_FAULTS.noneExists(JSON.stringify(name.slice(0, 40))));
    const possibilities = named.map((row) => `${row.noun} ${idOf(row)}`);
    throw badInput(argument, INPUT_FAULTS.oneOf(SEVERAL, possibilities), { muligheder: named.map(idOf) });
  }

  /** Objects as they are listed: by name as Danish sorts them; those that are called the same by their ids. */
  readonly inOrder = (a: number, b: number): number => {
    const [one, other] = [this.nodeAt(a), this.nodeAt(b)];
    return collator.compare(one.titel, other.titel) || collator.compare(idOf(one), idOf(other));
  };
}

const idOf = (row: NodeRow): string => `${nounNamed(row.noun).prefix}_${row.number}`;

const collator = new Intl.Collator('da', { numeric: true });

const SEVERAL: LocalizedText = { da: 'flere har den nøgle; brug id', en: 'several have this key; use the id' };
