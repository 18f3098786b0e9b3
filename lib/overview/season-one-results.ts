import { allActions } from '@/db/reference';
import type { Read } from '@/db/store';
import { coherentWithRounding, type NoRateReason } from '@/lib/domain/progress';
import type { Source } from '@/lib/domain/reference';
import type { CountingMode, GapState } from '@/lib/domain/vocabulary';
import { wholeCounts } from '@/lib/domain/whole-counts';
import { actionNames } from '@/lib/figure/action-names';
import {
  type ActionProgress,
  actionsProgress,
  knownReference,
  targetsOfPrinted,
} from '@/lib/figure/action-progress';
import { gapPath } from '@/lib/gap/gap-marks';
import { type Gap, publicGaps } from '@/lib/gap/gaps';
import { type PublishedFigure, type PublishedParticipations, seasonOverview } from './programme-overview';

/** The results of season 1 as 003 prints them, beside what is recorded: one row an action. */
export interface SeasonOneResult {
  action: ActionProgress;
  /** The number in the 2023 edition, where the table is printed; the season shows the 2021 one. */
  printedNumber: number;
  /** « 33 Universités avec secteur santé et 70.000 étudiants ciblés ». */
  objectivePrinted: string;
  readings: SeasonOneReading[];
  /** Counts that another document prints of what the rate speaks of: 19 universities. */
  printedCounts: PrintedCount[];
  /** The components of which no rate was published: the 70 000 students. */
  withoutRate: { label: string; unit: string; target: number | null; countingMode: CountingMode }[];
  /** What an earlier document of the call aimed at, no longer in force: 3 parcours and 2 modules. */
  earlierTargets: { label: string; unit: string; target: number; until: string; source: string }[];
  remainingNeed: { label: string; source: Source };
  gaps: ResultGap[];
}

/** One meaning of the published rate, with its own numbers: 19 of 33. */
export interface SeasonOneReading {
  componentIds: string[];
  labels: string[];
  pooled: boolean;
  inferred: boolean;
  /** Committed; null where a part of it is not a number, and `reason` says why. */
  counted: number | null;
  whole: number;
  computed: number | null;
  coherent: boolean | null;
  reason: NoRateReason | null;
  /** The whole counts of `whole` whose rate rounds to the published one. */
  fits: number[];
}

export interface PrintedCount extends PublishedFigure {
  whole: number;
  computed: number;
  coherent: boolean | null;
}

/** A line of the table of discrepancies that speaks of the row, and where it stands. */
export interface ResultGap {
  code: string;
  finding: string;
  state: GapState;
  href: string;
}

export interface SeasonOneResults {
  rows: SeasonOneResult[];
  /** Participations add up to more than laureates: 17 + 13 + 4 + 2 + 3 = 39 for 24. */
  total: {
    laureates: PublishedFigure;
    participations: PublishedParticipations;
    recorded: { laureates: number; participations: number };
    gaps: ResultGap[];
  } | null;
  /** The season-2 action of which more zones are announced than printed. */
  mediators: { action: ActionProgress; announced: number; printed: number; gaps: ResultGap[] } | null;
}

/** The lines of the table of discrepancies that the results of season 1 are read with. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  PS_INITIALE: ['D050', 'D056', 'D176'],
  SPECIALISTES: ['D051'],
  DIRECTION: ['D052', 'D057'],
  JURISTES: ['D053'],
  REGLEMENTAIRE: ['D055', 'D054'],
  total: ['D048'],
  MEDIATEURS: ['D063'],
};

/** No row before the day from which the printed table is known. */
export async function seasonOneResults(read: Read, day: string): Promise<SeasonOneResults> {
  const names = await actionNames(read);
  const actions = new Map((await allActions(read)).map((action) => [action.key, action.facts]));
  const gaps = await publicGaps(read, day);
  const reference = await knownReference(read);
  const rows = (await actionsProgress(read, 'S1', day)).flatMap((action): SeasonOneResult[] => {
    const facts = actions.get(action.key);
    if (!facts?.season1 || !action.published) return [];
    const readings = readingsOf(action, action.published);
    const spokenOf = new Set(readings.flatMap(({ componentIds }) => componentIds));
    return [
      {
        action,
        printedNumber: names.of('S2', action.key).number,
        objectivePrinted: facts.season1.objectivePrinted,
        readings,
        printedCounts: printedCounts(action, action.published, reference, day),
        withoutRate: action.components
          .filter(({ id }) => !spokenOf.has(id))
          .map(({ label, unit, target, countingMode }) => ({ label, unit, target, countingMode })),
        earlierTargets: earlierTargets(action, reference.components, day),
        remainingNeed: { label: facts.remainingNeed.label, source: facts.remainingNeed.src },
        gaps: resultGaps(gaps, action.key),
      },
    ];
  });
  return {
    rows,
    total: rows.length === 0 ? null : await totalOf(read, day, gaps),
    mediators: rows.length === 0 ? null : await mediatorsOf(read, day, gaps),
  };
}

type Published = NonNullable<ActionProgress['published']>;
type Reference = Awaited<ReturnType<typeof knownReference>>;

const readingsOf = ({ components }: ActionProgress, published: Published): SeasonOneReading[] =>
  published.readings.map(({ componentIds, layer, pooled, inferred, parts, whole, computed, coherent }) => {
    const read = components.filter(({ id }) => componentIds.includes(id));
    return {
      componentIds,
      labels: read.map(({ label }) => label),
      pooled,
      inferred,
      counted: computed === null ? null : parts.reduce((sum, { value }) => sum + (value.value ?? 0), 0),
      whole,
      computed,
      coherent,
      reason: read.map(({ reasons }) => reasons[layer]).find((reason) => reason !== null) ?? null,
      // Of a part of what the rate spoke of, no count can be said to fit it.
      fits:
        whole > 0 && read.length === componentIds.length
          ? wholeCounts(whole, published.rate, published.roundedTo).fits
          : [],
    };
  });

function printedCounts(
  { key, components }: ActionProgress,
  { rate, roundedTo }: Published,
  reference: Reference,
  day: string,
): PrintedCount[] {
  return reference.published
    .filter(
      (f) =>
        f.kind === 'count' &&
        f.actionKey === key &&
        f.seasonKey === 'S1' &&
        f.readings.length > 0 &&
        (f.knownFrom === null || f.knownFrom <= day),
    )
    .flatMap((figure) => {
      const { value, label, src, asOf, asOfInferred, readings } = figure;
      const ids = readings.flatMap(({ componentIds }) => componentIds);
      const read = components.map(({ id }) => id).filter((id) => ids.includes(id));
      const targets = targetsOfPrinted(reference, figure, read, day);
      const whole = targets.reduce((sum, { target }) => sum + (target ?? 0), 0);
      if (whole === 0) return [];
      const computed = value / whole;
      const coherent = roundedTo === null ? null : coherentWithRounding(computed, rate, roundedTo);
      return [{ value, label, source: src, asOf, asOfInferred, whole, computed, coherent }];
    });
}

const earlierTargets = (
  { key }: ActionProgress,
  components: Reference['components'],
  day: string,
): SeasonOneResult['earlierTargets'] =>
  components
    .filter(({ actionKey, seasonKey }) => actionKey === key && seasonKey === 'S1')
    .flatMap(({ label, unit, versions }) => {
      const last = versions.findLast(({ knownFrom }) => knownFrom <= day);
      if (!last || last.target === null || last.inForceTo === null || last.inForceTo > day) return [];
      return [{ label, unit, target: last.target, until: last.inForceTo, source: last.src }];
    });

async function totalOf(read: Read, day: string, gaps: readonly Gap[]): Promise<SeasonOneResults['total']> {
  const { published, laureates, participations } = await seasonOverview(read, 'S1', day);
  if (!published.laureates || !published.participations) return null;
  return {
    laureates: published.laureates,
    participations: published.participations,
    recorded: { laureates, participations },
    gaps: resultGaps(gaps, 'total'),
  };
}

const ZONED_ACTION = 'MEDIATEURS';

async function mediatorsOf(
  read: Read,
  day: string,
  gaps: readonly Gap[],
): Promise<SeasonOneResults['mediators']> {
  const action = (await actionsProgress(read, 'S2', day)).find(({ key }) => key === ZONED_ACTION);
  const zones = gaps.find(
    ({ rule, actionKeys }) => rule === 'announced_printed' && actionKeys.includes(ZONED_ACTION),
  );
  const number = (wanted: 'announced' | 'printed') =>
    Number(zones?.numbers.find(({ name }) => name === wanted)?.value ?? 0);
  return action && zones
    ? {
        action,
        announced: number('announced'),
        printed: number('printed'),
        gaps: resultGaps(gaps, ZONED_ACTION),
      }
    : null;
}

const resultGaps = (gaps: readonly Gap[], row: string): ResultGap[] =>
  (SHOWN[row] ?? []).flatMap((shown) => {
    const gap = gaps.find(({ codes }) => codes.includes(shown));
    const record = gap?.records.find(({ code }) => code === shown);
    if (!gap || !record) return [];
    const { code, finding } = record;
    return [{ code, finding, state: gap.state, href: gapPath(gap.key) }];
  });
