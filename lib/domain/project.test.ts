import { describe, expect, it } from 'vitest';
import {
  anrWarnings,
  correctionProblems,
  leadChangeOf,
  leadProblemsFrom,
  membershipProblems,
  type ProjectInput,
  projectInput,
  projectProblems,
  proposedSlug,
} from './project';

const TODAY = '2026-11-20';
const given = (more: Partial<ProjectInput> = {}): ProjectInput => ({
  ...projectInput.parse({
    slug: 'essai',
    acronym: 'ESSAI',
    name: 'Projet d’essai',
    status: 'announced',
    anrReference: null,
    decidedOn: '2026-11-12',
    source: 'Décision du comité',
    participations: [{ actionKey: 'JURISTES', seasonKey: 'S1' }],
    members: [
      { organisationId: 1, role: 'lead', since: '2026-11-12' },
      { organisationId: 2, role: 'partner', since: '2026-11-12' },
    ],
  }),
  ...more,
});
const said = (problems: { path: string; code: string }[]) =>
  problems.map(({ path, code }) => `${path} ${code}`);

describe('what is wrong with a project, all in one pass', () => {
  it.each<[string, Partial<ProjectInput>, string[]]>([
    ['nothing', {}, []],
    [
      'an action twice',
      {
        participations: [
          { actionKey: 'JURISTES', seasonKey: 'S1', intakeRoundId: null },
          { actionKey: 'JURISTES', seasonKey: 'S2', intakeRoundId: null },
        ],
      },
      ['participations.1.actionKey action_twice'],
    ],
    [
      'two leads',
      {
        members: [
          { organisationId: 1, role: 'lead', since: '2026-11-12' },
          { organisationId: 2, role: 'lead', since: '2026-11-12' },
        ],
      },
      ['members.1.role two_leads'],
    ],
    [
      'no lead',
      { members: [{ organisationId: 2, role: 'partner', since: '2026-11-12' }] },
      ['members no_lead'],
    ],
    [
      'the lead after the decision, and the same member twice',
      {
        members: [
          { organisationId: 1, role: 'lead', since: '2026-11-13' },
          { organisationId: 1, role: 'partner', since: '2026-11-12' },
        ],
      },
      ['members.1.organisationId member_twice', 'members.0.since lead_after_decision'],
    ],
    [
      'a decision of tomorrow',
      { decidedOn: '2026-11-21', members: [] },
      ['decidedOn source_to_come', 'members no_lead'],
    ],
    [
      'a decision of another century',
      { decidedOn: '1999-01-01' },
      ['decidedOn source_too_old', 'members.0.since lead_after_decision'],
    ],
    [
      'an end before the start',
      { startsOn: '2027-01-01', endsOn: '2026-12-31' },
      ['endsOn ends_before_start'],
    ],
    [
      'an announcement before the decision',
      { announcedOn: '2026-11-11' },
      ['announcedOn announced_before_decision'],
    ],
    ['an embargo', { announcedOn: '2026-12-15' }, []],
  ])('%s', (_title, more, expected) => {
    expect(said(projectProblems(given(more), TODAY))).toEqual(expected);
  });
});

it.each([
  [null, []],
  ['ANR-23-CMAS-0012', []],
  ['ANR-23-CMAS-012', ['anrReference anr_reference_unusual']],
  ['France 2030 n° 7', ['anrReference anr_reference_unusual']],
])('the form of the reference %s is a warning at most', (reference, expected) => {
  expect(said(anrWarnings(reference))).toEqual(expected);
});

const joins = (organisationId: number, role: 'lead' | 'partner', effectiveOn: string) =>
  ({ organisationId, role, effectiveOn, event: 'join' }) as const;
const leaves = (organisationId: number, role: 'lead' | 'partner', effectiveOn: string) =>
  ({ organisationId, role, effectiveOn, event: 'leave' }) as const;

describe('a change of a consortium', () => {
  const events = [joins(1, 'lead', '2024-01-01'), joins(2, 'partner', '2024-03-01')];
  it.each([
    ['a partner leaves', leaves(2, 'partner', '2025-01-31'), []],
    ['a partner leaves on a day to come', leaves(2, 'partner', '2027-01-31'), []],
    ['the lead leaves: nobody would lead', leaves(1, 'lead', '2025-01-31'), ['organisationId no_lead_from']],
    ['another lead: two', joins(3, 'lead', '2025-01-31'), ['role two_leads']],
    ['a member joins again', joins(2, 'partner', '2025-01-31'), ['organisationId membership_unchanged']],
    ['a stranger leaves', leaves(9, 'partner', '2025-01-31'), ['organisationId not_a_member']],
    ['somebody leaves before joining', leaves(2, 'partner', '2024-02-01'), ['effectiveOn before_joining']],
    ['a day of another century', leaves(2, 'partner', '1990-01-01'), ['effectiveOn day_too_far']],
    [
      'a day before what is known to come after it',
      joins(2, 'partner', '2024-02-01'),
      ['effectiveOn membership_later'],
    ],
  ])('%s', (_title, change, expected) => {
    expect(said(membershipProblems(events, change, TODAY))).toEqual(expected);
  });
});

describe('another lead', () => {
  const events = [joins(1, 'lead', '2024-01-01'), joins(2, 'partner', '2024-03-01')];
  const ask = (organisationId: number, effectiveOn: string, before: 'partner' | 'leaves' = 'partner') =>
    leadChangeOf(events, { organisationId, effectiveOn, before }, TODAY);

  it('is a partner that leads from the day on; who led stays as a partner', () => {
    const { problems, lines } = ask(2, '2026-12-01');
    expect(problems).toEqual([]);
    expect(lines.map(({ organisationId, event, role }) => `${organisationId} ${event} ${role}`)).toEqual([
      '1 leave lead',
      '1 join partner',
      '2 leave partner',
      '2 join lead',
    ]);
  });

  it('may be a newcomer; who led may leave', () => {
    const lines = ask(3, '2026-12-01', 'leaves').lines;
    expect(lines.map(({ organisationId, event }) => `${organisationId} ${event}`)).toEqual([
      '1 leave',
      '3 join',
    ]);
  });

  it.each([
    ['it leads already', 1, '2026-12-01', ['organisationId lead_unchanged']],
    ['the day is before something recorded', 2, '2024-02-01', ['effectiveOn membership_later']],
    ['nobody led then', 2, '2023-12-01', ['effectiveOn no_lead_from']],
  ])('is refused where %s', (_title, organisationId, day, expected) => {
    expect(said(ask(organisationId, day).problems)).toEqual(expected);
  });

  it('leaves one lead on every day, however many change', () => {
    let all: {
      organisationId: number;
      event: 'join' | 'leave';
      role: 'lead' | 'partner';
      effectiveOn: string;
    }[] = [...events, joins(3, 'partner', '2024-04-01')];
    for (const [index, organisationId] of [2, 3, 1, 2, 1, 3].entries()) {
      const change = {
        organisationId,
        effectiveOn: `2025-0${index + 1}-01`,
        before: index % 2 ? ('leaves' as const) : ('partner' as const),
      };
      const { problems, lines } = leadChangeOf(all, change, TODAY);
      expect(problems).toEqual([]);
      all = [...all, ...lines];
      expect(leadProblemsFrom(all, '2024-03-01')).toEqual([]);
    }
  });
});

describe('the announcement of a held-back project', () => {
  const correction = (announcedOn: string | null) => ({
    ...given(),
    projectId: 1,
    announcedOn,
    effectiveOn: '2026-11-20',
    reason: 'Report',
    version: undefined,
  });
  it.each([
    ['may be put off', '2026-12-01', '2027-01-10', []],
    ['may be brought forward to today', '2026-12-01', '2026-11-20', []],
    ['not to a day that has passed', '2026-12-01', '2026-11-15', ['announcedOn announcement_in_past']],
    ['does not move once it was made', '2026-11-15', '2026-12-01', ['announcedOn already_announced']],
    ['does not come after a project was shown', null, '2026-12-01', ['announcedOn already_announced']],
  ])('%s', (_title, before, after, expected) => {
    const known = { decidedOn: '2026-11-12', announcedOn: before };
    expect(said(correctionProblems(correction(after), known, TODAY))).toEqual(expected);
  });
});

it('proposes an address from the acronym', () => {
  expect(proposedSlug('PILOTE-SN')).toBe('pilote-sn');
  expect(proposedSlug(' Santé & Œuvre 2030 ')).toBe('sante-oeuvre-2030');
});
