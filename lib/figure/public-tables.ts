import { type Silence, silencesAt } from '@/db/campaign-coverage';
import { publishedDays } from '@/db/published-days';
import type { Read } from '@/db/store';
import type { LearnerGrain } from '@/lib/domain/figure-address';
import { HIDDEN, NOT_REPORTED, tallyValue, type Value } from '@/lib/domain/value';
import type { Layer, SeasonKey } from '@/lib/domain/vocabulary';
import { type LearnersAt, learnerCellsAt, learnersAt } from './hidden-learners';
import { madeOf } from './hidden-memory';
import { ALL_PERIODS, cellName, nameOf, type PublicPlace, type TermRow } from './learner-cells';
import { learnerDay } from './learner-day';
import { remember } from './memory';
import { rememberPast } from './past-memory';
import { maySee, publicRead, seesMore } from './reader';

/** A cell of the fixed public tables, as its reader may see it. */
export interface TableCell {
  place: PublicPlace;
  value: Value;
  /** The day that its number is of. */
  day: string;
}

export interface PublicTables {
  /** The day that the numbers are of which anyone may see; those of a reader's own projects are of the day asked. */
  day: string;
  /** The cell as its reader may see it: `hidden` where it is small, or would help to know a small one. */
  value(place: PublicPlace): Value;
  /** Every cell of a grain that somebody reported, hidden ones and those of all periods included. */
  cells(grain: LearnerGrain): TableCell[];
  /** The periods for which anything is known, in no order. */
  periodIds: number[];
}

/** Said by a whole section: another thing than a value nobody gave. */
const NOTHING: Value = { value: null, state: 'nothing_to_report' };

/**
 * The public learner tables of a season as known at the end of a day, with small cells hidden over all of them. Of a
 * past day anyone reads the last published one (`learnerDay`); a reader's own cells (`reader.ts`) are of the day itself,
 * and never hidden.
 */
export async function publicTables(read: Read, seasonKey: SeasonKey, day: string): Promise<PublicTables> {
  const on = await learnerDay(read, day);
  // Whoever sees nothing more reads the tables of the published day, whichever day he asks for.
  return on !== day && !seesMore(read)
    ? tablesOn(read, seasonKey, on, on)
    : tablesOn(read, seasonKey, day, on);
}

const tablesOn = (read: Read, seasonKey: SeasonKey, day: string, on: string): Promise<PublicTables> =>
  remember(
    read,
    'public-tables',
    { seasonKey, day },
    async () => {
      const anyones = await publicCells(read, seasonKey, on);
      const cells = seesMore(read) ? await withOwn(read, seasonKey, day, anyones) : anyones;
      const byGrain = Map.groupBy(cells.values(), ({ place }) => place.grain);
      const silent = new Set((await silences(read, seasonKey, { day, on })).flatMap(silentPlaces));
      const periods = new Set(cells.values().map(({ place }) => place.periodId));
      periods.delete(ALL_PERIODS);
      return {
        day: on,
        value: (place) => {
          const known = cells.get(cellName(place))?.value;
          if (known && known.state !== 'not_reported') return known;
          return silent.has(silentName(place)) ? NOTHING : NOT_REPORTED;
        },
        cells: (grain) => byGrain.get(grain) ?? [],
        periodIds: [...periods],
      };
    },
    ({ cells }) => GRAINS.reduce((sum, grain) => sum + cells(grain).length, 0) * BYTES_OF_CELL,
  );

/** The cells that anyone reads, and over them those of a reader's own projects. */
async function withOwn(
  read: Read,
  seasonKey: SeasonKey,
  day: string,
  anyones: ReadonlyMap<string, TableCell>,
): Promise<ReadonlyMap<string, TableCell>> {
  const cells = new Map(anyones);
  for (const [name, { place, tally, rows }] of await learnerCellsAt(read, seasonKey, day))
    if (maySee(read, projectsOf(rows))) cells.set(name, { place, value: tallyValue(tally), day });
  return cells;
}

const GRAINS = ['programme', 'action', 'region', 'action_region', 'action_level', 'project'] as const;
/** A cell that is read, in its list and under its name. */
const BYTES_OF_CELL = 250;

/** Those of a published day stay what they are, whatever is written of later days. */
async function publicCells(
  handle: Read,
  season: SeasonKey,
  day: string,
): Promise<ReadonlyMap<string, TableCell>> {
  const read = publicRead(handle);
  const weigh = (cells: ReadonlyMap<string, TableCell>) => cells.size * BYTES_OF_CELL;
  // A day that is not published yet may hide other cells once it stands in its turn among those that are.
  const isPublished = (await publishedDays(read)).includes(day);
  const make = async () => {
    const { cells, hidden } = await learnersAt(read, season, day);
    const seen = () => seenOf(cells, hidden, day);
    return isPublished ? seen() : madeOf(`public-cells ${season}`, [cells, hidden, day], seen);
  };
  return isPublished
    ? rememberPast(read, `public-cells ${season}`, day, make, { isKept: false, weigh })
    : make();
}

function seenOf(
  cells: LearnersAt['cells'],
  hidden: ReadonlySet<string>,
  day: string,
): ReadonlyMap<string, TableCell> {
  const seen = new Map<string, TableCell>();
  for (const [name, { place, tally }] of cells)
    seen.set(name, { place, value: hidden.has(name) ? HIDDEN : tallyValue(tally), day });
  return seen;
}

/** One after the other, as long as they are asked for: of most cells a reader may not see the first. */
const projectsOf = (rows: readonly TermRow[]) => rows.values().map(({ projectId }) => projectId);

/** What whole sections said by the public day; of a reader's own projects, by the day itself. */
async function silences(read: Read, season: SeasonKey, { day, on }: { day: string; on: string }) {
  const said = await silencesAt(read, season, on);
  if (day === on || !seesMore(read)) return said;
  const isOwn = ({ projectId }: Silence) => maySee(read, [projectId]);
  const own = (await silencesAt(read, season, day)).filter(isOwn);
  return [...said.filter((one) => !isOwn(one)), ...own];
}

/** The projects and actions of which a whole section said « rien à déclarer »: of no region and no level in particular. */
function silentPlaces({ projectId, actionKey, periodId, validated }: Silence): string[] {
  const layers: Layer[] = validated ? ['declared', 'verified'] : ['declared'];
  return layers.flatMap((layer) =>
    [periodId, ALL_PERIODS].flatMap((period) => [
      silentName({ grain: 'project', projectId, layer, periodId: period }),
      silentName({ grain: 'action', actionKey, layer, periodId: period }),
    ]),
  );
}

/** It is said of no measure in particular. */
const silentName = (place: Omit<PublicPlace, 'measure'>): string =>
  `${place.layer}|${place.periodId}|${nameOf(place)}`;
