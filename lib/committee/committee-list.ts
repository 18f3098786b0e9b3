import type { CommitteeRow } from '@/db/committees';
import type { Read } from '@/db/store';
import { type Actor, actionsOf } from '@/lib/access/actor';
import { refuseUnlessRoleMay } from '@/lib/access/admission';
import { conditionOf } from '@/lib/access/policy';
import { byDueDay } from '@/lib/domain/committee';
import type { Now } from '@/lib/domain/time';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { readDayItself } from '@/lib/figure/reader';
import { recordedSeasons } from '@/lib/figure/seasons';
import { type EntryView, entryViews } from './entry-views';
import { keptEntries } from './kept-entries';

export interface CommitteeSummary extends Pick<CommitteeRow, 'id' | 'heldOn' | 'title' | 'seasonKey'> {
  /** The actions that it was held on; whole: every one of its season. */
  actions: number;
  whole: boolean;
  decisions: number;
  toFollow: number;
  notes: number;
}

export interface CommitteeList {
  committees: CommitteeSummary[];
  /** The decisions that are still to be followed, the longest due first. */
  toFollow: EntryView[];
  /** What a new committee is chosen among; null for whoever records none. */
  choices: { seasons: SeasonKey[]; actions: Pick<ActionName, 'key' | 'number' | 'shortTitle'>[] } | null;
}

/** The committees that a person may know of and what is left to do of them; missing for a role that reads none. */
export async function committeeList(read: Read, actor: Actor, now: Now): Promise<CommitteeList> {
  refuseUnlessRoleMay(actor, 'committee.read');
  const { committees, entries } = await keptEntries(read, actor, now.day);
  const names = await actionNames(read);
  const views = await entryViews(readDayItself(read, now.day), entries, now.day);
  return {
    committees: committees.map(({ id, heldOn, title, seasonKey, actionKeys }) => {
      const own = views.filter(({ committee }) => committee.id === id);
      return {
        ...{ id, heldOn, title, seasonKey },
        actions: actionKeys.length,
        whole: isWhole(names.list(seasonKey ?? undefined), actionKeys),
        decisions: own.filter(({ kind }) => kind === 'decision').length,
        toFollow: own.filter(({ toFollow }) => toFollow).length,
        notes: own.filter(({ kind }) => kind === 'note').length,
      };
    }),
    toFollow: views.filter(({ toFollow }) => toFollow).toSorted(byDueDay),
    choices:
      conditionOf(actor, 'committee.write') === undefined || actionsOf(actor).length === 0
        ? null
        : {
            seasons: recordedSeasons(read),
            actions: names.list().map(({ key, number, shortTitle }) => ({ key, number, shortTitle })),
          },
  };
}

export const isWhole = (all: readonly Pick<ActionName, 'key'>[], actionKeys: readonly string[]): boolean =>
  all.every(({ key }) => actionKeys.includes(key));
