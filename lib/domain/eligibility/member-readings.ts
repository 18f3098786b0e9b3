import type { DerogationFact, MemberFacts, RosterFacts, Said } from './facts';
import { type FactRead, isOf, met, type Read, toCheck, traitRead, unmet } from './reading';
import type { RosterKind } from './vocabulary';

/** Two members at least; `alone`: what one alone reads, where no derogation lets it. */
export const consortium =
  (alone: 'unmet' | 'to_check', derogable: boolean): Read =>
  (facts) => {
    const count = facts.members.length;
    const members: FactRead = { kind: 'members', count, said: lastSaid(facts.members) };
    if (count >= 2) return met([members]);
    const derogation = derogable
      ? facts.derogations.find(({ actionKey }) => actionKey === facts.actionKey)
      : undefined;
    if (derogation)
      return { result: 'derogated', reason: 'alone_derogated', facts: [members, derogationRead(derogation)] };
    return alone === 'unmet' ? unmet('alone', [members]) : toCheck('alone_unclear', [members]);
  };

const derogationRead = ({ body, endsOn, said }: DerogationFact): FactRead => ({
  kind: 'derogation',
  body,
  endsOn,
  said,
});

/** The last that anybody said of the members. */
const lastSaid = (members: readonly MemberFacts[]): Said | null =>
  members.map(({ said }) => said).toSorted((a, b) => b.effectiveOn.localeCompare(a.effectiveOn))[0] ?? null;

/** An agency of health is a member. */
export const agency =
  (force: 'asked' | 'allowed'): Read =>
  ({ members }) => {
    const read = members.map((member) => traitRead(member, 'health_agency'));
    const held = read.filter(({ holds }) => holds);
    if (held.length > 0) return met(held);
    const count: FactRead = { kind: 'members', count: members.length, said: lastSaid(members) };
    const unsure = read.filter(({ holds }) => holds === null);
    if (force === 'allowed')
      return { result: 'not_applicable', reason: 'agency_not_asked', facts: [count, ...unsure] };
    return unsure.length > 0 ? toCheck('agency_unknown', [count, ...unsure]) : unmet('no_agency', [count]);
  };

/** Every institute of a territory is a member: by the list that somebody drew up and closed, never by counting members. */
export const roster =
  (kind: RosterKind): Read =>
  ({ rosters, members, actionKey }) => {
    const known = rosters.filter((one) => one.kind === kind && isOf(one, actionKey));
    const list = known.find((one) => one.actionKey === actionKey) ?? known[0];
    if (!list || list.expected.length === 0) return toCheck('no_roster', []);
    const missing = missingOf(list, members);
    const read: FactRead = {
      kind: 'roster',
      roster: kind,
      expected: list.expected.length,
      missing: missing.map(({ name }) => name),
      said: list.complete ?? list.expected.at(-1)?.said ?? null,
    };
    if (!list.complete) return toCheck('roster_open', [read]);
    return missing.length > 0 ? unmet('roster_missing', [read]) : met([read]);
  };

const missingOf = ({ expected }: RosterFacts, members: readonly MemberFacts[]) => {
  const present = new Set(members.map(({ organisationId }) => organisationId));
  return expected.filter(({ organisationId }) => organisationId === null || !present.has(organisationId));
};
