import type { ConsortiumParticipation } from '@/db/consortium-participations';
import { consortiumRecords } from '@/db/consortium-records';
import type { Read } from '@/db/store';
import { recordsByProject } from '@/lib/domain/eligibility/by-project';
import { type RuleVerdict, verdictsOf } from '@/lib/domain/eligibility/check';
import type { ParticipationFacts } from '@/lib/domain/eligibility/facts';
import { factsOn } from '@/lib/domain/eligibility/facts-of-day';
import type { ConsortiumRecords } from '@/lib/domain/eligibility/records';

export interface ReadParticipation {
  participation: ConsortiumParticipation;
  /** All that was ever recorded of its project. */
  records: ConsortiumRecords;
  facts: ParticipationFacts;
  verdicts: RuleVerdict[];
}

/** The rules of some participations as they are read at the end of a day, in as many statements as for one. */
export async function readVerdicts(
  read: Read,
  participations: readonly ConsortiumParticipation[],
  day: string,
): Promise<ReadParticipation[]> {
  const of = recordsByProject(await recordsOf(read, participations));
  return participations.map((participation) => {
    const records = of(participation.projectId);
    const facts = factsOn(records, participation, day);
    return { participation, records, facts, verdicts: verdictsOf(facts) };
  });
}

export const recordsOf = (read: Read, participations: readonly ConsortiumParticipation[]) =>
  consortiumRecords(read, [...new Set(participations.map(({ projectId }) => projectId))]);
