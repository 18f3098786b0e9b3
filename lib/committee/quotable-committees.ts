import { committeesAt } from '@/db/committees';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { committeeName } from '@/lib/wording/committees';
import { french } from '@/lib/wording/typography';
import { committeeTarget } from './committee-target';

/** The committees in which somebody may quote a fact, the latest held first. */
export const quotableCommittees = async (
  read: Read,
  actor: Actor,
  now: Now,
): Promise<{ value: string; label: string }[]> =>
  (await committeesAt(read, now.day))
    .filter(
      ({ withdrawn, actionKeys }) => !withdrawn && can(actor, 'committee.write', committeeTarget(actionKeys)),
    )
    .map(({ id, heldOn, title }) => ({
      value: String(id),
      label: `${committeeName(heldOn)} – ${french(title)}`,
    }));
