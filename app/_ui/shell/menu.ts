import type { CurrentActor } from '@/app/_web/actor';

export interface MenuEntry {
  label: string;
  href: string;
  /** Whether the season and the day being read follow the reader there. */
  keepsFilters: boolean;
}

const publicEntries: readonly MenuEntry[] = [
  { label: 'Tableau de bord', href: '/', keepsFilters: true },
  { label: 'Actions', href: '/actions', keepsFilters: true },
  { label: 'Projets', href: '/projets', keepsFilters: true },
  { label: 'Territoires', href: '/territoires', keepsFilters: true },
  { label: 'Écarts', href: '/ecarts', keepsFilters: true },
  { label: 'Aide', href: '/aide', keepsFilters: true },
];

const workspaceEntry = { label: 'Mon espace', href: '/espace', keepsFilters: false };

const entriesOfRole: Record<CurrentActor['role'], readonly MenuEntry[]> = {
  reader: [workspaceEntry],
  contributor: [workspaceEntry],
  lead: [workspaceEntry],
  officer: [{ label: 'Pilotage', href: '/pilotage', keepsFilters: false }],
  observer: [],
  admin: [{ label: 'Administration', href: '/administration', keepsFilters: false }],
};

/** The main menu of a visitor (null) or of a signed-in person: what a role can use, at most seven entries. */
export function menuOf(actor: CurrentActor | null): MenuEntry[] {
  return actor ? [...publicEntries, ...entriesOfRole[actor.role]] : [...publicEntries];
}
