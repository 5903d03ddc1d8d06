import { Afvist, type Udfoerelse } from '../../act/act-context';
import { Forespoergselsfejl, type Saetning } from '../../kernel/errors';
import { laesRaekke, type Raaraekke, Raekkefejl } from './columns';
import type { Importregister } from './nouns';

/** One row of an import, carried out by the acts that everybody uses. */

export type Importudfald = 'OPRETTET' | 'RETTET' | 'UAENDRET' | 'FEJL';

export interface Rapport {
  readonly fil: string;
  readonly raekke: number;
  readonly navneord: string;
  readonly noegle: string;
  readonly udfald: Importudfald;
  /** The column that is wrong, where one is. */
  readonly felt: string | null;
  readonly tekst: Saetning | null;
}

type Vaerdier = Readonly<Record<string, unknown>>;

/** Which rows of the registers the files have told of so far, and where. */
export type Fortalte = Map<string, Pick<Rapport, 'fil' | 'raekke'>>;

/** Carries one row out; what it has written is rolled back when it fails, so that the next is judged by itself. */
export async function importerRaekke(
  x: Udfoerelse,
  register: Importregister,
  sted: Pick<Rapport, 'fil' | 'raekke'>,
  raa: Raaraekke,
  fortalte: Fortalte,
): Promise<Rapport> {
  const faelles = { ...sted, navneord: register.navneord };
  let noegle = '';
  try {
    const vaerdier = laesRaekke(register.kolonner, raa);
    noegle = register.kaldes(vaerdier);
    const { id, udfald } = await x.proevet(() => udfoer(x, register, vaerdier, noegle, fortalte));
    fortalte.set(`${register.navneord} ${id}`, sted);
    return { ...faelles, noegle, udfald, felt: null, tekst: null };
  } catch (fejl) {
    const { felt, tekst } = forklar(fejl);
    return { ...faelles, noegle: noegle || String(raa.noegle ?? ''), udfald: 'FEJL', felt, tekst };
  }
}

async function udfoer(
  x: Udfoerelse,
  register: Importregister,
  vaerdier: Vaerdier,
  noegle: string,
  fortalte: Fortalte,
): Promise<{ id: number | null; udfald: Importudfald }> {
  const id = await kendt(x, register, vaerdier, noegle);
  if (id === null) {
    await x.del(register.opret, vaerdier);
    return { id: await kendt(x, register, vaerdier, noegle), udfald: 'OPRETTET' };
  }
  kraevFoersteRaekke(register, fortalte.get(`${register.navneord} ${id}`));
  const nye = await aendringer(x, register, id, vaerdier);
  const laast = register.fast.find((felt) => felt in nye);
  if (laast !== undefined)
    throw new Raekkefejl(laast, {
      da: 'ændres ikke ved import, for rækken findes med en anden værdi; brug handlingen, der hører til',
      en: 'is not changed by an import, since the row is there with another value; use the act that belongs to it',
    });
  if (Object.keys(nye).length === 0 || !register.ret) return { id, udfald: 'UAENDRET' };
  await x.del(register.ret.handling, { ...nye, [register.ret.felt]: noegle });
  return { id, udfald: 'RETTET' };
}

/** Two rows about the same would leave to their order which of them holds. */
function kraevFoersteRaekke(register: Importregister, foerste: Pick<Rapport, 'fil' | 'raekke'> | undefined): void {
  if (foerste)
    throw new Raekkefejl(register.kendesPaa[0] ?? 'noegle', {
      da: `er den samme som i række ${foerste.raekke} af ${foerste.fil}; lad kun den ene stå`,
      en: `is the same as in row ${foerste.raekke} of ${foerste.fil}; keep only one of them`,
    });
}

/** The row that is there already; null when it is new. */
async function kendt(
  x: Udfoerelse,
  { klasse, kendesPaa, peger }: Importregister,
  vaerdier: Vaerdier,
  noegle: string,
): Promise<number | null> {
  if (kendesPaa.length === 0) return x.findes(klasse, noegle);
  const hvor: Record<string, unknown> = {};
  for (const felt of kendesPaa) {
    const v = vaerdier[felt];
    if (v === undefined) continue;
    const maal = peger[felt];
    hvor[felt] = maal ? { id: await x.find(maal, String(v), `input.${felt}`) } : v;
  }
  return x.foersteHvor(klasse, hvor);
}

/** Other names as they were, and the new ones: a file need not know those that the acts add, such as a former name. */
const udvidet = (nu: unknown, nye: unknown): unknown =>
  Array.isArray(nu) && Array.isArray(nye) ? [...nu, ...nye.filter((n) => !nu.includes(n))] : nye;

/** What a row says that is not so already. */
async function aendringer(
  x: Udfoerelse,
  { klasse, peger }: Importregister,
  id: number,
  vaerdier: Vaerdier,
): Promise<Record<string, unknown>> {
  const nu = (await x.raekken(klasse, id)) ?? {};
  const nye: Record<string, unknown> = {};
  for (const [felt, v] of Object.entries(vaerdier)) {
    const maal = peger[felt];
    const ny: unknown = maal ? await x.find(maal, String(v), `input.${felt}`) : felt === 'aliaser' ? udvidet(nu[felt], v) : v;
    if (JSON.stringify(nu[felt] ?? null) !== JSON.stringify(ny)) nye[felt] = maal ? v : ny;
  }
  return nye;
}

/** What is wrong with a row, in words for those who wrote the file. A fault of the service is no fault of the row. */
function forklar(fejl: unknown): { felt: string | null; tekst: Saetning } {
  if (fejl instanceof Raekkefejl) return { felt: fejl.felt, tekst: fejl.saetning };
  if (fejl instanceof Afvist)
    return {
      felt: null,
      tekst: { da: fejl.afvisninger.map((a) => a.tekst.da).join(' '), en: fejl.afvisninger.map((a) => a.tekst.en).join(' ') },
    };
  if (!(fejl instanceof Forespoergselsfejl) || fejl.kode === 'SERVICE_UNAVAILABLE' || fejl.kode === 'TIMEOUT') throw fejl;
  const argument = typeof fejl.oplysninger.argument === 'string' ? fejl.oplysninger.argument : '';
  const uden = (t: string): string => t.replaceAll(`${argument}: `, '').replaceAll('input.', '');
  return { felt: argument.replace(/^input\./, '') || null, tekst: { da: uden(fejl.saetning.da), en: uden(fejl.saetning.en) } };
}
