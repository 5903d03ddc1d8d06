import type { Bog } from './book';
import { type Afsendt, type Kald, kroner, send, type Udfald } from './calls';
import { frigivelse, type Scene } from './scene';

/** Clients that act at random, all of them drawing from one number of acts. */

export const DATOER = ['2014-01-15', '2014-02-10', '2014-03-10', '2014-04-01', '2014-04-23'] as const;

type Rolle = 'forvaltning' | 'kommunalbestyrelse' | 'fond';

/** How an act is dressed: plainly, without effect, sent before, sent before with another body, or with a version. */
type Dragt = 'ren' | 'proeve' | 'gentaget' | 'anden-krop' | 'version';

interface Sendt {
  readonly kald: Kald;
  readonly dragt: Dragt;
  /** The first answer under the key, when it is sent again. */
  readonly foer?: Udfald;
}

export interface Bank {
  readonly url: string;
  readonly scene: Scene;
  readonly tokens: Readonly<Record<Rolle, string>>;
  readonly bog: Bog;
  rest: number;
  readonly antal: Map<string, number>;
  readonly fejl: string[];
  /** Versions last seen of plans, and acts that were carried out under a key. */
  readonly sete: Map<string, number>;
  readonly noeglede: Readonly<Record<Rolle, { readonly kald: Kald; readonly udfald: Udfald }[]>>;
  loebenummer: number;
}

const en = <T>(slag: () => number, liste: readonly T[]): T => {
  const valgt = liste[Math.floor(slag() * liste.length)];
  if (valgt === undefined) throw new Error('ingen at vælge imellem');
  return valgt;
};

/** One client: sends operations of one to six acts until no acts are left. */
export async function kunde(bank: Bank, slag: () => number): Promise<void> {
  while (bank.rest > 0) {
    const kast = slag();
    const rolle: Rolle = kast < 0.12 ? 'kommunalbestyrelse' : kast < 0.16 ? 'fond' : 'forvaltning';
    const antal = Math.min(bank.rest, 1 + Math.floor(slag() * 5));
    bank.rest -= antal;
    const sendte = Array.from({ length: antal }, () => naeste(bank, slag, rolle));
    const kald = sendte.map((s) => s.kald);
    bogfoer(bank, rolle, sendte, await send(bank.url, bank.tokens[rolle], kald));
  }
}

function naeste(bank: Bank, slag: () => number, rolle: Rolle): Sendt {
  const kast = slag();
  const nylige = kast < 0.08 ? bank.noeglede[rolle].slice(-50) : [];
  const kendt = nylige.length > 0 ? en(slag, nylige) : undefined;
  if (kendt) {
    if (kast < 0.05) return { kald: kendt.kald, dragt: 'gentaget', foer: kendt.udfald };
    return { kald: { ...kendt.kald, input: { ...kendt.kald.input, dato: '2014-02-11' } }, dragt: 'anden-krop' };
  }
  const kald = { forvaltning: postering, kommunalbestyrelse: beslutning, fond: tilsyn }[rolle](bank, slag);
  if (kast < 0.14) return { kald: med(kald, { dryRun: true }), dragt: 'proeve' };
  const version = kast < 0.22 ? bank.sete.get(String(kald.input.helhedsplan)) : undefined;
  if (version !== undefined) return { kald: med(kald, { expectedVersion: version }), dragt: 'version' };
  bank.loebenummer += 1;
  return { kald: kast < 0.6 ? med(kald, { idempotencyKey: `noegle-${bank.loebenummer}` }) : kald, dragt: 'ren' };
}

const med = ({ handling, input }: Kald, mere: Kald['input']): Kald => ({ handling, input: { ...input, ...mere } });

function postering(bank: Bank, slag: () => number): Kald {
  const kast = slag();
  const handling = kast < 0.5 ? 'disponerPulje' : kast < 0.68 ? 'tilbagefoer' : kast < 0.86 ? 'frigivMidler' : 'udbetal';
  const hoejst = handling === 'udbetal' ? 40_000 : 300_000;
  const input = { helhedsplan: en(slag, bank.scene.planer).noegle, dato: en(slag, DATOER) };
  // Now and then all that is left.
  if (slag() < 0.03 && handling !== 'disponerPulje') return { handling, input };
  return { handling, input: { ...input, beloeb: kroner(100 + Math.floor(slag() * hoejst)) } };
}

function beslutning(bank: Bank, slag: () => number): Kald {
  bank.loebenummer += 1;
  const noegle = `B-${bank.loebenummer}`;
  if (slag() < 0.3)
    return { handling: 'registrerAfgoerelse', input: frigivelse(en(slag, bank.scene.planer).noegle, noegle, en(slag, DATOER)) };
  const input = { pulje: en(slag, bank.scene.puljer), titel: noegle, noegle, dato: en(slag, DATOER) };
  return { handling: 'bevilPulje', input: { ...input, beloeb: kroner(Math.floor((slag() - 0.4) * 200_000)) } };
}

/** Payments to a plan are withheld, and resumed. */
function tilsyn(bank: Bank, slag: () => number): Kald {
  bank.loebenummer += 1;
  const input = { helhedsplan: en(slag, bank.scene.planer).noegle, dato: en(slag, DATOER), tekst: `T-${bank.loebenummer}` };
  return { handling: slag() < 0.5 ? 'tilbageholdUdbetaling' : 'genoptagUdbetaling', input };
}

function bogfoer(bank: Bank, rolle: Rolle, sendte: readonly Sendt[], svar: Afsendt): void {
  if (svar.status !== 200) bank.fejl.push(`HTTP ${svar.status} på ${sendte.map((s) => s.kald.handling)}`);
  for (const [i, s] of sendte.entries()) {
    const udfald = svar.udfald[i];
    if (!udfald) throw new Error('et svar mangler');
    const navn = udfald.art === 'fejl' ? udfald.kode : udfald.art === 'afvist' ? (udfald.data.afvisninger[0]?.kode ?? '') : udfald.art;
    const taeller = s.dragt === 'gentaget' ? 'gentaget' : navn;
    bank.antal.set(taeller, (bank.antal.get(taeller) ?? 0) + 1);
    const klage = bedoem(s, udfald);
    if (klage) bank.fejl.push(`${s.dragt} ${s.kald.handling} ${JSON.stringify(s.kald.input)}: ${klage} ${JSON.stringify(udfald)}`);
    if (s.dragt === 'gentaget' || !('data' in udfald)) continue;
    const version = udfald.data.helhedsplan?.version;
    // A dry run answers with a version that never was.
    if (version !== undefined && udfald.art !== 'proevet') bank.sete.set(String(s.kald.input.helhedsplan), version);
    if (udfald.art !== 'udfoert') continue;
    bank.bog.indfoer(s.kald, udfald.data);
    if (s.kald.input.idempotencyKey) bank.noeglede[rolle].push({ kald: s.kald, udfald });
  }
}

/** What is wrong with an answer, seen by itself; null when nothing is. */
function bedoem({ kald, dragt, foer }: Sendt, udfald: Udfald): string | null {
  if (udfald.art === 'ukendt') return 'intet svar';
  if (dragt === 'anden-krop') return udfald.art === 'fejl' && udfald.kode === 'IDEMPOTENCY_MISMATCH' ? null : 'skulle afvises';
  if (udfald.art === 'fejl') return 'uventet fejl';
  if (dragt === 'gentaget') return virkning(udfald) === virkning(foer) ? null : `første svar var ${JSON.stringify(foer)}`;
  if (udfald.data.proeve !== (dragt === 'proeve')) return 'proeve er forkert';
  if (udfald.data.udfoert !== (udfald.art !== 'afvist')) return 'udfoert og afvisninger strider mod hinanden';
  const { version } = udfald.data.helhedsplan ?? {};
  if (dragt === 'version' && udfald.art === 'udfoert' && version !== Number(kald.input.expectedVersion) + 1) return 'versionen er sprunget';
  return null;
}

/** What an act came to, without what the objects look like now. */
function virkning(udfald: Udfald | undefined): string {
  if (!udfald || !('data' in udfald)) return JSON.stringify(udfald);
  const { helhedsplan: _h, pulje: _p, ...data } = udfald.data;
  return JSON.stringify([udfald.art, data]);
}
