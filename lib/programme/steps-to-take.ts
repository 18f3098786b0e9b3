import { begun } from '@/db/first-steps';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can, conditionOf } from '@/lib/access/policy';

/** What has to be done, in this order, before a first figure can be read. */
export const FIRST_STEPS = [
  'officers',
  'organisations',
  'projects',
  'trainings',
  'commitments',
  'leads',
  'campaigns',
] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export interface StepToTake {
  step: FirstStep;
  done: boolean;
  /** The actor may take it himself. */
  mine: boolean;
}

/** Who takes a step: those who open accounts the two that are about people, the officers the others. */
const BY_ADMINISTRATOR: readonly FirstStep[] = ['officers'];

/**
 * The first steps of an installation as this person sees them; empty once a campaign was opened on a project: from then
 * on the screens speak for themselves.
 */
export function firstSteps(read: Read, actor: Actor | null): StepToTake[] {
  const counts = begun(read);
  if (FIRST_STEPS.every((step) => counts[step] > 0)) return [];
  const officer = can(actor, 'organisation.manage');
  const administrator = actor !== null && conditionOf(actor, 'account.manage') === 'not_oneself';
  return FIRST_STEPS.map((step) => ({
    step,
    done: counts[step] > 0,
    mine: BY_ADMINISTRATOR.includes(step) ? administrator : officer,
  }));
}
