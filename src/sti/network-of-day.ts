import { badInput, INPUT_FAULTS, type LocalizedText } from '../kernel/errors';
import type { Role } from '../kernel/roles';
import { Adjacency } from './adjacency';
import { maySee, NODE_NAMES, nounNamed } from './nodes';
import { type NodeRow, pathEnd, readNodes, readTies } from './statement';
import { ALL_TIES, maySeeTie, tieInWords } from './ties';

/** The network that was read, as one who asks may see it: its objects, numbered from 0, and what ties each two of them. */

export interface ObjectNode {
  readonly id: string;
  readonly row: NodeRow;
}

/** What ties two objects in one way. */
export interface NetworkTie {
  /** Its code in `ALL_TIES`. */
  readonly art: string;
  /** Rows that say so. */
  readonly rows: number;
  readonly tekst: LocalizedText;
}

/** A tie as it was read: the ends are numbers of objects. */
interface StoredTie {
  readonly place: number;
  readonly a: number;
  readonly b: number;
  readonly rows: number;
}

export class NetworkOfDay {
  private readonly nodes: ObjectNode[] = [];
  private readonly ties: StoredTie[] = [];
  private readonly adjacency: Adjacency;

  constructor(lookup: Readonly<Record<string, unknown>>, role: Role) {
    // The place of each object here, by noun and by the number of its row.
    const places = new Map(NODE_NAMES.map((name) => [name, new Map<number, number>()]));
    for (const [name, ofNoun] of places) {
      const noun = nounNamed(name);
      if (!maySee(role, noun)) continue;
      readNodes(lookup, name, (row) => {
        ofNoun.set(row.number, this.nodes.length);
        this.nodes.push({ id: `${noun.prefix}_${row.number}`, row });
      });
    }
    ALL_TIES.forEach((tie, place) => {
      const noun = nounNamed(tie.noun);
      const [ofA, ofB] = [tie.a, tie.b].map((path) => places.get(pathEnd(noun, path, 't').type.name));
      if (!ofA || !ofB || !maySeeTie(role, tie)) return;
      readTies(lookup, place, (fra, til, rows) => this.addTie(place, ofA.get(fra), ofB.get(til), rows));
    });
    this.adjacency = new Adjacency(
      this.nodes.length,
      this.ties.map(({ a }) => a),
      this.ties.map(({ b }) => b),
    );
  }

  private addTie(place: number, a: number | undefined, b: number | undefined, rows: number): void {
    if (a === undefined || b === undefined || a === b || !this.nodes[a]?.row.holds || !this.nodes[b]?.row.holds) return;
    this.ties.push({ place, a, b, rows });
  }

  /** Those that an object is tied to on the day; one that is tied in several ways comes several times. */
  readonly neighbours = (node: number): Iterable<number> => this.adjacency.of(node);

  /** What ties two objects, in the order of the list of ties. */
  tiesBetween(node: number, other: number): NetworkTie[] {
    return this.adjacency
      .between(node, other)
      .flatMap((tie) => this.ties[tie] ?? [])
      .sort((one, two) => one.place - two.place || one.a - two.a)
      .flatMap(({ place, a, b, rows }) => {
        const tie = ALL_TIES[place];
        return tie ? [{ art: tie.code, rows, tekst: tieInWords(tie, this.nodeAt(a).row.titel, this.nodeAt(b).row.titel) }] : [];
      });
  }

  nodeAt(node: number): ObjectNode {
    const found = this.nodes[node];
    if (!found) throw new Error(`there is no object ${node} in the network`);
    return found;
  }

  /** An object as the API tells of it. */
  referenceTo(node: number): object {
    const { id, row } = this.nodeAt(node);
    return { id, type: row.noun, noegle: row.noegle, titel: row.titel };
  }

  /** The object that an argument names, by its global id or by its natural key. */
  find(argument: string, name: string): number {
    const byId = this.nodes.findIndex(({ id }) => id === name);
    if (byId >= 0) return byId;
    const named = this.nodes.filter(({ row }) => row.noegle === name);
    const [only] = named;
    if (only && named.length === 1) return this.nodes.indexOf(only);
    if (!only) throw badInput(argument, INPUT_FAULTS.noneExists(JSON.stringify(name.slice(0, 40))));
    const possibilities = named.map(({ row, id }) => `${row.noun} ${id}`);
    throw badInput(argument, INPUT_FAULTS.oneOf(SEVERAL, possibilities), { muligheder: named.map(({ id }) => id) });
  }

  /** Objects as they are listed: by name as Danish sorts them; those that are called the same by their ids. */
  readonly inOrder = (a: number, b: number): number => {
    const [one, other] = [this.nodeAt(a), this.nodeAt(b)];
    return collator.compare(one.row.titel, other.row.titel) || collator.compare(one.id, other.id);
  };
}

const collator = new Intl.Collator('da', { numeric: true });

const SEVERAL: LocalizedText = { da: 'flere har den nøgle; brug id', en: 'several have this key; use the id' };
