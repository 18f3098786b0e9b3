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
import { remember } from '@/lib/figure/memory';

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

/** An opening that stands in a layer of an action, or that a section would make stand there. */
export type OfferFact = Pick<
  StandingOffer,
  'participationId' | 'subject' | 'organisationId' | 'trainingId' | 'happenedOn' | 'projectId' | 'observedOn'
>;

export const offerFactKey = (
  fact: Pick<OfferFact, 'participationId' | 'subject' | 'organisationId' | 'trainingId'>,
): string => `${fact.participationId}|${fact.subject}|${fact.organisationId}|${fact.trainingId}`;

/** What stands of an action in a season. */
interface StandingOffers {
  declared: OfferFact[];
  verified: ReadonlyMap<string, OfferFact>;
}

/** What stands in some actions, whichever of their sections is read. */
interface ActionGround {
  rollups: readonly RollupRow[];
  /** By action and season. */
  offers: ReadonlyMap<string, StandingOffers>;
  /** The trainings that name each component of openings. */
  named: ReadonlyMap<string, ReadonlySet<number>>;
}

/** What the effects of sections are made of. */
export interface EffectGround extends Omit<ActionGround, 'offers'> {
  components: Awaited<ReturnType<typeof allComponents>>;
  standing(actionKey: string, seasonKey: string): StandingOffers;
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
  const actionKeys = [...new Set(sections.map(({ actionKey }) => actionKey))].toSorted();
  const own = await offersOfSections(
    read,
    sections.map(({ sectionId }) => sectionId),
  );
  const back = own.filter(({ happenedOn }) => happenedOn === null);
  const heirs = heirsIn(read);
  const taken = back.length > 0 ? afterTakingAllBack(read, back, 'verified') : [];
  // The sections that an officer goes through are of a few actions: what stands in these changes with decisions only.
  const { offers, ...action } = await remember(read, 'effect-ground', { actionKeys, day }, () =>
    actionGround(read, actionKeys, day),
  );
  return {
    ...action,
    components: await allComponents(read),
    standing: (actionKey, seasonKey) => offers.get(placeOf({ actionKey, seasonKey })) ?? NOTHING_STANDS,
    own,
    taken: new Map(back.map(({ revisionId }, rank) => [revisionId, taken[rank]])),
    countsAs: (organisationId) => heirOn(heirs, organisationId, day),
  };
}

const NOTHING_STANDS: StandingOffers = { declared: [], verified: new Map() };

const placeOf = ({ actionKey, seasonKey }: { actionKey: string; seasonKey: string }): string =>
  `${actionKey}|${seasonKey}`;

async function actionGround(read: Read, actionKeys: readonly string[], day: string): Promise<ActionGround> {
  const [only, ...others] = actionKeys;
  const isOne = only !== undefined && others.length === 0;
  const named = new Map<string, Set<number>>();
  for (const { componentId, trainingId } of await componentsNamedIn(read, actionKeys, day))
    named.set(componentId, (named.get(componentId) ?? new Set()).add(trainingId));
  return {
    rollups: await rollupsAt(read, 'action', day, isOne ? { actionKey: only } : {}),
    offers: new Map(
      [...Map.groupBy(await offersOfActions(read, actionKeys), placeOf)].map(([place, facts]) => [
        place,
        {
          declared: facts.filter(({ layer }) => layer === 'declared'),
          verified: new Map(
            facts.flatMap((fact) => (fact.layer === 'verified' ? [[offerFactKey(fact), fact] as const] : [])),
          ),
        },
      ]),
    ),
    named,
  };
}
