import { isTooSmallToShow } from '../../kernel/diskretion';
import type { NationCopy } from './copy';
import { yearOf } from './days';
import type { Estate } from './estates';
import { FIRST_YEAR, LAST_DAY } from './size';

/** Numbers about the people of each estate, year by year; of small estates the counts alone (rule R17). */

/** How an estate stands, from well off to hard pressed, and how it moves: what its numbers of all years are drawn around. */
interface Standing {
  readonly pressed: number;
  readonly drift: number;
}

export async function addIndicators(copy: NationCopy, estates: readonly Estate[]): Promise<void> {
  for (const estate of estates) {
    const { dice } = copy;
    // Estates within the areas stand worse; large ones a little.
    const pressed = dice.normal() * 0.8 + (estate.area === null ? 0 : 0.9) + Math.log(estate.homes / 45) * 0.15;
    const standing = { pressed, drift: dice.normal() * 0.03 - 0.01 };
    const first = Math.max(FIRST_YEAR, estate.oprettet ? yearOf(estate.oprettet) : 0);
    const last = estate.nedlagt ? yearOf(estate.nedlagt) - 1 : yearOf(LAST_DAY);
    for (let aar = first; aar <= last; aar += 1) addYear(copy, estate, standing, aar);
    await copy.rows.relieve();
  }
}

function addYear({ dice, rows }: NationCopy, estate: Estate, { pressed, drift }: Standing, aar: number): void {
  const antalBeboere = Math.round(estate.residents * (0.97 + 0.06 * dice.next()));
  const antalHusstande = Math.min(antalBeboere, Math.round(estate.homes * (0.93 + 0.07 * dice.next())));
  const counts = { afdeling: estate.id, aar, antalBeboere, antalHusstande };
  if (isTooSmallToShow(antalBeboere, antalHusstande)) {
    rows.add('noegletal', { ...counts, diskretioneret: true });
    return;
  }
  const now = pressed + drift * (aar - FIRST_YEAR);
  // Around these the estates of the sector lie: middle, and how far one step of the standing leads.
  const share = (middle: number, step: number): number =>
    Math.round(100 * Math.min(95, Math.max(0.1, middle + step * (now + 0.25 * (dice.next() - 0.5)))));
  rows.add('noegletal', {
    ...counts,
    diskretioneret: false,
    udenForArbejdeOgUddannelse: share(30, 8),
    lavUddannelse: share(42, 8),
    indkomstindeks: Math.round(share(72, -11) / 100),
    doemte: share(1.6, 0.7),
    ikkeVestlige: share(24, 16),
  });
}
