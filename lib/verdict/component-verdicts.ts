import { intermediateTargetsAt } from '@/db/objective-records';
import type { Read } from '@/db/store';
import { clockOf } from '@/lib/domain/pace';
import { type Rate, rateOf } from '@/lib/domain/progress';
import { lastDayOf } from '@/lib/domain/projection';
import {
  type ComponentFacts,
  closedVerdict,
  type Judged,
  type Remainder,
  type Verdict,
  verdictOf,
} from '@/lib/domain/verdict';
import type { Layer, SeasonKey, TargetBasis } from '@/lib/domain/vocabulary';
import {
  type ActionProgress,
  actionsProgress,
  type ComponentProgress,
  knownReference,
} from '@/lib/figure/action-progress';
import { remember } from '@/lib/figure/memory';
import { type PastValue, paceCampaigns, pastValues } from '@/lib/figure/observed-values';
import { publicTables } from '@/lib/figure/public-tables';
import { recordedSeasons } from '@/lib/figure/seasons';
import { type ClosedPeriods, periodsClosed } from './closed-periods';

export interface SeasonVerdicts {
  /** By component. One that each candidate sets beside a target of the call has none: it makes no row. */
  components: ReadonlyMap<string, Verdict>;
  /** Of an action that is closed and has no component in force. */
  actions: ReadonlyMap<string, Verdict>;
}

/**
 * The verdict of every component of a season at the end of a day, from what was known by then: it also turns without a
 * write. What is taken over by the next season carries the verdict of its remainder.
 */
export function componentVerdicts(
  read: Read,
  season: SeasonKey,
  day: string,
  basis: TargetBasis = 'current',
): Promise<SeasonVerdicts> {
  return remember(read, 'component-verdicts', { season, day, basis }, async () => {
    const remainderOf = await remaindersOf(read, season, day, basis);
    const closed = await periodsClosed(read, season, day);
    const components = new Map<string, Verdict>();
    const actions = new Map<string, Verdict>();
    for (const action of await actionsProgress(read, season, day, basis)) {
      const none = closedVerdict(action.status, action.components.length);
      if (none) actions.set(action.key, none);
      const observation = observations(read, action, day, closed);
      for (const component of action.components.filter((one) => !isTwin(one, action))) {
        const facts = await factsOf(read, action, component, day);
        components.set(
          component.id,
          verdictOf({
            ...facts,
            observation: await observation(component, facts),
            remainder: remainderOf(component.id),
          }),
        );
      }
    }
    return { components, actions };
  });
}

/** A volume that each candidate states beside a target of the call. */
const isTwin = ({ setByCandidate, target, id }: ComponentProgress, { components }: ActionProgress): boolean =>
  setByCandidate && target === null && components.some((one) => one.id !== id && one.target !== null);

/**
 * What remains of the components of this season: those of the next one, with their verdicts. A component that another
 * replaced is met under its old name and under the new one.
 */
async function remaindersOf(read: Read, season: SeasonKey, day: string, basis: TargetBasis) {
  const seasons = recordedSeasons(read);
  const next = seasons[seasons.indexOf(season) + 1];
  const lineage = await lineages(read);
  const remainders = new Map<string, Remainder>();
  if (next) {
    const { components: verdicts } = await componentVerdicts(read, next, day, basis);
    for (const [id, verdict] of verdicts) {
      const of = lineage(id).find(({ remainderOf }) => remainderOf !== null)?.remainderOf;
      if (of) remainders.set(of, { componentId: id, season: next, verdict });
    }
  }
  return (id: string): Remainder | null =>
    lineage(id)
      .map((one) => remainders.get(one.id))
      .find((one) => one !== undefined) ?? null;
}

/** A component and those that it stands in for, the latest first. */
async function lineages(read: Read) {
  const { components } = await knownReference(read);
  const byId = new Map(components.map((one) => [one.id, one]));
  return function lineage(id: string): typeof components {
    const own = byId.get(id);
    if (!own) return [];
    return own.replaces ? [own, ...lineage(own.replaces)] : [own];
  };
}

async function factsOf(
  read: Read,
  { season, participations }: ActionProgress,
  component: ComponentProgress,
  day: string,
): Promise<Omit<ComponentFacts, 'observation' | 'remainder'>> {
  const { countingMode, target, baseline, dueDate, duePrecision } = component;
  // A replacement resets no clock either.
  const behind = (await lineages(read))(component.id).toReversed();
  const clock = behind.map(({ versions }) => clockOf(versions, day)).find((one) => one !== undefined);
  return {
    ...{ season, day, mode: countingMode, target, baseline, participations },
    dueDay: dueDate && lastDayOf(dueDate, duePrecision),
    clock: clock ?? { from: day, inferred: false },
    steps: await intermediateTargetsAt(read, component.id, day),
    verified: judged(component, 'verified'),
    committed: judged(component, 'committed'),
  };
}

const judged = ({ values, rates, reasons }: ComponentProgress, layer: Layer): Judged => {
  const [rate, reason] = [rates[layer], reasons[layer]];
  return {
    value: values[layer],
    rate: rate === null ? { rate, reason: reason ?? 'not_reported' } : { rate, reason: null },
  };
};

/**
 * What was verified of the last closed campaign of an action: as known on the eve of the next one's opening, because
 * verifying comes after observing. Of a yearly flow, its last closed period. Asked only where a verdict needs it.
 */
function observations(read: Read, { key, season }: ActionProgress, day: string, closed: ClosedPeriods) {
  const past = once(() => pastValues(read, { key, season, day }));
  const campaign = once(async () =>
    (await paceCampaigns(read, { key, season, day })).findLast((one) => one.closed),
  );
  return async (
    component: ComponentProgress,
    { mode, target, dueDay }: Pick<ComponentFacts, 'mode' | 'target' | 'dueDay'>,
  ): Promise<ComponentFacts['observation']> => {
    if (target === null || (dueDay === null && mode !== 'annual_flow')) return null;
    if (mode === 'annual_flow') {
      const last = closed.ofAction(key).at(-1);
      if (!last) return null;
      const tables = await publicTables(read, season, day);
      const place = { grain: 'action', actionKey: key, layer: 'verified', periodId: last.id } as const;
      const value = tables.value({ ...place, measure: component.measure ?? 'entered' });
      const verified = judgedPast(component, { value, reason: null });
      return { observedOn: last.observedOn, period: last.label, verified };
    }
    const last = await campaign();
    if (!last) return null;
    const verified = judgedPast(component, await (await past())(component, last));
    return { observedOn: last.observedOn, period: null, verified };
  };
}

function judgedPast(
  { target, countingMode, baseline }: ComponentProgress,
  { value, reason }: PastValue,
): Judged {
  const rate: Rate = reason ? { rate: null, reason } : rateOf(value, target, countingMode, baseline);
  return { value, rate };
}

function once<T>(compute: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= compute();
    return answer;
  };
}
