import 'reflect-metadata';
import { OPEN_READWRITE } from 'sqlite3';
import type { Handlingsnavn } from '../../src/access/act-permissions';
import type { Rolle } from '../../src/kernel/roles';
import { Fil } from '../helhedsplan/file';
import { type Bruger, type Handlet, inputtype, type Svar, startTjeneste, type Testtjeneste } from './service';

/** Plans and their actors for the suites of acts. */

/** A service with its file seen from outside, and those who act in the suites. */
export interface Scene {
  readonly t: Testtjeneste;
  /** Reads only. */
  readonly ude: Fil;
  /** Puts rows in past the acts. */
  readonly inde: Fil;
  readonly ansoeger: Bruger;
  readonly tmf: Bruger;
  readonly br: Bruger;
  readonly lbf: Bruger;
  luk(): Promise<void>;
}

export async function lavScene(dag: string, miljoe: Record<string, string> = {}): Promise<Scene> {
  const t = await startTjeneste({ dag, miljoe });
  const [ude, inde] = [await Fil.aabn(t.fil), await Fil.aabn(t.fil, OPEN_READWRITE)];
  return {
    t,
    ude,
    inde,
    ansoeger: await t.som('BOLIGORGANISATION', 'FSB'),
    // The forvaltning that prepares the cases of plans has another name from 2026.
    tmf: await t.som('FORVALTNING', dag < '2026-01-01' ? 'TMF' : 'KMTF'),
    br: await t.som('KOMMUNALBESTYRELSE', 'KOEBENHAVN'),
    lbf: await t.som('LANDSBYGGEFOND'),
    async luk() {
      await ude.luk();
      await inde.luk();
      await t.luk();
    },
  };
}

type Input = Readonly<Record<string, unknown>>;

/** The document of one act. */
export function dokument(handling: Handlingsnavn, felter = ''): string {
  return `mutation ($input: ${inputtype(handling)}) { svar: ${handling}(input: $input) { udfoert proeve
    afvisninger { kode regel faktisk graense enhed ansvarlig tekst } advarsler { kode regel faktisk graense } ${felter} } }`;
}

/** Sends an act and gives the answer, whatever it is. */
export const send = (b: Pick<Bruger, 'spoerg'>, handling: Handlingsnavn, input: Input, felter?: string): Promise<Svar> =>
  b.spoerg(dokument(handling, felter), { input });

/** Sends an act that is not a protocol fault. */
export async function handl(b: Bruger, handling: Handlingsnavn, input: Input, felter?: string): Promise<Handlet> {
  return (await b.data<{ svar: Handlet }>(dokument(handling, felter), { input })).svar;
}

/** Carries out an act that has nothing in its way. */
export async function udfoer(b: Bruger, handling: Handlingsnavn, input: Input, felter?: string): Promise<Handlet> {
  const svar = await handl(b, handling, input, felter);
  if (!svar.udfoert) throw new Error(`${handling} ${JSON.stringify(input)}: ${JSON.stringify(svar.afvisninger)}`);
  return svar;
}

/** What an act was refused with: code, figure and limit of each reason. */
export const grunde = (svar: Handlet): string[][] => svar.afvisninger.map((a) => [a.kode, a.faktisk, a.graense]);
export const koder = (fund: readonly { readonly kode: string }[]): string[] => fund.map((f) => f.kode);

/** Code and fields of the protocol fault of an act. */
export async function fejlAf(b: Pick<Bruger, 'spoerg'>, handling: Handlingsnavn, input: Input): Promise<unknown[]> {
  const [fejl] = (await send(b, handling, input)).fejl;
  return [fejl?.extensions.code, fejl?.extensions.felter ?? fejl?.extensions.argument];
}

/** Runs `arbejde` and demands that every table is as it was, byte for byte. */
export async function uroert<T>(s: Scene, arbejde: () => Promise<T>): Promise<T> {
  const foer = await s.ude.dump();
  const svar = await arbejde();
  expect(await s.ude.dump()).toEqual(foer);
  return svar;
}

/** Runs `arbejde` and demands that nobody has committed anything; quicker than a dump, for where there are many. */
export async function intetGemt<T>(s: Scene, arbejde: () => Promise<T>): Promise<T> {
  const [foer] = await s.ude.alle('PRAGMA data_version');
  const svar = await arbejde();
  expect(await s.ude.alle('PRAGMA data_version')).toEqual([foer]);
  return svar;
}

/** Refused with exactly these reasons (code, figure, limit), and not a byte changed. */
export async function afvist(s: Scene, forsoeg: () => Promise<Handlet>, ...forventet: unknown[][]): Promise<Handlet> {
  const svar = await uroert(s, forsoeg);
  expect([svar.udfoert, grunde(svar)]).toEqual([false, forventet]);
  return svar;
}

/** Carried out, in spite of these warnings. */
export async function gaar(forsoeg: Promise<Handlet>, ...advarsler: string[]): Promise<Handlet> {
  const svar = await forsoeg;
  expect([svar.udfoert, grunde(svar), koder(svar.advarsler)]).toEqual([true, [], advarsler]);
  return svar;
}

export const PULJE = 'BOLIGSOCIAL-PULJE';

/** Funding of 1 mio. kr.: 75 % Landsbyggefonden, 12.5 % pool and 12.5 % own. */
export const finansiering = (pulje = PULJE): Input[] => [
  { kilde: 'LANDSBYGGEFONDEN', beloeb: 750_000 },
  { kilde: 'KOMMUNE', beloeb: 125_000, pulje },
  { kilde: 'BOLIGORGANISATION', beloeb: 125_000, boligorganisation: 'FSB' },
];

/** Input of a plan that keeps every rule. */
export const nyPlan = (noegle: string, aendringer: Input = {}): Input => ({
  noegle,
  titel: `Prøve ${noegle}`,
  start: '2014-01-01',
  slut: '2017-12-31',
  oekonomiskRamme: 1_000_000,
  kommune: 'KOEBENHAVN',
  bevillingsperiode: '2011-14',
  ansoegere: [{ boligorganisation: 'FSB', rolle: 'LEDENDE' }],
  afdelinger: [{ afdeling: 'FSB/1-85' }],
  byomraader: ['NOERREBRO'],
  finansiering: finansiering(),
  maal: [{ indsatsomraade: 'SUNDHED', tekst: 'Et mål', succeskriterier: [{ tekst: 'Et kriterium' }] }],
  ...aendringer,
});

/** One step of the legal way of a plan. */
export interface Skridt {
  readonly til: string;
  readonly som: 'ansoeger' | 'tmf' | 'br' | 'lbf';
  readonly rolle: Rolle;
  readonly handling: Handlingsnavn;
  readonly input: (plan: string) => Input;
}

const skridt = (til: string, som: Skridt['som'], rolle: Rolle, handling: Handlingsnavn, dato: string, mere: Input = {}): Skridt => ({
  til,
  som,
  rolle,
  handling,
  input: (plan) => ({ helhedsplan: plan, dato, ...mere }),
});

export const afgoerelse = (plan: string, dato: string, art = 'GODKENDELSE', udfald = 'GODKENDT'): Input => ({
  organ: 'KOMMUNALBESTYRELSE',
  dato,
  udfald,
  titel: `${art} af ${plan}`,
  punkter: [{ art, helhedsplan: plan, ...(art === 'REGULERINGSKONTO' ? { beloeb: 100_000, formaal: 'Aktiviteter' } : {}) }],
});

/** From preparation to running, each step with the one who takes it. */
export const VEJEN: readonly Skridt[] = [
  skridt('FORBEREDELSE', 'tmf', 'FORVALTNING', 'anbefalHelhedsplan', '2012-06-01'),
  skridt('PRAEKVALIFIKATION_ANSOEGT', 'ansoeger', 'BOLIGORGANISATION', 'ansoegPraekvalifikation', '2012-06-02'),
  skridt('PRAEKVALIFICERET', 'lbf', 'LANDSBYGGEFOND', 'praekvalificerHelhedsplan', '2012-09-01'),
  skridt('INDSENDT', 'ansoeger', 'BOLIGORGANISATION', 'indsendHelhedsplan', '2013-09-01', { kommune: 'KOEBENHAVN' }),
  skridt('INDSTILLET', 'tmf', 'FORVALTNING', 'indstilHelhedsplan', '2013-10-01'),
  {
    til: 'GODKENDT',
    som: 'br',
    rolle: 'KOMMUNALBESTYRELSE',
    handling: 'registrerAfgoerelse',
    input: (plan) => afgoerelse(plan, '2013-12-01'),
  },
  skridt('TILSAGN', 'lbf', 'LANDSBYGGEFOND', 'givTilsagn', '2013-12-10'),
  skridt('IGANGVAERENDE', 'ansoeger', 'BOLIGORGANISATION', 'igangsaetHelhedsplan', '2014-01-01'),
];

/** Makes a plan and takes it along the way to a state. */
export async function planI(s: Scene, tilstand: string, noegle: string, aendringer?: Input): Promise<string> {
  await udfoer(s.ansoeger, 'opretHelhedsplan', nyPlan(noegle, aendringer));
  const sidste = VEJEN.findLastIndex((v) => v.til === tilstand);
  for (const v of tilstand === 'FORBEREDELSE' ? [] : VEJEN.slice(0, sidste + 1)) await udfoer(s[v.som], v.handling, v.input(noegle));
  return noegle;
}

/** Puts a plan into a state past the acts. */
export const saet = (s: Scene, plan: string, tilstand: string): Promise<void> =>
  s.inde.koer(`UPDATE helhedsplan SET status = '${tilstand}' WHERE noegle = '${plan}'`);
