import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  Kind,
  type ObjectFieldNode,
  type ValueNode,
  valueFromAST,
} from 'graphql';

/**
 * Arguments as the planner sees them: the shape is known when the plan is made, the values are read at each run. A plan
 * thus serves every request that differs in values only; `form` is the part of the variables that a plan depends on.
 */

export type Variabler = Readonly<Record<string, unknown>>;
export type Laeser<T = unknown> = (variabler: Variabler) => T;

export type Vaerdi =
  | { readonly art: 'null' }
  /** A scalar, an enum value, or a list of them. */
  | { readonly art: 'blad'; readonly laes: Laeser }
  | { readonly art: 'objekt'; readonly felter: ReadonlyMap<string, Vaerdi> }
  | { readonly art: 'liste'; readonly punkter: readonly Vaerdi[] };

const NUL: Vaerdi = { art: 'null' };

/** The arguments of a field that were given or have defaults; what was left out is not in the map. */
export function argumenterAf(felt: FieldNode, definitioner: readonly GraphQLArgument[], variabler: Variabler): Map<string, Vaerdi> {
  const givne = new Map<string, Vaerdi>();
  for (const definition of definitioner) {
    const node = felt.arguments?.find((a) => a.name.value === definition.name);
    const vaerdi = node ? fraDokument(node.value, definition.type, variabler) : undefined;
    if (vaerdi) givne.set(definition.name, vaerdi);
    else if (definition.defaultValue !== undefined)
      givne.set(
        definition.name,
        fraVariabel(definition.defaultValue, definition.type, () => definition.defaultValue),
      );
  }
  return givne;
}

function fraDokument(node: ValueNode, type: GraphQLInputType, variabler: Variabler): Vaerdi | undefined {
  if (node.kind === Kind.VARIABLE) {
    const navn = node.name.value;
    return variabler[navn] === undefined ? undefined : fraVariabel(variabler[navn], type, (v) => v[navn]);
  }
  if (node.kind === Kind.NULL) return NUL;
  const indre = getNullableType(type);
  if (isListType(indre)) {
    const noder = node.kind === Kind.LIST ? node.values : [node];
    const punkter = noder.map((n) => fraDokument(n, indre.ofType, variabler) ?? NUL);
    return bladliste(indre.ofType)
      ? { art: 'blad', laes: (v) => punkter.map((p) => (p.art === 'blad' ? p.laes(v) : null)) }
      : { art: 'liste', punkter };
  }
  if (isInputObjectType(indre)) return objektFraDokument(node.kind === Kind.OBJECT ? node.fields : [], indre.getFields(), variabler);
  const konstant: unknown = valueFromAST(node, indre);
  return { art: 'blad', laes: () => konstant };
}

type Inputfelter = Readonly<Record<string, { name: string; type: GraphQLInputType; defaultValue?: unknown }>>;

function objektFraDokument(noder: readonly ObjectFieldNode[], felter: Inputfelter, variabler: Variabler): Vaerdi {
  const ud = new Map<string, Vaerdi>();
  for (const felt of Object.values(felter)) {
    const node = noder.find((n) => n.name.value === felt.name);
    const vaerdi = node ? fraDokument(node.value, felt.type, variabler) : undefined;
    if (vaerdi) ud.set(felt.name, vaerdi);
    else if (felt.defaultValue !== undefined)
      ud.set(
        felt.name,
        fraVariabel(felt.defaultValue, felt.type, () => felt.defaultValue),
      );
  }
  return { art: 'objekt', felter: ud };
}

function fraVariabel(vaerdi: unknown, type: GraphQLInputType, laes: Laeser): Vaerdi {
  if (vaerdi === null) return NUL;
  const indre = getNullableType(type);
  if (isListType(indre) && !bladliste(indre.ofType)) {
    const punkter = (Array.isArray(vaerdi) ? vaerdi : [vaerdi]).map((p: unknown, i) =>
      fraVariabel(p, indre.ofType, (v) => nede(laes(v), i)),
    );
    return { art: 'liste', punkter };
  }
  if (isInputObjectType(indre)) {
    const felter = new Map<string, Vaerdi>();
    for (const felt of Object.values(indre.getFields())) {
      const v = nede(vaerdi, felt.name);
      if (v !== undefined)
        felter.set(
          felt.name,
          fraVariabel(v, felt.type, (va) => nede(laes(va), felt.name)),
        );
    }
    return { art: 'objekt', felter };
  }
  return { art: 'blad', laes };
}

function nede(vaerdi: unknown, sted: string | number): unknown {
  return typeof vaerdi === 'object' && vaerdi !== null ? Reflect.get(vaerdi, sted) : undefined;
}

function bladliste(type: GraphQLInputType): boolean {
  const indre = getNullableType(type);
  return isLeafType(indre) || (isListType(indre) && bladliste(indre.ofType));
}

/** Lists of about the same length share a plan: what they cost is reckoned by the longest of them. */
export const laengdetrin = (laengde: number): number => (laengde <= 16 ? 16 : 4 ** Math.ceil(Math.log(laengde) / Math.log(4)));

/**
 * What a plan depends on in a variable: which parts are there, enum values, truth values, empty texts, and the type that an id names.
 * Two requests with the same form share a plan.
 */
export function form(vaerdi: unknown, type: GraphQLInputType, idType: (id: string) => string): string {
  if (vaerdi === undefined) return '-';
  if (vaerdi === null) return '0';
  const indre = getNullableType(type);
  if (isListType(indre)) {
    const liste: unknown[] = Array.isArray(vaerdi) ? vaerdi : [vaerdi];
    const afhaenger = !bladliste(indre.ofType) || getNullableType(indre.ofType).toString() === 'ID';
    return afhaenger ? `[${liste.map((p) => form(p, indre.ofType, idType)).join()}]` : `*${laengdetrin(liste.length)}`;
  }
  if (isInputObjectType(indre)) {
    const dele = Object.values(indre.getFields()).map((f) => [f.name, nede(vaerdi, f.name), f.type] as const);
    return `{${dele
      .filter(([, v]) => v !== undefined)
      .map(([navn, v, t]) => `${navn}:${form(v, t, idType)}`)
      .join()}}`;
  }
  if (isEnumType(indre) || typeof vaerdi === 'boolean') return String(vaerdi);
  // An empty cursor is none.
  if (vaerdi === '') return '""';
  return indre.toString() === 'ID' ? idType(String(vaerdi)) : '*';
}
