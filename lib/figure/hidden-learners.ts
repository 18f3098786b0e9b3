import { rollupsAt } from '@/db/figure-rollups';
import type { Read } from '@/db/store';
import { tells } from '@/lib/domain/secrecy/views';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { hiddenCells } from './hidden-cells';
import { isOfMeasure, type LearnerCell, learnerCells, type TermRow } from './learner-cells';
import { learnerViews } from './learner-views';
import { remember } from './memory';
import { overlapGroups } from './overlap-counts';
import { publicRead } from './reader';
import { spokenTerms } from './spoken-terms';

/** The learners of a season at the end of a day: true numbers, with the names of those that nobody may see. */
export interface LearnersAt {
  cells: ReadonlyMap<string, LearnerCell>;
  /** The terms that nets speak of: a net is hidden where one is. */
  spoken: ReadonlyMap<string, TermRow>;
  hidden: ReadonlySet<string>;
  /** Whether one more sum of terms of one layer and measure, once shown, would tell of a hidden cell. */
  wouldTell(rows: readonly TermRow[]): boolean;
}

/** The same for every reader: what is hidden does not depend on who asks. */
export function learnersAt(handle: Read, season: SeasonKey, day: string): Promise<LearnersAt> {
  const read = publicRead(handle);
  return remember(read, 'learners', { season, day }, async () => {
    const { views, nameOf, ...learners } = await systemsAt(read, season, day);
    const { hidden, systems } = await hiddenCells(read, `learners ${season}`, day, async (on) =>
      on === day ? views : (await systemsAt(read, season, on)).views,
    );
    const wouldTell = (rows: readonly TermRow[]) => {
      const names = rows.map(nameOf);
      return systems.values().some((system) => tells(system, names));
    };
    return { ...learners, hidden, wouldTell };
  });
}

/** The true numbers of the cells at the end of a day, small ones included: whoever reads them must be entitled. */
export function learnerCellsAt(
  handle: Read,
  season: SeasonKey,
  day: string,
): Promise<ReadonlyMap<string, LearnerCell>> {
  const read = publicRead(handle);
  return remember(read, 'learner-cells', { season, day }, async () =>
    learnerCells((await rollupsAt(read, 'term', day, { seasonKey: season })).filter(isOfMeasure)),
  );
}

async function systemsAt(
  read: Read,
  seasonKey: SeasonKey,
  day: string,
): Promise<Pick<LearnersAt, 'cells' | 'spoken'> & ReturnType<typeof learnerViews>> {
  const rows = (await rollupsAt(read, 'term', day, { seasonKey })).filter(isOfMeasure);
  const cells = learnerCells(rows);
  const spoken = spokenTerms(await overlapGroups(read, day), rows);
  return { cells, spoken, ...learnerViews(cells, spoken) };
}
