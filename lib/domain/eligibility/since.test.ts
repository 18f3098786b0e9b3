import { expect, it } from 'vitest';
import type { ConsortiumRecords, MembershipRecord } from './records';
import { ceasedRules } from './since';

const TODAY = '2026-11-20';
const START = '2024-03-01';
const PLACE = { projectId: 1, participationId: 1, actionKey: '', seasonKey: 'S2' as const };

let next = 0;
/** A row that was recorded on its day, unless it says otherwise. */
function row<Fields extends { effectiveOn: string }>(fields: Fields) {
  next += 1;
  return {
    ...{ id: next, projectId: 1, accountId: 1, source: null, reason: null, cancelledFrom: null },
    knownFrom: fields.effectiveOn,
    ...fields,
  };
}

const step = (
  organisationId: number,
  event: 'join' | 'leave',
  effectiveOn: string,
  more: Partial<MembershipRecord> = {},
): MembershipRecord => row({ organisationId, event, role: 'partner' as const, effectiveOn, ...more });

const NAMES = ['', 'Université', 'Hub', 'ARS'];
const records = (given: Partial<ConsortiumRecords>): ConsortiumRecords => ({
  memberships: [step(1, 'join', START, { role: 'lead' }), step(2, 'join', START), step(3, 'join', START)],
  organisations: [1, 2, 3].map((organisationId) => ({
    ...{ organisationId, name: NAMES[organisationId] ?? '', knownFrom: START, accountId: 1 },
    kind: organisationId === 1 ? 'university' : organisationId === 3 ? 'public_body' : 'association',
    ...{ healthUniversity: organisationId === 1, healthSource: null },
  })),
  ...{ functions: [], traits: [], certifications: [], rosters: [], statements: [], derogations: [] },
  ...{ applications: [], notes: [], agreements: [], heirs: [], zones: [] },
  ...given,
});

const ceased = (actionKey: string, given: Partial<ConsortiumRecords>) =>
  ceasedRules({ ...PLACE, actionKey }, records(given), TODAY).map(({ rule, on, turn, result }) => [
    ...[rule.code, on, result, turn.kind],
    'organisation' in turn ? turn.organisation : null,
  ]);

const agency = row({ organisationId: 3, trait: 'health_agency' as const, holds: true, effectiveOn: START });
const members = records({}).memberships;

it('names who left, and the day', () => {
  const given = { traits: [agency], memberships: [...members, step(3, 'leave', '2026-10-01')] };
  expect(ceased('PS_INITIALE', given)).toEqual([['PS-4', '2026-10-01', 'unmet', 'left', 'ARS']]);
});

it('names of several who left on one day the one that the rule was read from', () => {
  const both = [step(2, 'leave', '2026-10-01'), step(3, 'leave', '2026-10-01')];
  expect(ceased('PS_INITIALE', { traits: [agency], memberships: [...members, ...both] })).toContainEqual([
    ...['PS-4', '2026-10-01', 'unmet', 'left', 'ARS'],
  ]);
  const roster = row({
    ...{ kind: 'paramedical' as const, complete: true, effectiveOn: START },
    lines: [{ organisationId: 3, name: 'ARS' }],
  });
  expect(ceased('PS_INITIALE', { rosters: [roster], memberships: [...members, ...both] })).toContainEqual([
    ...['PS-3', '2026-10-01', 'unmet', 'left', 'ARS'],
  ]);
  const held = { organisationId: 3, function: 'coordinator' as const, zoneNumber: null };
  const functions = [
    row({ ...held, event: 'given' as const, effectiveOn: START }),
    row({ ...held, event: 'ended' as const, effectiveOn: '2026-10-01' }),
  ];
  expect(ceased('MEDIATEURS', { functions, memberships: [...members, both[0] as MembershipRecord] })).toEqual(
    [['ME-2', '2026-10-01', 'to_check', 'function_ended', 'ARS']],
  );
});

it('counts what was recorded late from its own day', () => {
  const late = step(3, 'leave', '2026-10-01', { knownFrom: '2026-11-15' });
  const given = { traits: [agency], memberships: [...members, late] };
  expect(ceased('PS_INITIALE', given)).toEqual([['PS-4', '2026-10-01', 'unmet', 'left', 'ARS']]);
  const unknown = step(3, 'leave', '2026-10-01', { knownFrom: '2026-11-21' });
  expect(ceased('PS_INITIALE', { ...given, memberships: [...members, unknown] })).toEqual([]);
});

it('says nothing of what is met again, was never met, or is of season 1', () => {
  const back = [...members, step(3, 'leave', '2026-10-01'), step(3, 'join', '2026-11-01')];
  expect(ceased('PS_INITIALE', { traits: [agency], memberships: back })).toEqual([]);
  expect(ceased('PS_INITIALE', { memberships: members.slice(0, 2) })).toEqual([]);
  const left = records({ traits: [agency], memberships: [...members, step(3, 'leave', '2026-10-01')] });
  expect(ceasedRules({ ...PLACE, actionKey: 'PS_INITIALE', seasonKey: 'S1' }, left, TODAY)).toEqual([]);
});

it('looks back to the last time that it was met, whatever happened since', () => {
  const given = {
    traits: [agency],
    memberships: [...members, step(3, 'leave', '2026-05-01'), step(2, 'leave', '2026-10-01')],
  };
  expect(ceased('PS_INITIALE', given)).toEqual([
    ['PS-2', '2026-10-01', 'unmet', 'left', 'Hub'],
    ['PS-4', '2026-05-01', 'unmet', 'left', 'ARS'],
  ]);
});

it('names another lead, whose trait nobody stated', () => {
  const moved = [
    step(1, 'leave', '2026-06-01', { role: 'lead' }),
    step(2, 'join', '2026-06-01', { role: 'lead' }),
  ];
  expect(ceased('SPECIALISTES', { memberships: [...members, ...moved] })).toEqual([
    ['SP-1', '2026-06-01', 'to_check', 'lead_changed', 'Hub'],
  ]);
});

it('names a function that was given up, and not one that is open because nobody states that all are there', () => {
  const held = { organisationId: 2, function: 'coordinator' as const, zoneNumber: null };
  const functions = [
    row({ ...held, event: 'given' as const, effectiveOn: START }),
    row({ ...held, event: 'ended' as const, effectiveOn: '2026-09-01' }),
  ];
  const turned = (given: Partial<ConsortiumRecords>) =>
    ceased('MEDIATEURS', { functions, ...given }).filter(([code]) => code === 'ME-2');
  expect(turned({})).toEqual([['ME-2', '2026-09-01', 'to_check', 'function_ended', 'Hub']]);
  const statements = [row({ actionKey: 'MEDIATEURS', complete: true, effectiveOn: START })];
  expect(turned({ statements })).toEqual([['ME-2', '2026-09-01', 'unmet', 'function_ended', 'Hub']]);
});

it('notices a derogation on the day after its last one', () => {
  const derogations = [
    row({
      ...{ actionKey: 'SPECIALISTES', event: 'granted' as const, revokesId: null },
      ...{ effectiveOn: START, endsOn: '2026-08-31' },
    }),
  ];
  const alone = members.slice(0, 1);
  expect(ceased('SPECIALISTES', { memberships: alone, derogations })).toEqual([
    ['SP-2', '2026-09-01', 'unmet', 'derogation_ended', null],
  ]);
});
