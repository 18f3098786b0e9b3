import { tallyOf } from '@/db/figure-learner-totals';
import { rollupsAt } from '@/db/figure-rollups';
import type { StandingChange } from '@/db/figures';
import { type OfferRow, offersOfAction, offersOfSection, trainingComponentsOf } from '@/db/offer-rows';
import { afterTakingBack } from '@/db/offers';
import { allComponents } from '@/db/reference';
import type { Read } from '@/db/store';
import { versionAt } from '@/lib/domain/component';
import { type Rate, rateOf } from '@/lib/domain/progress';
import {
  addTallies,
  EMPTY_TALLY,
  NOT_REPORTED,
  numberValue,
  type Tally,
  tallyValue,
  type Value,
} from '@/lib/domain/value';
import type { ComponentSource, CountingMode, Layer, Measure, SeasonKey } from '@/lib/domain/vocabulary';

/** What validating a section would do to one component of its action's objective. */
export interface Effect {
  id: string;
  label: string;
  unit: string;
  target: number | null;
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

/** What a section tells: a line of learners, or an opening (of a university itself, without a training). */
export type Told = { lineId: number } | { organisationId: number; trainingId: number | null };

interface Reviewed {
  sectionId: number;
  projectId: number;
  participationId: number;
  actionKey: string;
  seasonKey: SeasonKey;
  periodId: number;
  observedOn: string;
}

/** What the validation does to a line: the same rule as the write, with the measure and the period it counts in. */
export interface LineChange {
  lineId: number;
  measure: Measure;
  periodId: number;
  before: StandingChange['before'];
  after: StandingChange['after'];
}

/** Verified before → after, component by component, as the validation will make it. */
export async function reviewEffects(
  read: Read,
  section: Reviewed,
  changes: readonly LineChange[],
  day: string,
): Promise<Effect[]> {
  const { actionKey, seasonKey } = section;
  const components = (await allComponents(read)).flatMap((component) => {
    const version =
      component.actionKey === actionKey &&
      component.seasonKey === seasonKey &&
      // A section says nothing of a milestone.
      component.source !== 'milestone'
        ? versionAt(component.versions, day)
        : undefined;
    return version ? [{ component, version }] : [];
  });
  const offers = await offerCounts(read, section, day);
  const effects: Effect[] = [];
  for (const { component, version } of components) {
    const onePeriod =
      component.source === 'learners' &&
      version.countingMode !== 'cumulative' &&
      version.countingMode !== 'cumulative_distinct';
    const { alone, ...values } =
      component.source === 'learners'
        ? await learnerValues(read, section, changes, day, component.measure ?? 'entered', onePeriod)
        : offers(component.id, component.source);
    const rate = (value: Value) => rateOf(value, version.target, version.countingMode, version.baseline);
    effects.push({
      id: component.id,
      label: component.label,
      unit: component.unit,
      target: version.target,
      countingMode: version.countingMode,
      onePeriod,
      ...values,
      rates: { declared: rate(values.declared), before: rate(values.before), after: rate(values.after) },
      alone: alone
        .filter(({ after }) => after.value !== values.before.value || after.state !== values.before.state)
        .map(({ of, after }) => ({ of, after, rate: rate(after) })),
    });
  }
  return effects;
}

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

type Values = Pick<Effect, 'declared' | 'before' | 'after'> & { alone: { of: Told; after: Value }[] };

async function learnerValues(
  read: Read,
  { actionKey, seasonKey, periodId }: Reviewed,
  changes: readonly LineChange[],
  day: string,
  measure: string,
  onePeriod: boolean,
): Promise<Values> {
  const rows = await rollupsAt(read, 'action', day, { seasonKey, actionKey, measure });
  const total = (layer: Layer) => {
    const kept = rows.filter((row) => row.layer === layer && (!onePeriod || row.periodId === periodId));
    return kept.length === 0 ? undefined : kept.map((row) => row.tally).reduce(addTallies, EMPTY_TALLY);
  };
  const before = total('verified');
  const moves = changes
    .filter((line) => line.measure === measure && (!onePeriod || line.periodId === periodId))
    .map((line) => ({
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

/** Counts distinct universities, trainings and projects with the facts of the section in place of those it replaces. */
async function offerCounts(read: Read, section: Reviewed, day: string) {
  const { actionKey, seasonKey, sectionId, projectId, observedOn } = section;
  const verified = await offersOfAction(read, seasonKey, actionKey, 'verified');
  const declared = await offersOfAction(read, seasonKey, actionKey, 'declared');
  const named = await trainingComponentsOf(read, seasonKey, actionKey, day);
  const own = await offersOfSection(read, sectionId);
  const keyOf = (o: Pick<OfferRow, 'participationId' | 'subject' | 'organisationId' | 'trainingId'>) =>
    `${o.participationId}|${o.subject}|${o.organisationId}|${o.trainingId}`;
  const standing = new Map(verified.map((offer) => [keyOf(offer), offer]));
  const settle = (after: typeof standing, offer: (typeof own)[number]) => {
    const known = standing.get(keyOf(offer));
    if (offer.happenedOn === null) {
      const taken = afterTakingBack(read, offer, sectionId, 'verified');
      if (taken?.next) after.set(keyOf(offer), { ...offer, projectId, ...taken.next });
      else if (taken) after.delete(keyOf(offer));
    } else if (!known || known.observedOn <= observedOn)
      after.set(keyOf(offer), { ...offer, projectId, observedOn });
    return after;
  };
  const after = new Map(standing);
  for (const offer of own) settle(after, offer);
  const countIn = (facts: typeof verified, componentId: string, source: ComponentSource): Value => {
    const open = facts.filter((o) => o.happenedOn !== null);
    if (facts.length === 0) return NOT_REPORTED;
    if (source === 'health_universities')
      return numberValue(
        new Set(open.flatMap((o) => (o.subject === 'university' ? [o.organisationId] : []))).size,
      );
    const trainings = new Set(named.flatMap((n) => (n.componentId === componentId ? [n.trainingId] : [])));
    const counted = open.filter((o) => o.subject === 'training' && trainings.has(o.trainingId));
    return numberValue(
      new Set(counted.map((o) => (source === 'projects' ? o.projectId : o.trainingId))).size,
    );
  };
  return (componentId: string, source: ComponentSource): Values => ({
    declared: countIn(declared, componentId, source),
    before: countIn(verified, componentId, source),
    after: countIn([...after.values()], componentId, source),
    alone: own.map((offer) => ({
      of: { organisationId: offer.organisationId, trainingId: offer.trainingId || null },
      after: countIn([...settle(new Map(standing), offer).values()], componentId, source),
    })),
  });
}
