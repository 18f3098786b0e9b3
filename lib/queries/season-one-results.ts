import { allActions } from '@/db/reference';
import type { Read } from '@/db/store';
import type { TargetBasis } from '@/lib/domain/vocabulary';
import { actionNames } from './action-names';
import { type ActionProgress, actionsProgress } from './action-progress';

/** The results of season 1 as 003 prints them, beside what is recorded: one row an action. */
export interface SeasonOneResult {
  action: ActionProgress;
  /** The number in the 2023 edition, where the table is printed; the season shows the 2021 one. */
  printedNumber: number;
  /** « 33 Universités avec secteur santé et 70.000 étudiants ciblés ». */
  objectivePrinted: string;
  source: string;
}

/** Empty before the day from which the printed table is known. */
export async function seasonOneResults(
  read: Read,
  day: string,
  basis: TargetBasis = 'current',
): Promise<SeasonOneResult[]> {
  const names = await actionNames(read);
  const facts = new Map((await allActions(read)).map(({ key, facts: { season1 } }) => [key, season1]));
  return (await actionsProgress(read, 'S1', day, basis)).flatMap((action) => {
    const printed = facts.get(action.key);
    if (!printed || !action.published) return [];
    return [
      {
        action,
        printedNumber: names.of('S2', action.key).number,
        objectivePrinted: printed.objectivePrinted,
        source: action.published.source,
      },
    ];
  });
}
