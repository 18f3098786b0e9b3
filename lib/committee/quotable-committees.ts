import { committeesAt } from '@/db/committees';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { committeeName } from '@/lib/wording/committees';
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
    .map(({ id, heldOn }, _, all) => ({
      value: String(id),
      // Its title is read on its own page; two of one day are told apart by their number.
      label:
        all.filter((one) => one.heldOn === heldOn).length > 1
          ? `${committeeName(heldOn)} (n°\u00a0${id})`
          : committeeName(heldOn),
    }));
