import { professionAliases } from '@/db/professions';
import { seasonKeys } from '@/db/programme';
import { aimsNow } from '@/db/programme-file';
import { actionsOfSeason, professions, regions } from '@/db/reference';
import { allPeriods } from '@/db/reports';
import { specialties, specialtyCategories } from '@/db/specialties';
import type { Read } from '@/db/store';
import { foldLook } from '@/lib/domain/fold';
import type { Specialty } from '@/lib/domain/specialty';
import { actionWords } from '@/lib/wording/sections';
import { capitalised, french } from '@/lib/wording/typography';
import type { ActionRef } from './cell-form';

/** The lists of the programme with their words: what a file names, and by what name. */
export interface FileWords {
  regions: ReadonlyMap<string, string>;
  professions: ReadonlyMap<number, string>;
  /** Other words for them: read, never written. */
  professionAliases: ReadonlyMap<string, number>;
  /** The annex of action 6: its rows, and the printed words of its columns. */
  specialties: readonly Specialty[];
  specialtyCategories: ReadonlyMap<string, string>;
  periods: ReadonlyMap<number, string>;
  actions: readonly (ActionRef & { words: string })[];
  aims: readonly { id: string; words: string }[];
}

export async function fileWords(read: Read): Promise<FileWords> {
  const actions: FileWords['actions'][number][] = [];
  for (const season of seasonKeys(read))
    for (const { key, number, shortTitle } of await actionsOfSeason(read, season))
      actions.push({
        actionKey: key,
        seasonKey: season,
        words: actionWords({ number, title: shortTitle, season }),
      });
  return {
    regions: new Map((await regions(read)).map(({ code, name }) => [code, name])),
    professions: new Map((await professions(read)).map(({ id, label }) => [id, label])),
    professionAliases: new Map(
      professionAliases(read).map(({ label, professionId }) => [foldLook(label), professionId]),
    ),
    specialties: specialties(read),
    specialtyCategories: new Map(specialtyCategories(read).map(({ key, label }) => [key, label])),
    periods: new Map((await allPeriods(read)).map(({ id, label }) => [id, label])),
    actions,
    aims: (await aimsNow(read))
      .filter(({ source }) => source === 'projects' || source === 'trainings')
      .map(({ id, label, seasonKey }) => ({
        id,
        words: `${capitalised(french(label))} (saison\u00a0${seasonKey.slice(1)})`,
      })),
  };
}
