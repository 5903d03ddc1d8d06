/** A calendar day as text, `YYYY-MM-DD`. Text sorts as time does, in both engines and in JavaScript. */
export type Day = string;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists in the calendar (29 February only in leap years), years 0001 to 9999. */
export function isDay(text: string): boolean {
  const m = FORM.exec(text);
  if (!m) return false;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const MONTHS = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** `2014-01-01` as people write it: `1. januar 2014` or `1 January 2014`. */
export function formatDay(day: Day, language: 'da' | 'en'): string {
  const [year, month, d] = day.split('-').map(Number);
  return `${d}${language === 'da' ? '.' : ''} ${MONTHS[language][(month ?? 1) - 1]} ${year}`;
}
