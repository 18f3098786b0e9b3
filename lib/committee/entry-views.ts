import type { Read } from '@/db/store';
import { decisionState, type EntryStanding, isToFollow, type ReadFigure } from '@/lib/domain/committee';
import type { ReportedState } from '@/lib/domain/committee-report';
import type { CommitteeEntryKind, SeasonKey } from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { figuresSpokenOf } from './figures-spoken-of';
import type { KeptEntry } from './kept-entries';

/** A note or a decision as it reads on a day, without who wrote it. */
export interface EntryView extends Omit<EntryStanding, 'withdrawn'> {
  id: number;
  kind: CommitteeEntryKind;
  committee: { id: number; heldOn: string; title: string };
  state: ReportedState;
  toFollow: boolean;
  action: Pick<ActionName, 'key' | 'season' | 'number' | 'shortTitle'> | null;
  /** The target or the écart that it speaks of, in the words of the records: then as it was read, and as it reads now. */
  about: {
    componentId: string | null;
    gapKey: string | null;
    label: string;
    before: ReadFigure | null;
    /** Null: it is in force no more, or nothing contradicts anything any more. */
    after: ReadFigure | null;
  } | null;
}

/** How entries read at the end of a day; the figures of that day are those that the handle reads, asked once for all. */
export async function entryViews(
  read: Read,
  entries: readonly KeptEntry[],
  day: string,
): Promise<EntryView[]> {
  const names = await actionNames(read);
  const spokenOn = await figuresSpokenOf(
    read,
    entries.map(({ entry }) => entry),
    day,
  );
  return entries.map(({ entry, committee, standing }) => {
    const { id, kind, actionKey, componentId, gapKey, figure } = entry;
    const { withdrawn: _, ...stands } = standing;
    const spoken = spokenOn(entry);
    const season = spoken?.season ?? committee.seasonKey;
    return {
      ...stands,
      id,
      kind,
      committee: { id: committee.id, heldOn: committee.heldOn, title: committee.title },
      state: decisionState(standing, day),
      toFollow: isToFollow(kind, standing),
      action: actionKey === null ? null : placeOf(names, actionKey, season),
      about:
        componentId === null && gapKey === null
          ? null
          : {
              componentId,
              gapKey,
              label: spoken?.label ?? gapKey ?? componentId ?? '',
              before: figure,
              after: spoken?.figure ?? null,
            },
    };
  });
}

/** An action with its number of the season that is spoken of, else of the latest that it is in. */
function placeOf(
  { all, list }: Awaited<ReturnType<typeof actionNames>>,
  actionKey: string,
  seasonKey: SeasonKey | null,
): EntryView['action'] {
  const named =
    all.find(({ key, season }) => key === actionKey && season === seasonKey) ??
    list().find(({ key }) => key === actionKey);
  if (!named) return null;
  const { key, season, number, shortTitle } = named;
  return { key, season, number, shortTitle };
}
