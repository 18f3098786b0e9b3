import { describe, expect, it } from 'vitest';
import { type DatedMembership, staysOf } from './consortium';
import { type ConsortiumStep, consortiumStep, leadProblems } from './consortium-step';
import { addDays } from './time';

const TODAY = '2026-11-20';
const DECIDED = '2024-01-01';
const ON = { decidedOn: DECIDED, today: TODAY };

const joins = (organisationId: number, role: 'lead' | 'partner', effectiveOn: string) =>
  ({ organisationId, role, effectiveOn, event: 'join' }) as const;
const leaves = (organisationId: number, role: 'lead' | 'partner', effectiveOn: string) =>
  ({ organisationId, role, effectiveOn, event: 'leave' }) as const;
const partner = (step: 'join' | 'leave', organisationId: number, effectiveOn: string): ConsortiumStep => ({
  ...{ step, organisationId, effectiveOn },
  role: 'partner',
});
const lead = (
  organisationId: number,
  effectiveOn: string,
  before: 'partner' | 'leaves' = 'partner',
): ConsortiumStep => ({ step: 'lead', organisationId, effectiveOn, before });

const said = (problems: { path: string; code: string; params: object }[]) =>
  problems.map(({ path, code, params }) => [path, code, ...Object.values(params)].join(' '));

/** 1 leads; 2 is a partner since March; 3 was one until June; 4 will be one in 2027. */
const EVENTS: DatedMembership[] = [
  joins(1, 'lead', '2024-01-01'),
  joins(2, 'partner', '2024-03-01'),
  joins(3, 'partner', '2024-01-01'),
  leaves(3, 'partner', '2024-06-01'),
  joins(4, 'partner', '2027-01-01'),
];

describe('a step in a consortium', () => {
  it.each<[string, ConsortiumStep, string[]]>([
    ['a partner leaves', partner('leave', 2, '2025-01-31'), []],
    ['a partner leaves on a day to come', partner('leave', 2, '2027-01-31'), []],
    ['one who left comes back', partner('join', 3, '2025-01-31'), []],
    ['no lead: it leaves', partner('leave', 1, '2025-01-31'), ['organisationId lead_by_change_lead']],
    [
      'two leads: another joins as one',
      { step: 'join', organisationId: 9, effectiveOn: '2025-01-31', role: 'lead' },
      ['role lead_by_change_lead'],
    ],
    ['leaving before joining', partner('leave', 2, '2024-02-01'), ['effectiveOn before_joining 2024-03-01']],
    [
      'leaving before joining, announced',
      partner('leave', 4, '2026-12-01'),
      ['effectiveOn before_joining 2027-01-01'],
    ],
    ['joining twice', partner('join', 2, '2025-01-31'), ['organisationId already_member 2024-03-01']],
    ['leaving twice', partner('leave', 3, '2025-01-31'), ['organisationId already_left 2024-06-01']],
    [
      'the same joining twice',
      partner('join', 2, '2024-03-01'),
      ['organisationId membership_known 2024-03-01'],
    ],
    [
      'the same leaving twice',
      partner('leave', 3, '2024-06-01'),
      ['organisationId membership_known 2024-06-01'],
    ],
    ['not a member', partner('leave', 9, '2025-01-31'), ['organisationId not_a_member']],
    [
      'before the decision',
      partner('join', 9, '2023-12-31'),
      ['effectiveOn effective_before_decision 2024-01-01'],
    ],
    ['another century', partner('leave', 2, '1990-01-01'), ['effectiveOn day_too_far']],
    [
      'a day before what is known to come after it',
      partner('join', 2, '2024-02-01'),
      ['effectiveOn membership_later 2024-03-01'],
    ],
    ['a partner leads', lead(2, '2026-12-01'), []],
    ['a newcomer leads', lead(9, '2026-12-01', 'leaves'), []],
    ['the lead is unchanged', lead(1, '2026-12-01'), ['organisationId lead_unchanged']],
    [
      'a lead before the decision',
      lead(2, '2023-12-31'),
      ['effectiveOn effective_before_decision 2024-01-01'],
    ],
    [
      'a lead that is known to join later',
      lead(4, '2026-12-01'),
      ['effectiveOn membership_later 2027-01-01'],
    ],
  ])('%s', (_title, step, expected) => {
    const { problems, lines } = consortiumStep(EVENTS, step, ON);
    expect(said(problems)).toEqual(expected);
    expect(lines.length > 0).toBe(expected.length === 0);
  });

  it('makes a partner lead from a day on; who led stays as a partner, or leaves', () => {
    const told = (before: 'partner' | 'leaves') =>
      consortiumStep(EVENTS, lead(2, '2026-12-01', before), ON).lines.map(
        ({ organisationId, event, role }) => `${organisationId} ${event} ${role}`,
      );
    expect(told('partner')).toEqual(['1 leave lead', '1 join partner', '2 leave partner', '2 join lead']);
    expect(told('leaves')).toEqual(['1 leave lead', '2 leave partner', '2 join lead']);
  });
});

describe('what was recorded before the rule was kept', () => {
  const GAP = [
    joins(1, 'lead', '2024-01-01'),
    joins(2, 'partner', '2024-01-01'),
    leaves(1, 'lead', '2025-01-01'),
  ];

  it('a gap is healed by a lead from its first day on', () => {
    expect(said(leadProblems(GAP, DECIDED))).toEqual(['organisationId lead_gap 2025-01-01 ']);
    const { problems, lines } = consortiumStep(GAP, lead(2, '2025-01-01'), ON);
    expect(problems).toEqual([]);
    expect(leadProblems([...GAP, ...lines], DECIDED)).toEqual([]);
  });

  it('a gap of some days is counted, and does not get wider', () => {
    const again = [...GAP, joins(3, 'lead', '2025-02-01')];
    expect(said(leadProblems(again, DECIDED))).toEqual(['organisationId lead_gap 2025-01-01 31']);
    expect(said(consortiumStep(again, partner('join', 9, '2024-06-01'), ON).problems)).toEqual([
      'organisationId lead_gap 2025-01-01 31',
    ]);
    expect(said(consortiumStep(again, lead(2, '2025-01-01'), ON).problems)).toEqual(['role two_leads']);
  });

  it('of two leads, one remains', () => {
    const two = [...EVENTS, joins(9, 'lead', '2025-01-01')];
    expect(said(leadProblems(two, DECIDED))).toEqual(['role two_leads']);
    const { problems, lines } = consortiumStep(two, lead(9, '2025-01-01'), ON);
    expect(problems).toEqual([]);
    expect(leadProblems([...two, ...lines], DECIDED)).toEqual([]);
  });
});

/** A consortium to which steps are recorded one after another. */
class Book {
  readonly rows: DatedMembership[] = [
    joins(1, 'lead', DECIDED),
    joins(2, 'partner', DECIDED),
    joins(3, 'partner', DECIDED),
  ];
  step(step: ConsortiumStep): string[] {
    const { problems, lines } = consortiumStep(this.rows, step, ON);
    if (problems.length === 0) this.rows.push(...lines);
    return said(problems);
  }
  stays(day: string) {
    return staysOf(
      this.rows
        .toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn))
        .map((row) => ({ ...row, reason: null })),
      day,
    );
  }
  members(day: string): string[] {
    return this.stays(day)
      .filter(({ state }) => state === 'present')
      .map(({ organisationId, role }) => `${organisationId} ${role}`);
  }
}

it('is put right by the contrary step on its day, which leaves no stay behind', () => {
  const book = new Book();
  expect(book.step(lead(2, '2027-01-01'))).toEqual([]);
  expect(book.members('2027-01-01').sort()).toEqual(['1 partner', '2 lead', '3 partner']);
  expect(book.step(lead(1, '2027-01-01'))).toEqual([]);
  expect(book.step(partner('leave', 3, '2026-12-01'))).toEqual([]);
  expect(book.step(partner('join', 3, '2026-12-01'))).toEqual([]);
  expect(
    book
      .stays('2027-02-01')
      .map(({ organisationId, role, since, until }) => [organisationId, role, since, until]),
  ).toEqual([
    [1, 'lead', DECIDED, null],
    [2, 'partner', DECIDED, null],
    [3, 'partner', DECIDED, null],
  ]);
});

it('never leaves a day without exactly one lead, whatever is recorded, a thousand times', () => {
  let seed = 18;
  const below = (n: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >> 8) % n;
  };
  const book = new Book();
  let done = 0;
  for (let turn = 0; turn < 1000; turn += 1) {
    const organisationId = 1 + below(40);
    const effectiveOn = addDays(DECIDED, below(1400) - 20);
    const kind = below(4);
    const problems =
      kind === 0
        ? book.step(lead(organisationId, effectiveOn, below(2) === 0 ? 'partner' : 'leaves'))
        : book.step({
            ...{ step: kind === 1 ? 'leave' : 'join', organisationId, effectiveOn },
            role: below(9) === 0 ? 'lead' : 'partner',
          });
    if (problems.length > 0) continue;
    done += 1;
    expect(leadProblems(book.rows, DECIDED)).toEqual([]);
  }
  expect(done).toBeGreaterThan(100);
  for (let day = 0; day < 1400; day += 1)
    expect(
      book.members(addDays(DECIDED, day)).filter((member) => member.endsWith('lead')),
      addDays(DECIDED, day),
    ).toHaveLength(1);
});
