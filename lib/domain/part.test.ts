import { expect, test } from 'vitest';
import { type PartState, partState } from './part';

const at = '2026-11-20T10:00:00.000Z';
test.each<[string, Parameters<typeof partState>, PartState]>([
  ['nothing said', [undefined, at], 'unsaid'],
  ['finished, and nothing entered', [{ finished: true, at }, null], 'finished'],
  ['finished with the last save', [{ finished: true, at }, at], 'finished'],
  ['finished, then a value changed', [{ finished: true, at }, '2026-11-20T10:00:00.001Z'], 'reopened'],
  ['taken back', [{ finished: false, at }, null], 'reopened'],
])('%s', (_, [said, changedAt], state) => expect(partState(said, changedAt)).toBe(state));
