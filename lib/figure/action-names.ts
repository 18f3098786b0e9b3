import { actionsOfSeason } from '@/db/reference';
import type { Read } from '@/db/store';
import type { StatusEvent } from '@/lib/domain/action-status';
import type { ActionStatus, SeasonKey } from '@/lib/domain/vocabulary';
import { remember } from './memory';
import { recordedSeasons } from './seasons';

/** An action as a season shows it: directors are n° 2 in season 1 and n° 3 in season 2. */
export interface ActionName {
  key: string;
  season: SeasonKey;
  number: number;
  shortTitle: string;
  title: string;
  position: number;
  /** As the documents say; `statusOn` says what it was on a day. */
  status: ActionStatus;
  statusEvents: StatusEvent[];
}

export interface ActionNames {
  /** Every action of every season, in the order of its numbers. */
  all: ActionName[];
  of(season: SeasonKey, key: string): ActionName;
  /** Each action once, in the order of the 2023 numbers; with a season, its own rows in its own order. */
  list(season?: SeasonKey): ActionName[];
  known(key: string): boolean;
}

export function actionNames(read: Read): Promise<ActionNames> {
  return remember(read, 'action-names', {}, async () => {
    const all: ActionName[] = [];
    for (const season of recordedSeasons(read)) all.push(...(await actionsOfSeason(read, season)));
    const byPlace = new Map(all.map((name) => [`${name.season} ${name.key}`, name]));
    const latest = new Map(all.map((name) => [name.key, name]));
    return {
      all,
      of(season, key) {
        const name = byPlace.get(`${season} ${key}`);
        if (!name) throw new Error(`No action ${key} in season ${season}`);
        return name;
      },
      list: (season) =>
        season
          ? all.filter((name) => name.season === season)
          : [...latest.values()].sort((a, b) => a.position - b.position),
      known: (key) => latest.has(key),
    };
  });
}
