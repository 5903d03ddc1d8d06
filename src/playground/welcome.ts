import type { Texts } from './texts';

/** What a newcomer finds in the editor. Short lines: it shares the window with two other panes. */
export function frontPage({ welcome }: Texts): string {
  return `${welcome}
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
