import type { Role } from '@/lib/domain/vocabulary';

const HOMES: Record<Role, string> = {
  reader: '/espace',
  contributor: '/espace',
  lead: '/espace',
  officer: '/pilotage',
  observer: '/',
  admin: '/administration',
};

/** The page where a person begins after signing in. */
export const homeOf = (role: Role): string => HOMES[role];
