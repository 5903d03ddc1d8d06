// What the playground corrects in GraphiQL as it is bundled. Each correction names the text that it takes the place of and
// must find it once, so a new version of GraphiQL that says it differently stops the build instead of losing the correction.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A tab that holds its own close button is no `tab` to a screen reader, and no browser lets the keyboard into a button
 * within one. They are what they look like: a list of buttons, one of them current.
 */
const FANER = [
  { fil: /[\\/]@graphiql[\\/]react[\\/]dist[\\/]components[\\/]tabs[\\/]index\.js$/, fra: '\t\t\t"aria-selected": isActive,\n', til: '' },
  { fil: /[\\/]@graphiql[\\/]react[\\/]dist[\\/]components[\\/]tabs[\\/]index\.js$/, fra: '\t\t\trole: "tab",\n', til: '' },
  { fil: /[\\/]@graphiql[\\/]react[\\/]dist[\\/]components[\\/]tabs[\\/]index\.js$/, fra: '\t\t\trole: "tablist",\n', til: '' },
  {
    fil: /[\\/]graphiql[\\/]dist[\\/]GraphiQL\.js$/,
    fra: 'jsx(Tab.Button, { "aria-controls": "graphiql-session",',
    til: 'jsx(Tab.Button, { "aria-current": index_1 === activeTabIndex,',
  },
  {
    fil: /[\\/]graphiql[\\/]dist[\\/]GraphiQL\.js$/,
    fra: '{ role: "tabpanel", id: "graphiql-session"',
    til: '{ role: "region", id: "graphiql-session"',
  },
];

/** What is seen on a button is to be in its name: a row of the history is called by its query, not "Set active" like all others. */
const HISTORIE = [
  {
    fil: /[\\/]plugin-history[\\/]dist[\\/]components\.js$/,
    fra: 'onClick: handleHistoryItemClick, "aria-label": "Set active",',
    til: 'onClick: handleHistoryItemClick,',
  },
];

/** Comments in the dark theme are 3.6 to 1 against its ground; text is to be 4.5. */
const FARVER = [
  {
    fil: /[\\/]@graphiql[\\/]react[\\/]dist[\\/]constants\.js$/,
    fra: 'rules: [{\n\t\t\ttoken: "argument.identifier.gql",\n\t\t\tforeground: "#908aff"',
    til: 'rules: [{ token: "comment", foreground: "#8fbf7a" }, {\n\t\t\ttoken: "argument.identifier.gql",\n\t\t\tforeground: "#a8a3ff"',
  },
];

/** The tabs beside the answer stand before it, and the keyboard comes to them first; GraphiQL has no place of its own for them. */
const SVAR = [
  {
    fil: /[\\/]graphiql[\\/]dist[\\/]GraphiQL\.js$/,
    fra: 'className: "graphiql-response", ref: editorSecondRef, children: [\n',
    til: 'className: "graphiql-response", ref: editorSecondRef, children: [\n jsx("div", { className: "helhed-svar-plads" }),\n',
  },
];

const RETTELSER = [...SVAR, ...FANER, ...HISTORIE, ...FARVER];

/** The documentation's own search looks at names alone, and knows no Danish letters; ours takes its place. */
const DOKUMENTATIONENS_SOEGNING = /[\\/]plugin-doc-explorer[\\/]dist[\\/]components[\\/]/;

/** @returns {import('esbuild').Plugin} */
export function corrections(source) {
  return {
    name: 'corrections',
    setup(byg) {
      const brugte = new Set();
      byg.onStart(() => brugte.clear());
      byg.onResolve({ filter: /^\.\/search\.js$/ }, ({ importer }) =>
        DOKUMENTATIONENS_SOEGNING.test(importer) ? { path: join(source, 'docs', 'search.tsx') } : undefined,
      );
      byg.onLoad({ filter: /[\\/](tabs[\\/]index|GraphiQL|components|constants)\.js$/ }, async ({ path }) => {
        const rettes = RETTELSER.filter(({ fil }) => fil.test(path));
        for (const rettelse of rettes) brugte.add(rettelse);
        return rettes.length === 0 ? undefined : { contents: ret(await readFile(path, 'utf8'), rettes, path), loader: 'js' };
      });
      byg.onEnd(() => {
        const ubrugte = RETTELSER.filter((rettelse) => !brugte.has(rettelse));
        return { errors: ubrugte.map(({ fil }) => ({ text: `Rettelsen af ${fil} fandt ingen fil at rette.` })) };
      });
    },
  };
}

/** The text with each correction made. */
export function ret(tekst, rettes, sted) {
  return rettes.reduce((t, { fra, til }) => {
    const antal = t.split(fra).length - 1;
    if (antal !== 1) throw new Error(`${sted}: the text to be corrected is there ${antal} times, not once: ${JSON.stringify(fra)}`);
    return t.replace(fra, () => til);
  }, tekst);
}
