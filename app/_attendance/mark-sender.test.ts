import { beforeEach, describe, expect, it } from 'vitest';
import type { Batch, KeptMark } from './kept-marks';
import { type BatchAnswer, MarkSender } from './mark-sender';

const mark = (participant: number, more: Partial<KeptMark> = {}): KeptMark => ({
  sessionId: 7,
  slotNo: 2,
  participant,
  state: 'present',
  minutes: null,
  seen: null,
  ...more,
});

/** What a browser keeps, without a browser. */
class Kept {
  marks: readonly KeptMark[] = [];
  readonly all = () => this.marks;
  change(to: (kept: readonly KeptMark[]) => readonly KeptMark[]) {
    this.marks = to(this.marks);
  }
}

let kept: Kept;
let sent: Batch[];
let answers: BatchAnswer[];
let sender: MarkSender;
beforeEach(() => {
  kept = new Kept();
  sent = [];
  answers = [];
  sender = new MarkSender(kept, async (batch) => {
    sent.push(batch);
    return answers.shift() ?? received([]);
  });
});
const tick = (...marks: KeptMark[]) => {
  for (const one of marks) sender.tick(one);
};
const received = (conflicts: Extract<BatchAnswer, { kind: 'received' }>['conflicts']): BatchAnswer => ({
  kind: 'received',
  conflicts,
});
const refused = (positions: Record<number, string>, message = 'Refusé.'): BatchAnswer => ({
  kind: 'refused',
  message,
  refused: Object.entries(positions).map(([position, words]) => ({
    position: Number(position),
    message: words,
  })),
});

it('sends a slot in one request and keeps nothing of what was received', async () => {
  tick(mark(1), mark(2), mark(1, { slotNo: 3 }));
  expect(await sender.run()).toBe(0);
  expect(sent.map(({ slotNo, marks }) => [slotNo, marks.length])).toEqual([
    [2, 2],
    [3, 1],
  ]);
  expect(sender.now()).toMatchObject({ outcome: 'sent', sending: false });
  expect(sender.now().received.map(({ participant, slotNo }) => [participant, slotNo])).toEqual([
    [1, 2],
    [2, 2],
    [1, 3],
  ]);
});

it.each(['unreachable', 'signed_out'] as const)('keeps everything where the service is %s', async (kind) => {
  answers = [{ kind }];
  tick(mark(1), mark(2));
  expect(await sender.run()).toBe(2);
  expect(sender.now().outcome).toBe(kind);
  expect(await sender.run()).toBe(0);
});

it('sends again what was ticked while it was on its way', async () => {
  tick(mark(1));
  const first = sender.run();
  tick(mark(1, { state: 'absent' }));
  expect(await first).toBe(0);
  expect(sent[1]?.marks).toEqual([mark(1, { state: 'absent', seen: 'present' })]);
});

describe('a place that somebody else ticked', () => {
  const theirs = { state: 'absent', minutes: null } as const;

  it('waits for a choice; the others of its slot are received', async () => {
    answers = [received([{ participant: 1, theirs }])];
    tick(mark(1), mark(2));
    expect(await sender.run()).toBe(1);
    expect(sender.now().received).toEqual([mark(2)]);
    expect(sender.now().conflicts).toEqual([{ place: mark(1), theirs }]);
    // It is not sent again by itself.
    await sender.run(true);
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['mine', [mark(1, { seen: 'absent' })]],
    ['theirs', []],
  ] as const)('is settled by keeping %s', async (whose, left) => {
    answers = [received([{ participant: 1, theirs }])];
    tick(mark(1));
    await sender.run();
    const [conflict] = sender.now().conflicts;
    if (conflict) sender.choose(conflict, whose);
    expect(kept.marks).toEqual(left);
    expect(sender.now().conflicts).toEqual([]);
    await sender.run();
    expect(sent.slice(1).map(({ marks }) => marks)).toEqual(left.length > 0 ? [left] : []);
  });
});

describe('what is refused', () => {
  it('is said beside its place, and the others are sent', async () => {
    answers = [refused({ 1: 'Trop de minutes.' })];
    tick(mark(1), mark(2));
    expect(await sender.run()).toBe(1);
    expect(sender.now().refused).toEqual([{ place: mark(2), message: 'Trop de minutes.' }]);
  });

  it('is the whole slot where no place is named, and can be let go', async () => {
    answers = [refused({}, 'On ne marque pas une présence à venir.')];
    tick(mark(1), mark(2));
    expect(await sender.run()).toBe(2);
    expect(sender.now().refused).toHaveLength(2);
    sender.forgetRefused();
    expect(kept.marks).toEqual([]);
  });

  it('is tried anew once it is ticked anew', async () => {
    answers = [refused({ 0: 'Trop de minutes.' })];
    tick(mark(1, { state: 'partial', minutes: 999 }));
    await sender.run();
    tick(mark(1, { state: 'partial', minutes: 90 }));
    expect(await sender.run()).toBe(0);
  });
});
