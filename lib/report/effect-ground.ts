import { type RollupRow, rollupsAt } from '@/db/figure-rollups';
import type { StandingChange } from '@/db/figures';
import {
  componentsNamedIn,
  offersOfActions,
  offersOfSections,
  type SaidOffer,
  type StandingOffer,
} from '@/db/offer-rows';
import { afterTakingAllBack } from '@/db/offers';
import { heirsIn } from '@/db/organisation-heirs';
import { allComponents } from '@/db/reference';
import type { Read } from '@/db/store';
import { heirOn } from '@/lib/domain/succession';
import type { Value } from '@/lib/domain/value';
import type { Measure, SeasonKey } from '@/lib/domain/vocabulary';

/** A section of which the effect is asked. */
export interface Reviewed {
  sectionId: number;
  projectId: number;
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

/** A section and what its validation does to its lines. */
export interface Settled {
  section: Reviewed;
  changes: readonly LineChange[];
}

/** What a section tells: a line of learners, or an opening (of a university itself, without a training). */
export type Told = { lineId: number } | { organisationId: number; trainingId: number | null };

/** Of one component: declared, verified before and after, and what each line or opening would make of it alone. */
export interface Values {
  declared: Value;
  before: Value;
  after: Value;
  alone: { of: Told; after: Value }[];
}

/** What the effects of sections are made of. */
export interface EffectGround {
  components: Awaited<ReturnType<typeof allComponents>>;
  rollups: RollupRow[];
  standing: StandingOffer[];
  named: Awaited<ReturnType<typeof componentsNamedIn>>;
  own: SaidOffer[];
  /** What taking back an opening leaves standing, by its revision. */
  taken: ReadonlyMap<number, ReturnType<typeof afterTakingAllBack>[number]>;
  /** As which organisation one counts on the day. */
  countsAs(organisationId: number): number;
}

/** Of several sections, in as many statements as of one. */
export async function effectGround(
  read: Read,
  sections: readonly Reviewed[],
  day: string,
): Promise<EffectGround> {
  const actionKeys = [...new Set(sections.map(({ actionKey }) => actionKey))];
  const [only, ...others] = actionKeys;
  const own = await offersOfSections(
    read,
    sections.map(({ sectionId }) => sectionId),
  );
  const back = own.filter(({ happenedOn }) => happenedOn === null);
  const heirs = heirsIn(read);
  const taken = back.length > 0 ? afterTakingAllBack(read, back, 'verified') : [];
  return {
    components: await allComponents(read),
    rollups: await rollupsAt(
      read,
      'action',
      day,
      only !== undefined && others.length === 0 ? { actionKey: only } : {},
    ),
    standing: await offersOfActions(read, actionKeys),
    named: await componentsNamedIn(read, actionKeys, day),
    own,
    taken: new Map(back.map(({ revisionId }, rank) => [revisionId, taken[rank]])),
    countsAs: (organisationId) => heirOn(heirs, organisationId, day),
  };
}
