import { describe, expect, it } from 'vitest';
import {
  cutByHeir,
  heirOn,
  heirSpans,
  type Succession,
  type SuccessionGround,
  type SuccessionInput,
  successionProblems,
} from './succession';

const [A, B, C, D] = [1, 2, 3, 4];
let made = 0;
const act = (given: Partial<Succession>): Succession => ({
  id: ++made,
  kind: 'absorbed',
  predecessorId: A,
  successorId: B,
  effectiveOn: '2025-01-01',
  knownFrom: '2025-01-01',
  cancelledFrom: null,
  ...given,
});

describe('as which organisation one counts', () => {
  it('is its successor from the day on which the merger is true and known', () => {
    const early = heirSpans([act({ knownFrom: '2024-11-05' })]);
    expect([heirOn(early, A, '2024-12-31'), heirOn(early, A, '2025-01-01')]).toEqual([A, B]);
    const late = heirSpans([act({ knownFrom: '2025-03-10' })]);
    expect([heirOn(late, A, '2025-03-09'), heirOn(late, A, '2025-03-10')]).toEqual([A, B]);
    expect(heirOn(late, B, '2025-03-10')).toBe(B);
  });

  it('follows a chain, each link from its day', () => {
    const spans = heirSpans([
      act({}),
      act({ predecessorId: B, successorId: C, effectiveOn: '2026-01-01', knownFrom: '2026-01-01' }),
    ]);
    expect(['2024-12-31', '2025-06-01', '2026-01-01'].map((day) => heirOn(spans, A, day))).toEqual([A, B, C]);
    expect(heirOn(spans, B, '2026-01-01')).toBe(C);
  });

  it('is itself again from the day on which the merger was cancelled, and was the successor before', () => {
    const spans = heirSpans([act({ cancelledFrom: '2025-02-01' })]);
    expect(['2025-01-31', '2025-02-01'].map((day) => heirOn(spans, A, day))).toEqual([B, A]);
    expect(heirSpans([act({ cancelledFrom: '2025-01-01' })])).toEqual([]);
  });

  it('stays itself after a split and after an end', () => {
    expect(
      heirSpans([act({ kind: 'split' }), act({ kind: 'ended', predecessorId: C, successorId: null })]),
    ).toEqual([]);
  });

  it('cuts a span of days where it changes', () => {
    const spans = heirSpans([act({})]);
    expect(cutByHeir(spans, A, { from: '2024-05-01', until: null })).toEqual([
      { id: A, from: '2024-05-01', until: '2025-01-01' },
      { id: B, from: '2025-01-01', until: null },
    ]);
    expect(cutByHeir(spans, A, { from: '2025-05-01', until: '2025-06-01' })).toEqual([
      { id: B, from: '2025-05-01', until: '2025-06-01' },
    ]);
    expect(cutByHeir(spans, C, { from: '2024-05-01', until: null })).toEqual([
      { id: C, from: '2024-05-01', until: null },
    ]);
  });
});

const given = (more: Partial<SuccessionInput> = {}): SuccessionInput => ({
  organisationId: A,
  alsoIds: [],
  kind: 'absorbed',
  successorId: B,
  effectiveOn: '2025-01-01',
  reason: 'Décret',
  source: 'Journal officiel',
  version: undefined,
  ...more,
});
const codes = (
  input: SuccessionInput,
  known: Succession[] = [],
  seats: Partial<Pick<SuccessionGround, 'joined' | 'led'>> = {},
) =>
  successionProblems(
    input,
    { known, joined: [], led: [], ...seats, nameOf: (id) => `Organisation ${id}` },
    '2025-01-10',
  ).map(({ path, code }) => [path, code]);

describe('a succession is refused', () => {
  it.each<[string, [string, string][], SuccessionInput, Succession[]]>([
    ['without a successor', [['successorId', 'successor_missing']], given({ successorId: null }), []],
    ['by itself', [['successorId', 'successor_is_itself']], given({ successorId: A }), []],
    [
      'by one that merges with it',
      [['successorId', 'successor_is_itself']],
      given({ kind: 'merged', alsoIds: [B] }),
      [],
    ],
    ['recorded twice', [['organisationId', 'succession_recorded']], given(), [act({})]],
    [
      'of one that is no more',
      [['organisationId', 'organisation_gone']],
      given({ successorId: C }),
      [act({})],
    ],
    [
      'into one that is no more',
      [['successorId', 'organisation_no_more']],
      given(),
      [act({ predecessorId: B, successorId: C, effectiveOn: '2024-06-01' })],
    ],
    [
      'in a circle',
      [['successorId', 'succession_cycle']],
      given({ organisationId: C, successorId: A }),
      [act({}), act({ predecessorId: B, successorId: C })],
    ],
    [
      'before it received another one',
      [['effectiveOn', 'succession_before_received']],
      given(),
      [act({ predecessorId: D, successorId: A, effectiveOn: '2025-01-05' })],
    ],
    [
      'more than a year before its day',
      [['effectiveOn', 'succession_far']],
      given({ effectiveOn: '2026-02-01' }),
      [],
    ],
    ['before the programme', [['effectiveOn', 'day_too_far']], given({ effectiveOn: '1990-01-01' }), []],
  ])('%s', (_, expected, input, known) => {
    expect(codes(input, known)).toEqual(expected);
  });

  it('before the organisation joined a consortium', () => {
    const joined = [{ organisationId: A, project: 'ESSAI', on: '2025-01-02' }];
    expect(codes(given(), [], { joined })).toEqual([['effectiveOn', 'succession_before_joining']]);
    expect(codes(given({ effectiveOn: '2025-01-02' }), [], { joined })).toEqual([]);
  });

  it('as an end while it leads a project; a merger lets its successor lead', () => {
    const led = [{ organisationId: A, project: 'ESSAI' }];
    expect(codes(given({ kind: 'ended', successorId: null }), [], { led })).toEqual([
      ['organisationId', 'organisation_leads'],
    ]);
    expect(codes(given(), [], { led })).toEqual([]);
  });
});

it('is let through after the act that stood in its way was cancelled, and up to a year ahead', () => {
  expect(codes(given(), [act({ cancelledFrom: '2025-01-09' })])).toEqual([]);
  expect(codes(given({ effectiveOn: '2026-01-01' }))).toEqual([]);
  expect(codes(given({ kind: 'ended', successorId: null }))).toEqual([]);
});
