import type { Tx } from '@/db/store';
import { type ParticipantRow, type ParticipantSaid, reviseParticipant } from '@/db/training-session-people';
import type { SessionAuthor } from '@/db/training-sessions';

/** What is said of somebody, of all that his row holds. */
export const participantSaid = ({
  audience,
  audienceOther,
  firstTime,
  employerAgreedOn,
  registeredOn,
  withdrawnOn,
}: ParticipantSaid): ParticipantSaid => ({
  audience,
  audienceOther,
  firstTime,
  employerAgreedOn,
  registeredOn,
  withdrawnOn,
});

/** Says something else of somebody where it is something else; answers the numbers of the revisions. */
export function reviseWhereNew(
  tx: Tx,
  row: ParticipantRow,
  said: ParticipantSaid,
  author: SessionAuthor,
): number[] {
  const [before, after] = [participantSaid(row), participantSaid(said)];
  const same = (Object.keys(before) as (keyof ParticipantSaid)[]).every((key) => before[key] === after[key]);
  return same ? [] : [reviseParticipant(tx, row.id, after, author)];
}
