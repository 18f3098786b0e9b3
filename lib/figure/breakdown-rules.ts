import { askedDetails, professions } from '@/db/reference';
import type { Read } from '@/db/store';
import { type Breakdown, DETAIL_NAMES, type LineDetail } from '@/lib/domain/line-address';

/** What is wrong with a breakdown, at its field. */
export type BreakdownProblem =
  | { field: 'professionKey'; code: 'unknown_profession' }
  | { field: 'professionOther'; code: 'profession_to_name' | 'profession_named_twice' }
  | { field: LineDetail; code: 'detail_not_asked' };

export type BreakdownRule = (row: Breakdown, actionKey: string) => BreakdownProblem | undefined;

/** What the learners of a line may be in an action, whichever door it comes in by: the lists are read once. */
export async function breakdownRule(read: Read): Promise<BreakdownRule> {
  const known = new Set(['na', 'other', ...(await professions(read)).map(({ id }) => `${id}`)]);
  const asked = await askedDetails(read);
  return (row, actionKey) => {
    const { professionKey, professionOther } = row;
    if (professionKey === 'other' && professionOther === '')
      return { field: 'professionOther', code: 'profession_to_name' };
    // « 012 » would be a second line beside « 12 ».
    if (!known.has(professionKey)) return { field: 'professionKey', code: 'unknown_profession' };
    // Words beside a profession of the list would make a second line of the same name.
    if (professionKey !== 'other' && professionOther !== '')
      return { field: 'professionOther', code: 'profession_named_twice' };
    const detail = DETAIL_NAMES.find((name) => row[name] !== 'na' && !asked(actionKey).includes(name));
    return detail && { field: detail, code: 'detail_not_asked' };
  };
}
