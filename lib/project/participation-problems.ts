import { actionInSeason, roundOf } from '@/db/programme';
import type { Read } from '@/db/store';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import type { SeasonKey } from '@/lib/domain/vocabulary';

interface Participation {
  actionKey: string;
  seasonKey: SeasonKey;
  intakeRoundId: number | null;
}

/** What is wrong with a participation beside the programme: an action that the season has not, or that is closed then, another season's round. */
export async function participationProblems(
  read: Read,
  { actionKey, seasonKey, intakeRoundId }: Participation,
  decidedOn: string,
  path = '',
): Promise<FieldProblem[]> {
  const action = await actionInSeason(read, { actionKey, seasonKey, day: decidedOn });
  if (!action) return [problem(`${path}actionKey`, 'action_not_in_season', { season: seasonKey.slice(1) })];
  const problems: FieldProblem[] = [];
  if (action.status === 'closed')
    problems.push(problem(`${path}actionKey`, 'action_closed', { season: seasonKey.slice(1) }));
  if (intakeRoundId !== null && (await roundOf(read, intakeRoundId))?.seasonKey !== seasonKey)
    problems.push(problem(`${path}intakeRoundId`, 'round_of_other_season'));
  return problems;
}
