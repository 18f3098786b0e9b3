import type { SectionStatus, SectionStep } from './vocabulary';

/** The whole life of a section (DOMAIN §5): anything that is not in this table is refused. */
export const transitions: Record<
  SectionStep,
  { from: readonly SectionStatus[]; to: SectionStatus | 'same'; reason: boolean }
> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', reason: false },
  /** The officer has begun to read: from then on the lead no longer recalls. */
  open_review: { from: ['submitted'], to: 'same', reason: false },
  recall: { from: ['submitted'], to: 'draft', reason: false },
  return: { from: ['submitted'], to: 'returned', reason: true },
  validate: { from: ['submitted'], to: 'validated', reason: false },
  accept_modified: { from: ['submitted'], to: 'validated', reason: true },
  correct: { from: ['validated'], to: 'submitted', reason: true },
};

/** Statuses in which figures may be entered. */
export const ENTERABLE: readonly SectionStatus[] = ['draft', 'returned'];

/** The status after a step, or undefined where the table does not allow it. */
export function after(step: SectionStep, status: SectionStatus): SectionStatus | undefined {
  const rule = transitions[step];
  if (!rule.from.includes(status)) return undefined;
  return rule.to === 'same' ? status : rule.to;
}

/** The steps that a status allows, for screens to offer (rights are checked apart). */
export const steps = (status: SectionStatus): SectionStep[] =>
  (Object.keys(transitions) as SectionStep[]).filter((step) => after(step, status) !== undefined);
