import { z } from 'zod';
import { lineText } from '../accepted-text';
import { centsInput } from '../amount';
import { fold } from '../fold';
import { dayInput, FIRST_SOURCE_DAY, type FieldProblem, problem, sourceInput } from '../inputs';
import { says } from '../says';
import { FUNDER_KINDS, type FunderKind, PLEDGE_STATES, type PledgeState } from './vocabulary';

/** What another one than the strategy gives to a project. */
export const pledgeInput = z.object({
  projectId: z.int().positive(),
  funderKind: z.enum(FUNDER_KINDS, says('funder_kind_needed')),
  funder: lineText.min(2, says('funder_needed')).max(200, says('funder_needed')),
  state: z.enum(PLEDGE_STATES, says('pledge_state_needed')),
  cents: centsInput,
  datedOn: dayInput,
  source: sourceInput,
  /** Whether the total of its kind may be read by anybody. */
  shown: z.boolean().default(false),
});
export type PledgeInput = z.output<typeof pledgeInput>;

export interface Pledge {
  id: number;
  funderKind: FunderKind;
  funder: string;
  state: PledgeState;
  cents: number;
  datedOn: string;
  source: string;
  shown: boolean;
}

export function pledgeProblems(
  { cents, datedOn }: Pick<PledgeInput, 'cents' | 'datedOn'>,
  today: string,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (datedOn > today) problems.push(problem('datedOn', 'source_to_come'));
  else if (datedOn < FIRST_SOURCE_DAY)
    problems.push(problem('datedOn', 'dated_before_programme', { day: FIRST_SOURCE_DAY }));
  if (cents === 0) problems.push(problem('cents', 'payment_needed'));
  return problems;
}

/** The last word on each funder, in the order in which they were first named: a promise that was kept is not two. */
export function standingPledges<P extends Pick<Pledge, 'id' | 'funderKind' | 'funder' | 'datedOn'>>(
  pledges: readonly P[],
): P[] {
  const last = new Map<string, P>();
  for (const pledge of pledges) {
    const key = `${pledge.funderKind} ${fold(pledge.funder)}`;
    const known = last.get(key);
    const isLater =
      !known || pledge.datedOn > known.datedOn || (pledge.datedOn === known.datedOn && pledge.id > known.id);
    if (isLater) last.set(key, pledge);
  }
  return [...last.values()];
}

export interface CofundingTotal {
  funderKind: FunderKind;
  expected: number;
  obtained: number;
  paid: number;
}

/** What is expected, obtained and paid, by kind of funder: three things, never one sum. */
export function cofundingTotals(
  standing: readonly Pick<Pledge, 'funderKind' | 'state' | 'cents'>[],
): CofundingTotal[] {
  return FUNDER_KINDS.flatMap((funderKind) => {
    const own = standing.filter((pledge) => pledge.funderKind === funderKind);
    const sum = (state: PledgeState) =>
      own.reduce((total, pledge) => total + (pledge.state === state ? pledge.cents : 0), 0);
    if (own.length === 0) return [];
    return [{ funderKind, expected: sum('expected'), obtained: sum('obtained'), paid: sum('paid') }];
  });
}
