/** A calendar day as text, `YYYY-MM-DD`. Text sorts as time does, in both engines and in JavaScript. */
export type Dag = string;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists in the calendar (29 February only in leap years), years 0001 to 9999. */
export function erDag(tekst: string): boolean {
  const m = FORM.exec(tekst);
  if (!m) return false;
  const [aar, maaned, dag] = [Number(m[1]), Number(m[2]), Number(m[3])];
  if (aar < 1 || maaned < 1 || maaned > 12 || dag < 1) return false;
  return dag <= dageIMaaned(aar, maaned);
}

function dageIMaaned(aar: number, maaned: number): number {
  if (maaned === 2) return (aar % 4 === 0 && aar % 100 !== 0) || aar % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(maaned) ? 30 : 31;
}

const MAANEDER = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** `2014-01-01` as people write it: `1. januar 2014` or `1 January 2014`. */
export function skrivDag(dag: Dag, sprog: 'da' | 'en'): string {
  const [aar, maaned, d] = dag.split('-').map(Number);
  return `${d}${sprog === 'da' ? '.' : ''} ${MAANEDER[sprog][(maaned ?? 1) - 1]} ${aar}`;
}
