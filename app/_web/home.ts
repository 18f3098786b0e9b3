import type { Actor } from '@/lib/access/actor';
import { conditionOf, type Permission } from '@/lib/access/policy';

interface Room {
  label: string;
  href: string;
  permission: Permission;
}

const ROOMS: readonly Room[] = [
  { label: 'Mon espace', href: '/espace', permission: 'workspace.open' },
  { label: 'Pilotage', href: '/pilotage', permission: 'inbox.open' },
  { label: 'Administration', href: '/administration', permission: 'account.list' },
];

/** Where a person works: the first of these that his role may open; undefined for whoever only reads. */
export const roomOf = (who: Pick<Actor, 'role'>): Room | undefined =>
  ROOMS.find(({ permission }) => conditionOf(who, permission));

/** The page where a person begins after signing in. */
export const homeOf = (who: Pick<Actor, 'role'>): string => roomOf(who)?.href ?? '/';
