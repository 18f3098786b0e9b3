import { addDays } from '../time';

/** The same day so many months later, or the last day of that month where it is shorter. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export interface ContractYear {
  number: number;
  startsOn: string;
  endsOn: string;
}

/** The years of a contract: the n-th begins 12(n−1) months after its start; the last one ends with the contract. */
export function contractYears(startsOn: string, endsOn: string): ContractYear[] {
  const years: ContractYear[] = [];
  for (let from = startsOn; from <= endsOn; from = monthsLater(startsOn, 12 * years.length)) {
    const whole = addDays(monthsLater(startsOn, 12 * (years.length + 1)), -1);
    years.push({ number: years.length + 1, startsOn: from, endsOn: whole < endsOn ? whole : endsOn });
  }
  return years;
}

/** The line of the call that says « la durée totale de l’action est de 5 ans »; of the other actions it prints none. */
const FIVE_YEARS: Readonly<Record<string, string>> = { PS_INITIALE: '003:134', TRAVAIL_SOCIAL: '003:449' };

/** The last day of sixty months from a start. */
export const fiveYearsEnd = (startsOn: string): string => addDays(monthsLater(startsOn, 60), -1);

/** The lines that say five years, of the actions of a project whose agreement lasts longer; none where it does not. */
export function beyondFiveYears(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  actionKeys: readonly string[],
): string[] {
  if (endsOn <= fiveYearsEnd(startsOn)) return [];
  return actionKeys.flatMap((key) => FIVE_YEARS[key] ?? []);
}
