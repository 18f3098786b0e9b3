import { describe, expect, it } from 'vitest';
import {
  anrWarnings,
  correctionProblems,
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
