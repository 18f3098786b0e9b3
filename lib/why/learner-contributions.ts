import { type RollupRow, rollupsAt } from '@/db/figure-rollups';
import type { Read } from '@/db/store';
import { unsentCounts } from '@/db/why-lines';
import { periodRead } from '@/lib/domain/comparable';
import { addTallies, EMPTY_TALLY, type Tally, tallyValue, type Value } from '@/lib/domain/value';
import type { Layer, Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { recordedSeasons } from '@/lib/figure/seasons';
import type { Contributor } from './contributors';
import type { LeftOut, ParticipationContribution } from './explanation';

/** The cell whose contributions are asked: its measure and periods, and what narrows it inside a participation. */
export interface LearnerCell {
  season?: SeasonKey | undefined;
  action?: string | undefined;
  projectId?: number | undefined;
  measure: Measure;
  /** Undefined: every period. */
  periodId: number | undefined;
  regionCode?: string | undefined;
  levelKey?: string | undefined;
  /** Of each participation its latest period alone, among these, oldest first. */
  latestOf?: number[] | null;
}

/** What each participation has in a cell, by its number: never given to anybody without asking who it is for. */
export type CellTallies = ReadonlyMap<number, Record<Layer, Tally>>;

const EMPTY: Record<Layer, Tally> = { committed: EMPTY_TALLY, declared: EMPTY_TALLY, verified: EMPTY_TALLY };

/**
 * The stored series of the participations; inside a region or a level, of those that may be read alone, the terms that
 * every table is a sum of.
 */
export async function cellTallies(
  read: Read,
  cell: LearnerCell,
  contributors: readonly Contributor[],
  day: string,
): Promise<CellTallies> {
  const isInside = isNarrowed(cell);
  const readable = isInside ? contributors.filter(({ entitled }) => entitled) : contributors;
  const tallies = new Map<number, Record<Layer, Tally>>(
    isInside ? readable.map(({ participationId }) => [participationId, EMPTY]) : [],
  );
  const ids = new Map(
    readable.map((c) => [`${c.seasonKey} ${c.actionKey} ${c.projectId}`, c.participationId]),
  );
  const rows: RollupRow[] = [];
  for (const seasonKey of cell.season ? [cell.season] : recordedSeasons(read))
    rows.push(
      ...(await rollupsAt(read, isInside ? 'term' : 'participation', day, {
        seasonKey,
        measure: cell.measure,
        ...(cell.regionCode !== undefined && { regionCode: cell.regionCode }),
        ...(cell.action !== undefined && { actionKey: cell.action }),
        ...(cell.projectId !== undefined && { projectId: cell.projectId }),
      })),
    );
  const asked = rows.filter(
    ({ periodId, levelKey }) =>
      (cell.periodId === undefined || periodId === cell.periodId) &&
      (cell.levelKey === undefined || levelKey === cell.levelKey),
  );
  for (const row of cell.latestOf ? latestRows(asked, cell.latestOf) : asked) {
    const id = ids.get(`${row.seasonKey} ${row.actionKey} ${row.projectId}`);
    if (id === undefined) continue;
    const known = tallies.get(id) ?? EMPTY;
    tallies.set(id, { ...known, [row.layer]: addTallies(known[row.layer], row.tally) });
  }
  return tallies;
}

/** Of each participation and layer, the series of the period that a stock reads. */
const latestRows = (rows: readonly RollupRow[], periods: readonly number[]): RollupRow[] =>
  [...Map.groupBy(rows, (row) => `${row.actionKey} ${row.projectId} ${row.layer}`).values()].flatMap(
    (own) => {
      const inOrder = own.toSorted((a, b) => periods.indexOf(a.periodId) - periods.indexOf(b.periodId));
      const period = periodRead(
        inOrder.map((row) => ({ period: row.periodId, value: tallyValue(row.tally) })),
      );
      return own.filter(({ periodId }) => periodId === period);
    },
  );

/** The participations as this reader may see them. */
export const learnerContributions = (
  contributors: readonly Contributor[],
  tallies: CellTallies,
  layer: Layer,
): ParticipationContribution[] =>
  contributors.map((contributor) => {
    const tally = tallies.get(contributor.participationId)?.[layer];
    return { ...publicContribution(contributor), ...(contributor.entitled && contributionOf(tally)) };
  });

const contributionOf = (tally: Tally | undefined): { value: Value; lines: number } => ({
  value: tallyValue(tally),
  lines: tally?.numbers ?? 0,
});

/** What anyone may read of a participation behind a figure. */
export const publicContribution = ({
  slug,
  acronym,
  action,
  knownFrom,
  declaredOn,
  validatedOn,
  answer,
}: Contributor): ParticipationContribution => ({
  project: { slug, acronym },
  action,
  knownFrom,
  declaredOn,
  validatedOn,
  answer,
  value: null,
  lines: null,
});

/**
 * What is not in a learner figure. Of a hidden figure a visitor learns nothing; otherwise how many lines, and what
 * they are worth only for those who may read every participation.
 */
export async function learnersLeftOut(
  read: Read,
  { cell, layer, value, contributors, tallies, whole, day }: LeftOutQuestion,
): Promise<LeftOut[]> {
  const left: LeftOut[] = [];
  const total = sumOf([...tallies.values()].map((of) => of[layer]));
  const countable = whole || (value.state !== 'hidden' && !isNarrowed(cell));
  const add = (reason: LeftOut['reason'], count: number, of: Value | null, names: string[] = []) =>
    count > 0 && left.push({ reason, count, value: of, names });
  if (countable) {
    const estimated: Value = { value: total.estimated, state: 'estimate' };
    if (total.numbers > 0) add('estimate', total.estimates, whole ? estimated : null);
    add('not_applicable', total.notApplicables, null);
    add('nothing_to_report', total.nothings, null);
  }
  if (layer === 'committed') return left;
  // Of the others, whether this very cell waits could tell of a hidden one: only that they sent something.
  const behind = contributors.filter(
    ({ behind: sent, entitled, participationId: id }) =>
      layer === 'verified' && sent === 1 && (!entitled || differs(tallies.get(id) ?? EMPTY)),
  );
  if (behind.length > 0) {
    const declared = tallyValue(sumOf(behind.map((one) => tallies.get(one.participationId)?.declared)));
    const readable = behind.every(({ entitled }) => entitled);
    add('not_validated', behind.length, readable ? declared : null, namesOf(behind));
  }
  const silent = contributors.filter(({ answer }) => answer === 'silent');
  add('silent', silent.length, null, namesOf(silent));
  const readable = contributors.filter(({ readsDrafts }) => readsDrafts);
  const ids = readable.map(({ participationId }) => participationId);
  const unsent = await unsentCounts(read, cell, ids, day);
  const drafting = readable.filter(({ participationId }) => unsent.has(participationId));
  const drafts = [...unsent.values()].reduce((sum, n) => sum + n, 0);
  add('draft', drafts, null, namesOf(drafting));
  return left;
}

interface LeftOutQuestion {
  cell: LearnerCell;
  layer: Layer;
  /** As it is published. */
  value: Value;
  contributors: readonly Contributor[];
  tallies: CellTallies;
  whole: boolean;
  day: string;
}

const differs = ({ declared, verified }: Record<Layer, Tally>): boolean =>
  JSON.stringify(declared) !== JSON.stringify(verified);

const isNarrowed = ({ regionCode, levelKey }: LearnerCell) =>
  regionCode !== undefined || levelKey !== undefined;

const namesOf = (contributors: readonly Contributor[]): string[] => [
  ...new Set(contributors.map(({ acronym }) => acronym)),
];

const sumOf = (tallies: readonly (Tally | undefined)[]): Tally =>
  tallies.reduce<Tally>((sum, tally) => (tally ? addTallies(sum, tally) : sum), EMPTY_TALLY);
