import { Refusal } from '@/lib/refusal';
import type { Performer } from './actor';
import { can, conditionOf, type Permission, type Target, tokenAllows } from './policy';

/** Refuses a token of another scope, before anything else is read. */
export function refuseOtherScope(actor: Performer, permission: Permission): void {
  if (!tokenAllows(actor, permission)) throw new Refusal('forbidden', 'token_scope');
}

/** Refuses what an actor may not do: as missing where he may not even read it, or where there is nothing. */
export function refuseUnlessCan(actor: Performer, permission: Permission, target: Target | undefined): void {
  if (target && can(actor, permission, target)) return;
  throw target && can(actor, 'project.read', target)
    ? new Refusal('forbidden', 'not_allowed')
    : new Refusal('missing', 'not_found');
}

/** Refuses a role that never may, whatever it is about: there is nothing for it. */
export function refuseUnlessRoleMay(actor: Performer, permission: Permission): void {
  if (conditionOf(actor, permission) === undefined) throw new Refusal('missing', 'not_found');
}
