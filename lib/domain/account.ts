import { z } from 'zod';
import { lineText } from './accepted-text';
import type { RefusalCode } from './refusal-codes';
import { says } from './says';
import { isRealDay } from './time';
import { CONSORTIUM_ROLES, ROLES, type Role } from './vocabulary';

export const PASSWORD_MIN = 12;
/** Longer texts are refused before they are hashed. */
export const PASSWORD_MAX = 200;

/** The address by which a person signs in: case does not distinguish two people. */
export const foldEmail = (email: string): string => email.trim().toLowerCase();

export const isConsortiumRole = (role: Role): boolean => CONSORTIUM_ROLES.some((known) => known === role);

/** A password that a person chooses: length only, as composition rules make worse passwords. */
export const newPassword = z
  .string()
  .refine((text) => [...text].length >= PASSWORD_MIN && text.length <= PASSWORD_MAX, says('weak_password'));

const email = lineText.max(254).refine((text) => z.email().safeParse(text).success, says('not_an_email'));

const scope = z.object({ kind: z.enum(['all', 'action', 'region']), key: z.string().max(40) });
export type Scope = z.infer<typeof scope>;

const details = {
  name: lineText.max(120).refine((text) => text !== '', says('name_needed')),
  email,
  role: z.enum(ROLES, says('role_needed')),
  organisationId: z.number().int().positive().nullable(),
  /** The actions of an officer; what an observer reads. */
  scopes: z.array(scope).max(40),
  /** The last day of an observer's reading, `YYYY-MM-DD`. */
  endsOn: z
    .string()
    .refine((text) => isRealDay(text), says('impossible_date'))
    .nullable(),
};

interface Shape {
  role: Role;
  organisationId: number | null;
  scopes: Scope[];
  endsOn: string | null;
}

/** What each role needs besides a name and an address; the field that lacks, and why. */
function lacking({ role, organisationId, scopes, endsOn }: Shape): [keyof Shape, RefusalCode][] {
  const problems: [keyof Shape, RefusalCode][] = [];
  if (isConsortiumRole(role) && organisationId === null)
    problems.push(['organisationId', 'organisation_needed']);
  const scoped = role === 'officer' || role === 'observer';
  if (scoped && scopes.length === 0) problems.push(['scopes', 'scope_needed']);
  if (role === 'officer' && scopes.some(({ kind }) => kind !== 'action'))
    problems.push(['scopes', 'scope_of_role']);
  if (!scoped && scopes.length > 0) problems.push(['scopes', 'scope_of_role']);
  if (role === 'observer' && endsOn === null) problems.push(['endsOn', 'end_needed']);
  if (role !== 'observer' && endsOn !== null) problems.push(['endsOn', 'end_of_role']);
  return problems;
}

const complete = (account: Shape, context: z.RefinementCtx) => {
  for (const [field, code] of lacking(account))
    context.addIssue({ code: 'custom', path: [field], message: says(code) });
};

export const newAccount = z.object(details).superRefine(complete);
export type NewAccount = z.infer<typeof newAccount>;

/** The roles that a lead gives to somebody he invites. */
export const INVITED_ROLES = ['contributor', 'reader'] as const;

/** Somebody whom a lead invites into an organisation of his projects. */
export const newMember = z.object({
  name: details.name,
  email: details.email,
  role: z.enum(INVITED_ROLES, says('role_needed')),
  organisationId: z.int(says('organisation_needed')).positive(says('organisation_needed')),
});
export type NewMember = z.infer<typeof newMember>;

/** The warnings that were said yes to. */
export const confirmed = z.array(z.string()).default([]);

export const changedAccount = z
  .object({
    ...details,
    accountId: z.number().int().positive(),
    /** The state that the form showed, as `versionOf` writes it; without it nothing is compared. */
    version: z.string().max(100).optional(),
    confirmed,
  })
  .superRefine(complete);
export type ChangedAccount = z.infer<typeof changedAccount>;

export const accountNamed = z.object({ accountId: z.number().int().positive() });

/** An action keeps at least two officers where it had two: counts before and after a change. */
export const leavesTooFewOfficers = (before: number, after: number): boolean =>
  after < before && before >= 2 && after < 2;
