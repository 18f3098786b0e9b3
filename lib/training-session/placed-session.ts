import { membershipLines } from '@/db/project-life';
import type { FoundTraining } from '@/db/projects';
import { regions } from '@/db/reference';
import type { Tx } from '@/db/store';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import { SIZE } from '@/lib/domain/training-session/vocabulary';

interface Place {
  organisationId: number;
  regionCode: string;
  capacity: number;
}

/** What is wrong with who gives a session and where: a region that does not exist, an organisation that never was a member. */
export async function placeProblems(
  tx: Tx,
  { organisationId, regionCode }: Place,
  { projectId, organisationId: declares }: Pick<FoundTraining, 'projectId' | 'organisationId'>,
): Promise<FieldProblem[]> {
  const known = (await regions(tx)).some(({ code }) => code === regionCode);
  const joined = (await membershipLines(tx, projectId)).some((one) => one.organisationId === organisationId);
  return [
    ...(known ? [] : [problem('regionCode', 'region_outside_list', { typed: regionCode })]),
    ...(joined || organisationId === declares ? [] : [problem('organisationId', 'session_giver_unknown')]),
  ];
}

/** What is surprising of it, and may be confirmed: another size than the text asks, a region without a line. */
export const placeWarnings = (
  { regionCode, capacity }: Place,
  { regionCodes }: Pick<FoundTraining, 'regionCodes'>,
): FieldProblem[] => [
  ...(capacity < SIZE.min || capacity > SIZE.max ? [problem('capacity', 'session_capacity_unusual')] : []),
  ...(regionCodes.includes(regionCode) ? [] : [problem('regionCode', 'session_region_not_delivered')]),
];
