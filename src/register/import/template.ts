import type { Importregister } from './nouns';

/** Templates of registers, to fill in. */

export const SKABELONFORMER = ['yaml', 'csv'] as const;
export type Skabelonform = (typeof SKABELONFORMER)[number];

export const skabelon = (register: Importregister, form: Skabelonform = 'yaml'): string =>
  form === 'csv' ? csvskabelon(register) : yamlskabelon(register);

/** Every column with what it holds, and one row as an example. */
function yamlskabelon(register: Importregister): string {
  const bredde = Math.max(...register.kolonner.map((k) => k.navn.length));
  const eksempel = register.kolonner.filter((k) => k.eksempel !== undefined);
  const vis = (k: (typeof eksempel)[number]): string =>
    k.slags === 'liste' ? `[${(k.eksempel ?? '').split('; ').join(', ')}]` : k.slags === 'heltal' ? (k.eksempel ?? '') : `'${k.eksempel}'`;
  return [
    `# ${register.flertal}: gem som ${register.navneord}.yaml, og indlæs med npm run import -- ${register.navneord}.yaml`,
    ...register.kolonner.map((k) => `#   ${k.navn.padEnd(bredde)}  ${k.beskrivelse}${k.kraevet ? ' (skal være der)' : ''}`),
    '# Rækken her er et eksempel; slet den.',
    'raekker:',
    ...eksempel.map((k, i) => `  ${i === 0 ? '-' : ' '} ${k.navn}: ${vis(k)}`),
    '',
  ].join('\n');
}

/** The columns, and one row as an example: what may be left out stands empty. A table has no room for words about its columns. */
function csvskabelon({ kolonner }: Importregister): string {
  const celle = (tekst: string): string => (/[;"\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst);
  return `${[kolonner.map((k) => k.navn), kolonner.map((k) => celle(k.eksempel ?? ''))].map((r) => r.join(';')).join('\n')}\n`;
}
