const WORDS = ['zéro', 'une?', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** The ways in which the documents write a number: « 70.000 », « 10 000 », « 11 millions », « 55,5 », « 20 Md », « deux ». */
export function writtenNumber(value: number): RegExp {
  const ways = [String(value).replace('.', ',')];
  if (value >= 1_000) ways.push(String(value).replace(/\B(?=(\d{3})+$)/g, '[. ]'));
  if (value % 1_000_000 === 0) ways.push(`${value / 1_000_000} millions?`);
  if (value % 1_000 === 0) ways.push(`${value / 1_000} Md`);
  const word = WORDS[value];
  const digits = `(?<![\\d.,])(?:${ways.join('|')})(?![.,]?\\d)`;
  return new RegExp(word ? `${digits}|(?<!\\p{L})${word}(?!\\p{L})` : digits, 'iu');
}

/** The same for a year, a month or a day: « 24/02/2022 », « 28 décembre 2018 », « octobre 2021 ». */
export function writtenDay(iso: string): RegExp {
  const [year = '', month, day] = iso.split('-');
  const name = MONTHS[Number(month) - 1];
  if (!month) return new RegExp(`\\b${year}\\b`);
  if (!day) return new RegExp(`${name} ${year}`);
  return new RegExp(`${day}/${month}/${year}|(?<!\\d)${Number(day)} ${name} ${year}`);
}

export const isDay = (text: string): boolean => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text);
