import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { doors } from '@/lib/access/doors';
import { can, type Permission, policy, predicates, type Target } from '@/lib/access/policy';
import { ROLES, type Role } from '@/lib/domain/vocabulary';
import { sourceFiles } from './source-files';

const DOCUMENT = 'docs/policy.md';
const COLUMNS = ['visitor', ...ROLES] as const;

const ruleOf = (permission: string): Partial<Record<string, string>> =>
  Object.entries(policy).find(([name]) => name === permission)?.[1] ?? {};

function document(): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const others = [...new Set(Object.values(policy).flatMap((rule) => Object.keys(rule)))].filter(
    (role) => !COLUMNS.some((known) => known === role),
  );
  const columns = [...COLUMNS, ...others];
  const permissions = Object.keys(policy).sort();
  return [
    '# Who may do what',
    '',
    'Written by `UPDATE_DOCS=1 npx vitest run test/policy.test.ts` from `lib/access/policy.ts` and',
    '`lib/access/doors.ts`; the same test fails when this page differs. A cell names the condition under which the',
    'role may do it (`lib/access/policy.ts` says what each means); an empty cell is a refusal.',
    '',
    row(['permission', ...columns]),
    row(['---', ...columns.map(() => '---')]),
    ...permissions.map((permission) =>
      row([permission, ...columns.map((role) => ruleOf(permission)[role] ?? '')]),
    ),
    '',
    '## Doors',
    '',
    row(['door', 'permission']),
    row(['---', '---']),
    ...Object.entries(doors).map(([door, permission]) => row([`\`${door}\``, permission])),
    '',
  ].join('\n');
}

it('docs/policy.md is the policy', () => {
  const written = document();
  if (process.env.UPDATE_DOCS === '1') writeFileSync(DOCUMENT, written);
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(written);
});

it('every condition of the table is a predicate', () => {
  const named = Object.values(policy).flatMap((rule) => Object.values(rule));
  expect(named.filter((name) => !(name in predicates))).toEqual([]);
});

it('who asks is known by his role here alone', () => {
  const elsewhere = sourceFiles('lib', 'app').filter(({ path }) => !path.startsWith('lib/access/'));
  const named = elsewhere.filter(({ text }) =>
    /\bactor\??\.role (?:===|!==|\?\?)|\[actor\.role\]/.test(text),
  );
  expect(named.map(({ path }) => path)).toEqual([]);
});

const actor = (role: Role, given: Partial<Actor> = {}): Actor => ({
  accountId: 1,
  role,
  organisationId: 10,
  scopes: [],
  ...given,
});

const led: Target = {
  members: [{ organisationId: 10, role: 'lead' }],
  projectActions: ['FC'],
  projectRegions: ['11'],
};
const partner: Target = { ...led, members: [{ organisationId: 10, role: 'partner' }] };
const foreign: Target = { ...led, members: [{ organisationId: 11, role: 'lead' }] };
const officer = actor('officer', { organisationId: null, scopes: [{ kind: 'action', key: 'FC' }] });
const stranger = actor('officer', { organisationId: null, scopes: [{ kind: 'action', key: 'MASTERS' }] });
const observer = actor('observer', { organisationId: null, scopes: [{ kind: 'region', key: '11' }] });

describe('the matrix, by examples', () => {
  const cases: [string, Actor | null, Permission, Target, boolean][] = [
    ['a visitor reads public figures', null, 'public.read', {}, true],
    ['a visitor reads no project', null, 'project.read', led, false],
    ['a reader reads the own project', actor('reader'), 'project.read', partner, true],
    ['a reader reads no other', actor('reader'), 'project.read', foreign, false],
    [
      'a reader enters nothing',
      actor('reader'),
      'figures.enter',
      { ...led, declaringOrganisations: [10] },
      false,
    ],
    [
      'a contributor enters own lines',
      actor('contributor'),
      'figures.enter',
      { ...partner, declaringOrganisations: [10] },
      true,
    ],
    [
      'a contributor enters no other line',
      actor('contributor'),
      'figures.enter',
      { ...partner, declaringOrganisations: [10, 11] },
      false,
    ],
    [
      'a contributor without a membership',
      actor('contributor'),
      'figures.enter',
      { ...foreign, declaringOrganisations: [10] },
      false,
    ],
    [
      'a lead enters all lines',
      actor('lead'),
      'figures.enter',
      { ...led, declaringOrganisations: [11] },
      true,
    ],
    ['a lead submits', actor('lead'), 'report.submit', led, true],
    ['a lead of another project does not', actor('lead'), 'report.submit', partner, false],
    ['an officer does not submit', officer, 'report.submit', { ...led, actionKeys: ['FC'] }, false],
    ['an officer reviews own action', officer, 'section.review', { actionKeys: ['FC'] }, true],
    ['an officer reviews no other', stranger, 'section.review', { actionKeys: ['FC'] }, false],
    ['an officer writes all or nothing', officer, 'figures.enter', { actionKeys: ['FC', 'MASTERS'] }, false],
    ['an officer writes to no unnamed action', officer, 'figures.enter', {}, false],
    [
      'an officer of one of its actions writes on the whole project',
      officer,
      'project.manage',
      { projectActions: ['MASTERS', 'FC'] },
      true,
    ],
    ['and of none of them does not', stranger, 'project.manage', { projectActions: ['FC'] }, false],
    ['a lead does not', actor('lead'), 'project.manage', led, false],
    [
      'but of its trainings only those of his action',
      officer,
      'training.record',
      { ...led, projectActions: ['MASTERS', 'FC'], actionKeys: ['MASTERS'] },
      false,
    ],
    [
      'a lead records a training of the own project',
      actor('lead'),
      'training.record',
      { ...led, declaringOrganisations: [11] },
      true,
    ],
    ['and does not decide what a committed one counts towards', actor('lead'), 'training.decide', led, false],
    ['an officer of its action does', officer, 'training.decide', { actionKeys: ['FC'] }, true],
    [
      'an officer of one action moves the dates of a shared campaign',
      officer,
      'campaign.adjust',
      { actionKeys: ['FC', 'MASTERS'] },
      true,
    ],
    [
      'and does not open it for the other one',
      officer,
      'campaign.manage',
      { actionKeys: ['FC', 'MASTERS'] },
      false,
    ],
    ['any officer records a season', officer, 'programme.manage', {}, true],
    ['an administrator does not', actor('admin'), 'programme.manage', {}, false],
    ['an observer reads the region', observer, 'project.read', led, true],
    ['an observer reads no other', observer, 'project.read', { ...led, projectRegions: ['84'] }, false],
    ['an administrator reads no project', actor('admin'), 'project.read', led, false],
    [
      'an administrator manages accounts',
      actor('admin'),
      'account.manage',
      { accountId: 2, accountRole: 'officer' },
      true,
    ],
    ['but not the own one', actor('admin'), 'account.manage', { accountId: 1, accountRole: 'admin' }, false],
    [
      'an officer manages consortium accounts',
      officer,
      'account.manage',
      { accountId: 2, accountRole: 'lead', accountActions: ['MASTERS', 'FC'] },
      true,
    ],
    [
      'and none where no action is his',
      stranger,
      'account.manage',
      { accountId: 2, accountRole: 'lead', accountActions: ['FC'] },
      false,
    ],
    [
      'but those of an organisation without a project',
      stranger,
      'account.manage',
      { accountId: 2, accountRole: 'lead', accountActions: [] },
      true,
    ],
    [
      'and none of which the actions were not read',
      officer,
      'account.manage',
      { accountId: 2, accountRole: 'lead' },
      false,
    ],
    [
      'and no officer',
      officer,
      'account.manage',
      { accountId: 2, accountRole: 'officer', accountActions: ['FC'] },
      false,
    ],
    [
      'a lead manages a contributor of the own organisation',
      actor('lead'),
      'account.manage',
      { accountId: 2, accountRole: 'contributor', accountOrganisationId: 10 },
      true,
    ],
    [
      'and no lead',
      actor('lead'),
      'account.manage',
      { accountId: 2, accountRole: 'lead', accountOrganisationId: 10 },
      false,
    ],
    [
      'and nobody elsewhere',
      actor('lead'),
      'account.manage',
      { accountId: 2, accountRole: 'reader', accountOrganisationId: 11 },
      false,
    ],
    [
      'a contributor manages nobody',
      actor('contributor'),
      'account.manage',
      { accountId: 2, accountRole: 'reader', accountOrganisationId: 10 },
      false,
    ],
    ['one manages oneself', actor('reader'), 'self.manage', { accountId: 1 }, true],
    ['and nobody else', actor('admin'), 'self.manage', { accountId: 2 }, false],
  ];
  it.each(cases)('%s', (_title, who, permission, target, allowed) => {
    expect(can(who, permission, target)).toBe(allowed);
  });
});
