import { addDays } from './time';

/** The days of a month `YYYY-MM` by weeks that begin on Monday; null stands for a day of another month. */
export function weeksOfMonth(month: string): (string | null)[][] {
  const first = `${month}-01`;
  // 2024-01-01 was a Monday.
  const blanks =
    ((((Date.parse(`${first}T00:00:00Z`) - Date.parse('2024-01-01T00:00:00Z')) / 86_400_000) % 7) + 7) % 7;
  const days: (string | null)[] = Array.from({ length: blanks }, () => null);
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  while (days.length % 7 > 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** The month `YYYY-MM` that is so many months after another, before it where negative. */
export function monthAfter(month: string, months = 1): string {
  const [year = 0, at = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, at - 1 + months, 1)).toISOString().slice(0, 7);
}
