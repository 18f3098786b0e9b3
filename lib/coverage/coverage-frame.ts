import { levels, professions, zonesWithRegions } from '@/db/reference';
import type { Read } from '@/db/store';
import { statusOn } from '@/lib/domain/action-status';
import type { Crossing } from '@/lib/domain/coverage-cell';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { regionNames } from '@/lib/figure/region-names';
import { aimedProfessions } from './aimed-professions';

export interface CoverageAsked {
  by: Crossing;
  day: string;
  season?: SeasonKey | undefined;
  /** One action; absent: all of them. */
  action?: string | undefined;
  /** One period of the learners and of the answers; absent: all periods, and the latest campaign that was answered. */
  periodId?: number | undefined;
}

export interface FramedRow {
  key: string;
  /** Null for the zone that is announced and not printed. */
  label: string | null;
  /** The type of a profession. */
  group: string | null;
  /** The line that prints it; null where no document of the call does. */
  src: string | null;
  /** Whether an action aims at it: without one, an empty cell of it is not white. */
  isExpected: boolean;
}

export interface CoverageColumn {
  key: string;
  label: string;
  /** A region overseas; false of an action. */
  overseas: boolean;
}

/** Every row and column of a crossing, whether something stands there or not. */
export async function coverageFrame(
  read: Read,
  { by, day, season, action }: CoverageAsked,
): Promise<{ columns: CoverageColumn[]; rows: FramedRow[] }> {
  const regions = (await regionNames(read)).list.map(({ code, name, overseas }) => ({
    key: code,
    label: name,
    overseas,
  }));
  if (by === 'zone') {
    const names = (await actionNames(read))
      .list(season)
      .filter((name) =>
        action ? name.key === action : season === undefined || statusOn(name, day) !== 'closed',
      );
    return {
      columns: names.map(({ key, number, shortTitle }) => ({
        key,
        label: `N°\u00a0${number}\u00a0: ${shortTitle}`,
        overseas: false,
      })),
      rows: (await zonesWithRegions(read)).map(({ number, label, src, regions: inside }) => ({
        ...{ key: String(number), label, group: null, src },
        // Of the zone that is announced without a region nothing is known: nothing can be white there.
        isExpected: inside.length > 0,
      })),
    };
  }
  if (by === 'level')
    return {
      columns: regions,
      rows: (await levels(read)).map(({ code, label }) => ({
        ...{ key: code, label: `Niveau\u00a0${code}\u00a0: ${label}`, group: null, src: null },
        isExpected: true,
      })),
    };
  const { aimsAt } = await aimedProfessions(read, day);
  const all = (await professions(read)).map((profession) => ({
    ...profession,
    isExpected: aimsAt(profession.id, { season, action }),
  }));
  const byType = Map.groupBy(all, ({ typeKey }) => typeKey);
  return {
    columns: regions,
    rows:
      by === 'profession'
        ? all.map(({ id, label, typeLabel, src, isExpected }) => ({
            ...{ key: String(id), label, group: typeLabel, src, isExpected },
          }))
        : [...byType].map(([key, own]) => ({
            ...{ key, label: own[0]?.typeLabel ?? key, group: null, src: own[0]?.src ?? null },
            isExpected: own.some((profession) => profession.isExpected),
          })),
  };
}
