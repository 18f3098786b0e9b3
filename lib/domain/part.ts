/**
 * Where an organisation's part of a section stands. `finished`: it said so, and nothing of it changed since.
 * `reopened`: a value changed afterwards, or it took its word back: it is to be said again.
 */
export type PartState = 'unsaid' | 'finished' | 'reopened';

/** What an organisation last said of its part, against the last change of one of its values. */
export function partState(
  said: { finished: boolean; at: string } | undefined,
  changedAt: string | null,
): PartState {
  if (!said) return 'unsaid';
  return said.finished && (changedAt === null || changedAt <= said.at) ? 'finished' : 'reopened';
}
