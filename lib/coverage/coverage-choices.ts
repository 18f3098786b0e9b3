import { periods } from '@/db/reference';
import type { Read } from '@/db/store';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { refusedField } from '@/lib/refusal';
import type { CoverageAsked } from './coverage-frame';

/** What the matrix may be narrowed to: an action of the season, a period of the learners. */
export async function coverageChoices(
  read: Read,
  season: SeasonKey | undefined,
): Promise<{
  actions: Pick<ActionName, 'key' | 'number' | 'shortTitle'>[];
  periods: { id: number; label: string }[];
}> {
  return {
    actions: (await actionNames(read)).list(season),
    periods: (await periods(read)).map(({ id, label }) => ({ id, label })),
  };
}

/** What an address narrows the matrix to; refused (422) where it names no action of the season or no period. */
export async function coverageNarrowed(
  read: Read,
  season: SeasonKey | undefined,
  { action, period }: { action?: string | undefined; period?: string | undefined },
): Promise<Pick<CoverageAsked, 'action' | 'periodId'>> {
  const { actions, periods: known } = await coverageChoices(read, season);
  if (action && !actions.some(({ key }) => key === action)) throw refusedField('action', 'unknown_action');
  const periodId = period ? known.find(({ id }) => String(id) === period)?.id : undefined;
  if (period && periodId === undefined) throw refusedField('period', 'unknown_period');
  return { ...(action && { action }), ...(periodId !== undefined && { periodId }) };
}
