import { describe, expect, it } from 'vitest';
import { byDueDay, decisionState, type EntryEvent, isToFollow, standingOfEntry } from './committee';
import { dueProblems, readAbout } from './committee-inputs';

const WRITTEN = { body: 'Signer.', responsible: 'Le porteur', dueOn: '2026-11-15' };
const event = (id: number, given: Partial<EntryEvent>): EntryEvent => ({
  ...{ id, event: 'done', body: null, responsible: null, dueOn: null, reason: null, on: '2026-11-20' },
  ...given,
});
const changed = { event: 'changed', body: 'Signer l’avenant.', dueOn: '2026-12-15' } as const;

describe('how an entry stands', () => {
  it('is as written until something is said', () => {
    expect(standingOfEntry(WRITTEN, [])).toEqual({
      ...WRITTEN,
      ...{ first: null, said: null, withdrawn: false, seen: 0 },
    });
  });

  it('is the last word, with the sentence that replaced the first', () => {
    const standing = standingOfEntry(WRITTEN, [
      event(4, changed),
      event(6, { event: 'not_done', reason: 'Rien n’est venu.' }),
    ]);
    expect(standing).toMatchObject({
      ...{ body: 'Signer l’avenant.', responsible: null, dueOn: '2026-12-15' },
      ...{ first: 'Signer.', seen: 6 },
      said: { outcome: 'not_done', on: '2026-11-20', reason: 'Rien n’est venu.' },
    });
  });

  it('is a corrected sentence without another decision', () => {
    const standing = standingOfEntry(WRITTEN, [
      event(4, { event: 'corrected', body: 'Signer la convention.' }),
    ]);
    expect(standing).toMatchObject({ body: 'Signer la convention.', first: null, said: null });
  });
});

it.each([
  ['nothing said, the day to come', [], '2026-11-15', 'open', true],
  ['nothing said, the day passed', [], '2026-11-16', 'late', true],
  ['done', [event(1, {})], '2026-12-01', 'done', false],
  ['dropped', [event(1, { event: 'dropped' })], '2026-12-01', 'dropped', false],
  ['not done', [event(1, { event: 'not_done' })], '2026-12-01', 'not_done', true],
  ['replaced, by another day', [event(1, changed)], '2026-12-01', 'changed', true],
  ['replaced, that day passed too', [event(1, changed)], '2026-12-16', 'late', true],
  ['done, then not', [event(1, {}), event(2, { event: 'not_done' })], '2026-12-01', 'not_done', true],
] as const)('%s', (_, events, day, state, toFollow) => {
  const standing = standingOfEntry(WRITTEN, events);
  expect([decisionState(standing, day), isToFollow('decision', standing)]).toEqual([state, toFollow]);
  expect(isToFollow('note', standing)).toBe(false);
});

it('what is due first comes first, what has no day last', () => {
  const all = [
    { id: 1, dueOn: null },
    { id: 2, dueOn: '2026-12-01' },
    { id: 3, dueOn: '2026-11-01' },
    { id: 4, dueOn: '2026-12-01' },
    { id: 5, dueOn: null },
  ];
  expect(all.toSorted(byDueDay).map(({ id }) => id)).toEqual([3, 2, 4, 1, 5]);
});

it.each([
  ['', { actionKey: null, componentId: null, gapKey: null }],
  ['action:JURISTES', { actionKey: 'JURISTES', componentId: null, gapKey: null }],
  ['component:JURISTES.S1', { actionKey: null, componentId: 'JURISTES.S1', gapKey: null }],
  ['gap:rate:JURISTES.S1', { actionKey: null, componentId: null, gapKey: 'rate:JURISTES.S1' }],
  ['project:1', undefined],
])('what « %s » speaks of', (text, about) => {
  expect(readAbout(text)).toEqual(about);
});

it.each([
  ['decision', 'Le porteur', '2026-11-10', []],
  ['decision', null, '2026-11-09', ['due_before_committee']],
  ['decision', null, '2036-12-01', ['day_too_far']],
  ['note', null, null, []],
  ['note', 'Le porteur', '2026-11-12', ['note_without_due', 'note_without_due']],
] as const)('a %s for %s by %s', (kind, responsible, dueOn, codes) => {
  expect(dueProblems({ kind, responsible, dueOn }, '2026-11-10').map(({ code }) => code)).toEqual(codes);
});
