import type { Actor } from '@/lib/access/actor';

/** A role that no line of the policy names: what somebody adds tomorrow to the list of roles. */
export const NEW_ROLE = 'auditor';

const SCOPES: Actor['scopes'] = [
  { kind: 'all', key: '' },
  { kind: 'action', key: 'JURISTES' },
  { kind: 'action', key: 'MEDIATEURS' },
  { kind: 'region', key: '53' },
];

/**
 * The same person in a role that nobody granted anything, with all that the conditions of other roles lean on: an
 * organisation that leads, a scope of each kind, things of his own.
 */
export const inNewRole = <Who extends Actor>(who: Who): Who =>
  Object.assign({}, who, { role: NEW_ROLE, scopes: SCOPES });
