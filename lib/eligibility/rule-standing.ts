import { type ConsortiumParticipation, consortiumParticipations } from '@/db/consortium-participations';
import type { Read } from '@/db/store';
import type { Reason, RuleResult } from '@/lib/domain/eligibility/reading';
import { isOver } from '@/lib/domain/project-life';
import { rememberOfConsortia } from './consortium-memory';
import { readVerdicts } from './read-verdicts';

/** What a rule reads, without the facts. */
export interface RuleStanding {
  code: string;
  result: RuleResult;
  reason: Reason | null;
}

export interface ParticipationStanding {
  participation: ConsortiumParticipation;
  /** In the order of the text; none where it prints no rule for the action. */
  rules: RuleStanding[];
}

/**
 * How every participation of a project that is not over stands on a day, once a state of the consortia: it depends on nobody. Whoever asks filters it by
 * what he may read, for a verdict on a consortium is not public.
 */
export const rulesStanding = (read: Read, day: string): Promise<ParticipationStanding[]> =>
  rememberOfConsortia(read, `rules ${day}`, async () =>
    (await readVerdicts(read, known(consortiumParticipations(read), day), day)).map(
      ({ participation, verdicts }) => ({
        participation,
        rules: verdicts.map(({ rule, result, reason }) => ({ code: rule.code, result, reason })),
      }),
    ),
  );

const known = (participations: readonly ConsortiumParticipation[], day: string) =>
  participations.filter(({ decidedOn, status }) => decidedOn <= day && !isOver(status));
