import { actionsOfSeason, documents, periods, seasonsAndRounds } from '@/db/reference';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { statusOn } from '@/lib/domain/action-status';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';

export type ProgrammeFrame = Awaited<ReturnType<typeof programmeFrame>>;

/** The frame that every action shares: seasons with their relèves and actions, documents, periods. Missing for others. */
export async function programmeFrame(read: Read, actor: Actor | null, now: Now) {
  if (!can(actor, 'programme.manage')) throw new Refusal('missing', 'not_found');
  const seasons = await Promise.all(
    (await seasonsAndRounds(read)).map(async (season) => ({
      key: season.key,
      number: season.number,
      rounds: season.rounds.map(({ id, number, opensOn, cutoffOn, src }) => ({
        id,
        number,
        opensOn,
        cutoffOn,
        src,
      })),
      actions: (await actionsOfSeason(read, season.key)).map((action) => ({
        key: action.key,
        number: action.number,
        title: action.title,
        status: statusOn(action, now.day),
      })),
    })),
  );
  return {
    seasons,
    documents: (await documents(read)).map(({ key, title, datedOn }) => ({ key, title, datedOn })),
    periods: (await periods(read)).map(({ id, label, startsOn, endsOn }) => ({
      id,
      label,
      startsOn,
      endsOn,
    })),
  };
}
