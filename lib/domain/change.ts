/** What may change a figure between two days, as the comparison lists it. */
export const CHANGE_KINDS = [
  'submitted',
  'corrected',
  'validated',
  'accepted_modified',
  'returned',
  'validation_undone',
  'return_undone',
  'commitments',
  'target',
  'target_ended',
  'milestone',
  'project',
  'participation',
  'trainings',
  'project_status',
  'project_changed',
  'training_changed',
  'training_transferred',
  'training_replaced',
  'withdrawn',
  'action_status',
  'intermediate_target',
  'amount',
  'member_joined',
  'member_left',
  'overlap',
  'gap_note',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * The kinds that anyone may read, without author, comment or entry. A section returned, a draft, what an officer
 * recorded or noted is for those entitled; an acceptance with modification is, for anyone else, a validation.
 */
export const PUBLIC_CHANGE_KINDS: readonly ChangeKind[] = [
  'submitted',
  'corrected',
  'validated',
  'accepted_modified',
  'validation_undone',
  'target',
  'target_ended',
  'project',
  'participation',
  'trainings',
  'project_status',
  'project_changed',
  'training_changed',
  'training_transferred',
  'training_replaced',
  'withdrawn',
  'action_status',
  'intermediate_target',
  'amount',
  'member_joined',
  'member_left',
];
