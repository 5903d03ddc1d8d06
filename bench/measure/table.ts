import { type Deltager, GRAENSE, RENT } from './contestants';
import type { Maaling } from './load';
import type { Operation } from './operations';
import type { Opstart } from './startup';
import { dom, forhold, type Maal, type Resultater } from './targets';

function tal(t: number | null | undefined, decimaler = 0): string {
  if (t === null || t === undefined) return '–';
  return t.toLocaleString('da-DK', { minimumFractionDigits: decimaler, maximumFractionDigits: decimaler });
}

const gange = (t: number | null): string => (t === null ? '–' : `${tal(t, t < 10 ? 2 : 1)}×`);

function tabel(hoved: readonly string[], raekker: readonly (readonly string[])[]): string {
  // The first column is words, the rest are figures.
  const streg = hoved.map((_, i) => (i === 0 ? '---' : '---:'));
  return [hoved, streg, ...raekker].map((r) => `| ${r.join(' | ')} |`).join('\n');
}

/** One Markdown table for each operation that was measured. */
export function resultattabeller(resultater: Resultater, operationer: readonly Operation[], deltagere: readonly Deltager[]): string {
  const hoved = ['Deltager', 'svar/s', 'p99 ms', 'RSS MB', 'CPU ms/svar', 'mod ren stak', 'mod grænsen'];
  const afsnit = operationer.map(({ navn, beskrivelse }) => {
    const raekker = deltagere.flatMap((d) => {
      const m: Maaling | undefined = resultater[navn]?.[d.navn];
      if (!m) return [];
      const mod = (andre: string): string => gange(forhold(resultater, navn, d.navn, andre));
      return [[d.navn, tal(m.svarPrSekund), tal(m.p99Ms), tal(m.hukommelseMb), tal(m.cpuMsPrSvar, 3), mod(RENT), mod(GRAENSE)]];
    });
    return `### ${navn} – ${beskrivelse}\n\n${tabel(hoved, raekker)}`;
  });
  return afsnit.join('\n\n');
}

export function maaltabel(maal: readonly Maal[]): string {
  const figur = (t: number | null, { enhed }: Maal): string => (enhed === '×' ? gange(t) : t === null ? '–' : `${tal(t, 2)} s`);
  const raekker = maal.map((m) => [m.navn, figur(m.maalt, m), figur(m.krav, m), figur(m.oenske, m), dom(m)]);
  return `### Mål\n\n${tabel(['', 'målt', 'krav', 'mål', 'dom'], raekker)}`;
}

export function opstartstabel(opstart: Opstart): string {
  const raekker = Object.entries(opstart).map(([navn, ms]) => [`\`${navn}\``, `${tal(ms)} ms`]);
  return `### Opstart til første rigtige svar\n\n${tabel(['', 'tid'], raekker)}`;
}
