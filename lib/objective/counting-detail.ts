import { hasFigures } from '@/db/objective-component-figures';
import { allIndicators, milestonesAt } from '@/db/objective-indicators';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { isModeRecorded } from '@/lib/domain/component';
import { type Indicator, modesFor } from '@/lib/domain/indicator';
import type { Now } from '@/lib/domain/time';
import type { CountingMode } from '@/lib/domain/vocabulary';
import { knownReference } from '@/lib/figure/action-progress';
import { Refusal } from '@/lib/refusal';
import { type Objective, officerObjective } from './officer-objectives';

/** Whether the mode may be recorded, or what keeps it from being. */
export type ModeState = 'unknown' | 'correctable' | 'recorded' | 'with_figures' | 'ended';

export interface CountingDetail {
  objective: Objective;
  indicator: Indicator | null;
  state: ModeState;
  /** The modes under which its figures mean something. */
  modes: CountingMode[];
  /** The indicators that may take its place. */
  others: Indicator[];
  /** Of a milestone: what was last recorded. */
  milestone: { reachedOn: string | null; evidence: string; knownFrom: string } | null;
}

/** How one objective of an officer counts, and what he may change of it; missing for whoever may not. */
export async function countingDetail(
  read: Read,
  actor: Actor,
  id: string,
  now: Now,
): Promise<CountingDetail> {
  const objective = await officerObjective(read, actor, id, now);
  const component = (await knownReference(read)).components.find((one) => one.id === id);
  if (!component) throw new Refusal('missing', 'not_found');
  const catalogue = await allIndicators(read);
  const last = component.versions.at(-1);
  const isEnded = !last || (last.inForceTo !== null && last.inForceTo <= now.day);
  const isRecorded = isModeRecorded(component.versions);
  return {
    objective,
    indicator: catalogue.find(({ key }) => key === component.indicatorKey) ?? null,
    state: isEnded
      ? 'ended'
      : last.countingMode === 'unknown'
        ? 'unknown'
        : isRecorded
          ? 'recorded'
          : (await hasFigures(read, component))
            ? 'with_figures'
            : 'correctable',
    modes: modesFor(component.source, component.measure).filter((mode) => mode !== last?.countingMode),
    others: catalogue.filter(
      ({ key, source, countingMode }) =>
        source !== null && countingMode !== 'unknown' && key !== component.indicatorKey,
    ),
    milestone: (await milestonesAt(read, now.day, id)).get(id) ?? null,
  };
}
