import { periodRulesAt, ruledComponents } from '@/db/period-rules';
import { actionsOfSeason, documents, periods, seasonsAndRounds } from '@/db/reference';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { statusOn } from '@/lib/domain/action-status';
import { mayAdd } from '@/lib/domain/additivity';
import type { Now } from '@/lib/domain/time';
import { MEASURES } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { Refusal } from '@/lib/refusal';

export type ProgrammeFrame = Awaited<ReturnType<typeof programmeFrame>>;

/**
 * The frame that every action shares: seasons with their relèves and actions, documents, periods, and how their figures
 * are read in other years. Missing for others.
 */
export async function programmeFrame(read: Read, actor: Actor | null, now: Now) {
  if (!can(actor, 'programme.manage')) throw new Refusal('missing', 'not_found');
  const names = await actionNames(read);
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
    periods: (await periods(read)).map(({ id, kind, label, startsOn, endsOn }) => ({
      ...{ id, kind, label, startsOn, endsOn },
    })),
    rules: periodRulesAt(read, now.day),
    /** What a rule may be recorded of: measures that add up over years, and what counts one of them in an action. */
    ruled: {
      measures: MEASURES.filter((measure) => mayAdd(measure, 'periods')),
      components: ruledComponents(read).flatMap(({ id, label, actionKey, seasonKey, measure }) =>
        measure !== null && mayAdd(measure, 'periods')
          ? [{ id, label, seasonKey, action: names.of(seasonKey, actionKey).number }]
          : [],
      ),
    },
  };
}
