import { describe, expect, it } from 'vitest';
import {
  batchesOf,
  isKeptName,
  type KeptMark,
  keptName,
  readKept,
  withMark,
  withoutPlace,
  withoutReceived,
} from './kept-marks';

const mark = (participant: number, more: Partial<KeptMark> = {}): KeptMark => ({
  sessionId: 7,
  slotNo: 2,
  participant,
  state: 'present',
  minutes: null,
  seen: null,
  ...more,
});

describe('what a browser kept', () => {
  it('is read again as it was written', () => {
    const kept = [mark(1), mark(2, { state: 'partial', minutes: 90, seen: 'absent' })];
    expect(readKept(JSON.stringify(kept))).toEqual(kept);
  });

  it.each([null, '', '{', '{"marks":[]}', '[1,null,"x"]'])('%s is nothing', (text) => {
    expect(readKept(text)).toEqual([]);
  });

  it('leaves out what is no mark of ours, and keeps the rest', () => {
    const others = [
      mark(1, { state: 'late' as never }),
      { ...mark(2), slotNo: '2' },
      { ...mark(3), minutes: 1.5 },
      { ...mark(4), seen: undefined },
    ];
    expect(readKept(JSON.stringify([...others, mark(5)]))).toEqual([mark(5)]);
  });

  it('stands under the name of one account', () => {
    expect(keptName(12)).not.toBe(keptName(1));
    expect(isKeptName(keptName(12))).toBe(true);
    expect(isKeptName('suivi-cma.saisie.12.3')).toBe(false);
  });
});

describe('a tick', () => {
  it('is added beside those of other places', () => {
    expect(withMark([mark(1)], mark(1, { slotNo: 3 }))).toHaveLength(2);
  });

  it('replaces the one of its place and stays on the mark that the service holds', () => {
    const twice = withMark([mark(1, { seen: 'excused' })], mark(1, { state: 'absent', seen: 'present' }));
    expect(twice).toEqual([mark(1, { state: 'absent', seen: 'excused' })]);
  });

  it('leaves with its place', () => {
    expect(withoutPlace([mark(1), mark(2)], mark(1, { state: 'absent' }))).toEqual([mark(2)]);
  });
});

describe('what was received', () => {
  it('no longer waits', () => {
    expect(withoutReceived([mark(1), mark(2)], [mark(1)])).toEqual([mark(2)]);
  });

  it('was ticked again meanwhile: it waits, on what was just written', () => {
    const again = mark(1, { state: 'absent' });
    expect(withoutReceived([again], [mark(1)])).toEqual([{ ...again, seen: 'present' }]);
  });
});

it('is sent a slot at a time', () => {
  const kept = [mark(1), mark(1, { slotNo: 3 }), mark(2), mark(1, { sessionId: 8 })];
  expect(batchesOf(kept).map(({ sessionId, slotNo, marks }) => [sessionId, slotNo, marks.length])).toEqual([
    [7, 2, 2],
    [7, 3, 1],
    [8, 2, 1],
  ]);
});
