import type { Read } from '@/db/store';
import { tells } from '@/lib/domain/secrecy/views';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { hiddenCells } from './hidden-cells';
import { madeOf } from './hidden-memory';
import { type LearnerCell, learnerCells, type TermRow } from './learner-cells';
import { countsOnce, learnerViews, rowsOf } from './learner-views';
import { remember } from './memory';
import { overlapGroups } from './overlap-counts';
import { publicRead } from './reader';
import { spokenTerms } from './spoken-terms';
import { areLatest, termRows } from './term-rows';
import { termNames } from './term-versions';

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
  return remember(
    read,
    'learners',
    { season, day },
    async () => {
      const { cells, spoken } = await numbersAt(read, season, day);
      const systemsOf = async (on: string) => {
        const numbers = on === day ? { cells, spoken } : await numbersAt(read, season, on);
        return learnerViews(numbers.cells, numbers.spoken);
      };
      // Of a day that was published it is known already what it hides: its systems are not made again.
      const ofThese = [cells, [...spoken.keys()].join('\n')];
      const { hidden, systems } = await hiddenCells(read, `learners ${season}`, day, systemsOf, ofThese);
      let nameOf: ((row: TermRow) => string) | undefined;
      const wouldTell = (rows: readonly TermRow[]) => {
        nameOf ??= termNames(rowsOf(cells), 'number');
        const names = rows.map(nameOf);
        return systems.values().some((system) => tells(system, names));
      };
      return { cells, spoken, hidden, wouldTell };
    },
    weighCells,
  );
}

/** The true numbers of the cells at the end of a day, small ones included: whoever reads them must be entitled. */
export function learnerCellsAt(
  handle: Read,
  season: SeasonKey,
  day: string,
): Promise<ReadonlyMap<string, LearnerCell>> {
  const read = publicRead(handle);
  return remember(
    read,
    'learner-cells',
    { season, day },
    async () => {
      const rows = await termRows(read, season, day);
      // Beside those of today, of the past day that was asked last: two days are compared again after a write.
      const of = areLatest(season, rows) ? 'cells' : 'past cells';
      return madeOf(`${of} ${season}`, [rows], () => learnerCells(rows));
    },
    (cells) => weighCells({ cells }),
  );
}

/** A cell with its place, and a row of the terms in its six tables: what they were seen to take. */
const BYTES = { cell: 400, row: 350 };

function weighCells({ cells }: Pick<LearnersAt, 'cells'>): number {
  let rows = 0;
  for (const { place, rows: own } of cells.values()) if (countsOnce(place)) rows += own.length;
  return cells.size * BYTES.cell + rows * BYTES.row;
}

async function numbersAt(
  read: Read,
  seasonKey: SeasonKey,
  day: string,
): Promise<Pick<LearnersAt, 'cells' | 'spoken'>> {
  const cells = await learnerCellsAt(read, seasonKey, day);
  const spoken = spokenTerms(await overlapGroups(read, day), await termRows(read, seasonKey, day));
  return { cells, spoken };
}
