/** Reads values back off a picture, by what stands at its axes. */

const numbersOf = (text: string): number[] => [...text.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));

/** An axis that is known at two places. */
export type ReadAxis = (place: number) => number;

function axisThrough(marks: readonly (readonly [place: number, value: number])[]): ReadAxis {
  const [a, b] = [marks[0], marks.at(-1)];
  if (!a || !b || a[0] === b[0]) throw new Error(`an axis needs two marks; it has ${JSON.stringify(marks)}`);
  return (place) => a[1] + ((place - a[0]) * (b[1] - a[1])) / (b[0] - a[0]);
}

/** From left to right, by its years, in days since 1970. */
export function timeAxisOf(svg: string): ReadAxis {
  const marks = [...svg.matchAll(/<text x="([\d.-]+)" y="[\d.-]+" text-anchor="middle"[^>]*>(\d{4})<\/text>/g)];
  return axisThrough(marks.map(([, x, year]) => [Number(x), Date.parse(`${year}-01-01T00:00:00Z`) / 86_400_000] as const));
}

/** From the bottom up, by its figures, in millions. */
export function moneyAxisOf(svg: string): ReadAxis {
  const marks = [...svg.matchAll(/<text x="-8" y="([\d.]+)" text-anchor="end"[^>]*>([\d,.]+)<\/text>/g)];
  return axisThrough(marks.map(([, y, text]) => [Number(y) - 4, Number(text?.replace(',', '.'))] as const));
}

/** The corners of the line of a name: day (as text) and amount in millions. */
export function cornersOf(svg: string, name: string): { dag: string; millions: number }[] {
  const d = new RegExp(`<title>${name.replace(/[()]/g, '\\$&')}</title><path d="([^"]*)"`).exec(svg)?.[1];
  if (d === undefined) throw new Error(`there is no line ${name}`);
  const [time, money] = [timeAxisOf(svg), moneyAxisOf(svg)];
  const numbers = numbersOf(d);
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({
    dag: new Date(Math.round(time(numbers[2 * i] ?? 0)) * 86_400_000).toISOString().slice(0, 10),
    millions: money(numbers[2 * i + 1] ?? 0),
  }));
}

/** The rows of plans (or of kommuner): what is told of each, where it leads, and its bar as first day and the day after the last. */
export function rowsOf(svg: string): { told: string; link: string; fill: string | undefined; fra: string; til: string }[] {
  const dayAt = (x: number): string => new Date(Math.round(timeAxisOf(svg)(x)) * 86_400_000).toISOString().slice(0, 10);
  const offset = Number(/<g transform="translate\((\d+) 0\)"><g aria-hidden/.exec(svg)?.[1] ?? 0);
  return [...svg.matchAll(/<a href="([^"]*)" aria-label="([^"]*)">(.*?)<\/a>/gs)].map(([, link = '', told = '', inside = '']) => {
    const bar = /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"[^>]* fill="([^"]*)"/.exec(inside);
    const x = Number(bar?.[1]) - offset;
    const known = bar !== null && offset > 0;
    return { told, link, fill: bar?.[3], fra: known ? dayAt(x) : '', til: known ? dayAt(x + Number(bar[2])) : '' };
  });
}

/** Texts of a picture, in the order that they stand in. */
export const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text = '']) => text.replaceAll('&amp;', '&'));
