import { tallyOf } from '@/db/figure-learner-totals';
import type { RollupRow } from '@/db/figure-rollups';
import type { Read } from '@/db/store';
import { isOfTheCall, versionAt } from '@/lib/domain/component';
import { compositeOf, type Rate, rateOf } from '@/lib/domain/progress';
import {
  addTallies,
  EMPTY_TALLY,
  NOT_REPORTED,
  type Tally,
  tallyValue,
  type Value,
} from '@/lib/domain/value';
import type { CountingMode, Layer } from '@/lib/domain/vocabulary';
import {
  type EffectGround,
  effectGround,
  type LineChange,
  type Reviewed,
  type Settled,
  type Told,
  type Values,
} from './effect-ground';
import { offerCounts } from './offer-effects';

export type { LineChange, Told } from './effect-ground';

/** What validating a section would do to one component of its action's objective. */
export interface Effect {
  id: string;
  label: string;
  unit: string;
  target: number | null;
  /** Whether the call aims at it: only then is it part of the objective's one figure. */
  ofTheCall: boolean;
  countingMode: CountingMode;
  /** Where only one period is compared: that of the campaign. */
  onePeriod: boolean;
  declared: Value;
  before: Value;
  after: Value;
  rates: { declared: Rate; before: Rate; after: Rate };
  /** What each line or opening of the section would make of it alone, where it moves it. */
  alone: { of: Told; after: Value; rate: Rate }[];
}

/** Verified before → after, component by component, as the validation will make it. */
export const reviewEffects = async (
  read: Read,
  section: Reviewed,
  changes: readonly LineChange[],
  day: string,
): Promise<Effect[]> => effectsOn(await effectGround(read, [section], day), [{ section, changes }], day);

/** The same of several sections of one action, season and period that are validated together, in the order of their observations. */
export function effectsOn(ground: EffectGround, settled: readonly Settled[], day: string): Effect[] {
  const [first] = settled;
  if (!first) return [];
  const { actionKey, seasonKey, periodId } = first.section;
  const offers = offerCounts(ground, settled);
  const changes = settled.flatMap((one) => one.changes);
  return ground.components.flatMap((component) => {
    const version =
      component.actionKey === actionKey &&
      component.seasonKey === seasonKey &&
      // A section says nothing of a milestone.
      component.source !== 'milestone'
        ? versionAt(component.versions, day)
        : undefined;
    if (!version) return [];
    const onePeriod =
      component.source === 'learners' &&
      version.countingMode !== 'cumulative' &&
      version.countingMode !== 'cumulative_distinct';
    const { alone, ...values } =
      component.source === 'learners'
        ? learnerValues(
            ground.rollups.filter((row) => row.actionKey === actionKey && row.seasonKey === seasonKey),
            changes,
            { measure: component.measure ?? 'entered', periodId: onePeriod ? periodId : null },
          )
        : offers(component.id, component.source);
    const rate = (value: Value) => rateOf(value, version.target, version.countingMode, version.baseline);
    return [
      {
        id: component.id,
        label: component.label,
        unit: component.unit,
        target: version.target,
        ofTheCall: isOfTheCall({ setByCandidate: component.setByCandidate, target: version.target }),
        countingMode: version.countingMode,
        onePeriod,
        ...values,
        rates: { declared: rate(values.declared), before: rate(values.before), after: rate(values.after) },
        alone: alone
          .filter(({ after }) => after.value !== values.before.value || after.state !== values.before.state)
          .map(({ of, after }) => ({ of, after, rate: rate(after) })),
      },
    ];
  });
}

/** The one figure of an objective before and after: the smallest rate of what the call aims at; null where one is unknown. */
export function objectiveEffect(effects: readonly Effect[]): { before: number | null; after: number | null } {
  const aimed = effects.filter(({ ofTheCall }) => ofTheCall);
  return {
    before: compositeOf(aimed.map(({ rates }) => rates.before)).rate,
    after: compositeOf(aimed.map(({ rates }) => rates.after)).rate,
  };
}

/** The components of which the verified value moves. */
export const movedBy = (effects: readonly Effect[]): Effect[] =>
  effects.filter(({ before, after }) => before.value !== after.value || before.state !== after.state);

/** The components that a line or an opening moves of itself, with what is verified of each before and after it. */
export const effectsAlone = (effects: readonly Effect[], told: Told) =>
  effects.flatMap(({ id, label, before, rates, alone }) => {
    const own = alone.find(({ of }) => isSame(of, told));
    return own
      ? [
          {
            ...{ id, label },
            before: { value: before, rate: rates.before },
            after: { value: own.after, rate: own.rate },
          },
        ]
      : [];
  });

const isSame = (of: Told, told: Told): boolean =>
  'lineId' in told
    ? 'lineId' in of && of.lineId === told.lineId
    : 'organisationId' in of &&
      of.organisationId === told.organisationId &&
      of.trainingId === told.trainingId;

function learnerValues(
  rows: readonly RollupRow[],
  changes: readonly LineChange[],
  { measure, periodId }: { measure: string; periodId: number | null },
): Values {
  const counts = (one: { measure: string; periodId: number }) =>
    one.measure === measure && (periodId === null || one.periodId === periodId);
  const total = (layer: Layer) => {
    const kept = rows.filter((row) => row.layer === layer && counts(row));
    return kept.length === 0 ? undefined : kept.map((row) => row.tally).reduce(addTallies, EMPTY_TALLY);
  };
  const before = total('verified');
  // Of a line that two sections speak of, the later observation stands.
  const last = new Map(changes.filter(counts).map((line) => [line.lineId, line]));
  const moves = [...last.values()].map((line) => ({
    of: { lineId: line.lineId },
    tally: addTallies(tallyOf(line.before, -1), tallyOf(line.after)),
  }));
  const from = before ?? EMPTY_TALLY;
  return {
    declared: valueIn(total('declared')),
    before: valueIn(before),
    after: valueIn(moves.map(({ tally }) => tally).reduce(addTallies, from)),
    alone: moves.map(({ of, tally }) => ({ of, after: valueIn(addTallies(from, tally)) })),
  };
}

const valueIn = (tally: Tally | undefined): Value => (tally ? tallyValue(tally) : NOT_REPORTED);
