import type { Tekster } from './texts';

/** What a newcomer finds in the editor. Short lines: it shares the window with two other panes. */
export function forside({ velkomst }: Tekster): string {
  return `${velkomst}
query Faktaark {
  faktaark(pr: "2014-01-01") {
    antalHelhedsplaner
    antalMedfinansierede
    antalUdsatteByomraader
    puljeBevilget
    puljeDisponeret
    puljeRest
  }
}
`;
}
