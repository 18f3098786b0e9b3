import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import type { Now } from '@/lib/domain/time';
import { hadLeft } from '@/lib/domain/training-session/people';
import { Refusal } from '@/lib/refusal';
import { sessionDetail } from './session-detail';

/**
 * The people expected at one slot of a session, with their marks, for whoever may mark them; of a session without that
 * number, the last slot that has begun. Missing for the others.
 */
export async function slotAttendance(
  read: Read,
  actor: Actor | null,
  { slug, code, slotNo }: { slug: string; code: string; slotNo: number | undefined },
  now: Now,
) {
  const { project, session, slots, people, may } = await sessionDetail(read, actor, { slug, code }, now);
  if (!may.mark || people === null || session.state === 'cancelled')
    throw new Refusal('missing', 'not_found');
  const begun = slots.filter((one) => one.begun);
  const slot = begun.find((one) => one.slotNo === slotNo) ?? begun.at(-1) ?? null;
  return {
    project,
    session,
    slots,
    slot,
    people: people.flatMap(({ number, audience, marks, ...one }) => {
      if (slot === null || hadLeft(one, slot)) return [];
      const mark = marks.find((known) => known.slotNo === slot.slotNo);
      return [{ number, audience, mark: mark ? { state: mark.state, minutes: mark.minutes } : null }];
    }),
  };
}
