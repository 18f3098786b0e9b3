import { type ConsortiumParticipation, consortiumParticipations } from '@/db/consortium-participations';
import type { Read } from '@/db/store';
import type { Reason, RuleResult } from '@/lib/domain/eligibility/reading';
import { remember } from '@/lib/figure/memory';
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
 * How every participation stands on a day, once a state of the data: it depends on nobody. Whoever asks filters it by
 * what he may read, for a verdict on a consortium is not public.
 */
export const rulesStanding = (read: Read, day: string): Promise<ParticipationStanding[]> =>
  remember(read, 'rules-standing', { day }, async () =>
    (await readVerdicts(read, known(consortiumParticipations(read), day), day)).map(
      ({ participation, verdicts }) => ({
        participation,
        rules: verdicts.map(({ rule, result, reason }) => ({ code: rule.code, result, reason })),
      }),
    ),
  );

const known = (participations: readonly ConsortiumParticipation[], day: string) =>
  participations.filter(({ decidedOn }) => decidedOn <= day);
