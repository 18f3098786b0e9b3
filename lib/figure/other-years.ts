import { periodRulesAt, ruledComponents } from '@/db/period-rules';
import type { Read } from '@/db/store';
import { type EnteredOnDay, enteredByDay } from '@/db/training-session-entries';
import { mayAdd } from '@/lib/domain/additivity';
import type { Period } from '@/lib/domain/period';
import { type ConvertedYear, convert, type ReadYear, type SourceValue } from '@/lib/domain/period-conversion';
import { commonRule, type PeriodRule } from '@/lib/domain/period-rule';
import { SESSION_MEASURES } from '@/lib/domain/session-figures';
import { NOT_REPORTED, type Value } from '@/lib/domain/value';
import { LAYERS, type Layer, MEASURES, type Measure, type SeasonKey } from '@/lib/domain/vocabulary';
import { knownReference } from './action-progress';
import type { LearnerTotal } from './learner-totals';
import { maySee } from './reader';

/** Why a measure is not read in other years. */
export type Unread = 'no_rule' | 'rules_differ' | 'slots_withheld' | 'stock';

/** The learners of a measure in one year of another kind; null for what lies outside of the years that are read. */
export interface OtherYear {
  year: ReadYear | null;
  layers: Record<Layer, Omit<ConvertedYear, 'year'>>;
}

export interface MeasureInYears {
  measure: Measure;
  rule: PeriodRule | null;
  /** Null where it is read. */
  why: Unread | null;
  years: OtherYear[];
  /** What the sessions do not count as it was declared. */
  apart: { layer: Layer; period: string; value: number; sessions: number }[];
}

/** Whose learners they are: the actions that count them, and where their sessions are looked for (nowhere: of several actions). */
export interface CountedPlace {
  actions: readonly { actionKey: string; seasonKey: SeasonKey }[];
  sessions: { projectId: number } | { actionKey: string; seasonKey: SeasonKey } | null;
}

/** The measures of which something may be read in years of another kind, on a day: a rule stands. */
export function ruledMeasures(read: Read, { actions }: CountedPlace, day: string): Measure[] {
  const ground = { rules: periodRulesAt(read, day), components: ruledComponents(read) };
  return MEASURES.filter((measure) => {
    const rule = commonRule(ground, actions, measure);
    return rule !== null && rule !== 'differ';
  });
}

/**
 * The learners of a place read in years of another kind: of the numbers that their reader sees, and of nothing else. What
 * is hidden stays so in every year that it is part of; who is counted by slots is told only to those who may read all of
 * the projects concerned.
 */
export async function inOtherYears(
  read: Read,
  learners: readonly LearnerTotal[],
  { place, years, day }: { place: CountedPlace; years: readonly ReadYear[]; day: string },
): Promise<MeasureInYears[]> {
  const { periods } = await knownReference(read);
  const ground = { rules: periodRulesAt(read, day), components: ruledComponents(read) };
  return MEASURES.flatMap((measure): MeasureInYears[] => {
    const totals = learners.filter((total) => total.measure === measure);
    if (totals.length === 0) return [];
    const rule = commonRule(ground, place.actions, measure);
    const standing = rule === 'differ' ? null : rule;
    const none = { measure, rule: standing, years: [], apart: [] };
    if (!mayAdd(measure, 'periods')) return [{ ...none, why: 'stock' }];
    const entered = standing === 'by_slot' ? slotsSeen(read, place, day) : [];
    const usable = entered === null ? null : standing;
    const spoken = spokenPeriods(periods, totals);
    const converted = LAYERS.map((layer) => {
      const sources = spoken.map(
        (period): SourceValue => ({
          period,
          value: valueIn(totals, period.id, layer, standing),
          ...(standing === 'by_slot' && entered && { slots: slotsOf(entered, measure, { period, years }) }),
        }),
      );
      return convert(sources, years, usable);
    });
    const whole = converted.filter((one) => one !== undefined);
    if (whole.length < LAYERS.length)
      return [
        {
          ...none,
          why: rule === 'differ' ? 'rules_differ' : entered === null ? 'slots_withheld' : 'no_rule',
        },
      ];
    return [
      {
        ...none,
        why: null,
        years: [...years.keys(), null].flatMap((index): OtherYear[] => {
          const of = whole.map((one) => one.years.find(({ year }) => year === index));
          // A year of which only something to come would tell.
          if (of.every((one) => (one?.value ?? NOT_REPORTED).state === 'not_reported')) return [];
          const at = (position: number) => of[position] ?? { value: NOT_REPORTED, split: [], without: [] };
          return [
            {
              year: index === null ? null : (years[index] ?? null),
              layers: { committed: at(0), declared: at(1), verified: at(2) },
            },
          ];
        }),
        apart: LAYERS.flatMap((layer, position) =>
          (whole[position]?.unread ?? []).map((one) => ({ layer, ...one })),
        ),
      },
    ];
  });
}

/** The periods that something is known of, and those of the same kinds after the first, of which nothing is. */
function spokenPeriods(periods: readonly Period[], totals: readonly LearnerTotal[]): Period[] {
  const known = periods.filter(({ id }) => totals.some(({ period }) => period.id === id));
  const kinds = known.map(({ kind }) => kind);
  const first = known[0]?.startsOn ?? '';
  return periods.filter(({ kind, startsOn }) => kinds.includes(kind) && startsOn >= first);
}

/** What was planned has no slots: by them it is no question. */
function valueIn(
  totals: readonly LearnerTotal[],
  periodId: number,
  layer: Layer,
  rule: PeriodRule | null,
): Value {
  const total = totals.find(({ period }) => period.id === periodId);
  if (!total) return NOT_REPORTED;
  return rule === 'by_slot' && layer === 'committed'
    ? { value: null, state: 'not_applicable' }
    : total.values[layer];
}

/** Who entered by day, where the reader may see all the projects of which somebody did; null where he may not. */
function slotsSeen(read: Read, { sessions }: CountedPlace, day: string): readonly EnteredOnDay[] | null {
  if (sessions === null) return null;
  const entered = enteredByDay(read, sessions, day);
  const projects = new Set(entered.map(({ projectId }) => projectId));
  return maySee(read, 'projectId' in sessions ? [sessions.projectId] : projects) ? entered : null;
}

/** Of those who entered in a period, how many did in each year. */
function slotsOf(
  entered: readonly EnteredOnDay[],
  measure: Measure,
  { period, years }: { period: Period; years: readonly ReadYear[] },
): Map<number | null, number> {
  const counted = SESSION_MEASURES.find((one) => one === measure);
  const slots = new Map<number | null, number>();
  for (const row of entered) {
    if (!counted || row.day < period.startsOn || row.day > period.endsOn) continue;
    const index = years.findIndex(({ startsOn, endsOn }) => startsOn <= row.day && row.day <= endsOn);
    const year = index < 0 ? null : index;
    slots.set(year, (slots.get(year) ?? 0) + row[counted]);
  }
  return slots;
}
