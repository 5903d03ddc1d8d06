import type { ImportRegister } from './nouns';

/** Templates of registers, to fill in. */

export const TEMPLATE_FORMATS = ['yaml', 'csv'] as const;
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

export const template = (register: ImportRegister, shape: TemplateFormat = 'yaml'): string =>
  shape === 'csv' ? csvskabelon(register) : yamlskabelon(register);

/** Every column with what it holds, and one row as an example. */
function yamlskabelon(register: ImportRegister): string {
  const width = Math.max(...register.columns.map((k) => k.navn.length));
  const example = register.columns.filter((k) => k.example !== undefined);
  const show = (k: (typeof example)[number]): string =>
    k.valueKind === 'list' ? `[${(k.example ?? '').split('; ').join(', ')}]` : k.valueKind === 'int' ? (k.example ?? '') : `'${k.example}'`;
  return [
    `# ${register.plural}: gem som ${register.navneord}.yaml, og indlæs med npm run import -- ${register.navneord}.yaml`,
    ...register.columns.map((k) => `#   ${k.navn.padEnd(width)}  ${k.description}${k.required ? ' (skal være der)' : ''}`),
    '# Rækken her er et eksempel; slet den.',
    'raekker:',
    ...example.map((k, i) => `  ${i === 0 ? '-' : ' '} ${k.navn}: ${show(k)}`),
    '',
  ].join('\n');
}

/** The columns, and one row as an example: what may be left out stands empty. A table has no room for words about its columns. */
function csvskabelon({ columns }: ImportRegister): string {
  const cell = (text: string): string => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${[columns.map((k) => k.navn), columns.map((k) => cell(k.example ?? ''))].map((r) => r.join(';')).join('\n')}\n`;
}
