import type { Udfoerelse } from '../act/act-context';
import type { Faktakilde } from '../act/facts';
import { Periodefaktakilde } from '../bevillingsperiode/bevillingsperiode.fact-sources';
import { PERIODEREGLER } from '../bevillingsperiode/rules/perioderegler';
import { Afdelingsfaktakilde, Organisationsfaktakilde } from '../boligorganisation/boligorganisation.fact-sources';
import { AFDELINGSREGLER } from '../boligorganisation/rules/afdelingsregler';
import { ORGANISATIONSREGLER } from '../boligorganisation/rules/organisationsregler';
import { Politikfaktakilde } from '../byomraade/byomraade.fact-sources';
import { POLITIKREGLER } from '../byomraade/rules/politikregler';
import { Forumfaktakilde } from '../forum/forum.fact-source';
import { FORUMREGLER } from '../forum/rules';
import { Planfaktakilde } from '../helhedsplan/helhedsplan.fact-source';
import { PLANREGLER } from '../helhedsplan/rules';
import { type Afvisning, brud, type Regel } from '../kernel/rule';
import { Kontraktfaktakilde } from '../kontrakt/kontrakt.fact-source';
import { KONTRAKTREGLER } from '../kontrakt/rules';
import { Puljefaktakilde } from '../pulje/pulje.fact-source';
import { R2 } from '../pulje/rules/r02-puljens-loft';

/**
 * A change of a register must not be a way round a rule. What rests on it is judged before and after by every rule that holds
 * of it as it stands, and a breach that was not there before refuses the change.
 */

type Proeve = (x: Udfoerelse, id: number) => Promise<Afvisning[]>;

/** What people call the row that facts are about. */
type Navngiven = { readonly titel: string } | { readonly navn: string } | { readonly noegle: string };

const navnPaa = (f: Navngiven): string => ('titel' in f ? f.titel : 'navn' in f ? f.navn : f.noegle);

/** A refusal that is about something else than the act says of what: `Sydhavnen: Planen har ingen afdeling i Sydhavnen.` */
function om(navn: string, a: Afvisning): Afvisning {
  if (a.tekst.da.includes(navn)) return a;
  return { ...a, tekst: { da: `${navn}: ${a.tekst.da}`, en: `${navn}: ${a.tekst.en}` } };
}

const proeve =
  <F extends Navngiven>(kilde: Faktakilde<F>, regler: readonly Regel<F>[]): Proeve =>
  async (x, id) => {
    const fakta = await x.fakta(kilde, id);
    return brud(regler, fakta, x.dag).map((a) => om(navnPaa(fakta), a));
  };

/** The nouns that have rules of their own, and how one of their rows is judged. */
const DOEMTE = {
  Helhedsplan: proeve(Planfaktakilde, PLANREGLER),
  Kontrakt: proeve(Kontraktfaktakilde, KONTRAKTREGLER),
  Forum: proeve(Forumfaktakilde, FORUMREGLER),
  Pulje: proeve(Puljefaktakilde, [R2]),
  Politik: proeve(Politikfaktakilde, POLITIKREGLER),
  Boligorganisation: proeve(Organisationsfaktakilde, ORGANISATIONSREGLER),
  Afdeling: proeve(Afdelingsfaktakilde, AFDELINGSREGLER),
  Bevillingsperiode: proeve(Periodefaktakilde, PERIODEREGLER),
} as const satisfies Readonly<Record<string, Proeve>>;

type Doemt = keyof typeof DOEMTE;

/** Row numbers of what rests on a register, by noun. */
export type Beroert = Readonly<Partial<Record<Doemt, readonly number[]>>>;

const ALLE = Object.keys(DOEMTE).filter((n): n is Doemt => n in DOEMTE);

/** Everything that several changes touch, each once. */
export function forenet(...dele: readonly Beroert[]): Beroert {
  return Object.fromEntries(ALLE.map((n) => [n, [...new Set(dele.flatMap((d) => d[n] ?? []))]]));
}

/** The breaches of everything that is touched, by what they say. */
async function fundI(x: Udfoerelse, beroert: Beroert): Promise<Map<string, Afvisning>> {
  const fund = new Map<string, Afvisning>();
  for (const navn of ALLE) {
    for (const id of beroert[navn] ?? []) {
      for (const a of await DOEMTE[navn](x, id)) fund.set([navn, id, a.regel, a.kode, a.faktisk, a.graense].join(' '), a);
    }
  }
  return fund;
}

/** Carries a change out and asks the rules of what it touches, before and after; `aendring` gives what it has made new. */
export async function efterproevet(x: Udfoerelse, beroert: Beroert, aendring: () => Promise<Beroert | undefined>): Promise<void> {
  const foer = await fundI(x, beroert);
  const nye = await aendring();
  const efter = await fundI(x, forenet(beroert, nye ?? {}));
  x.kraev([...efter].filter(([noegle]) => !foer.has(noegle)).map(([, a]) => a));
}
