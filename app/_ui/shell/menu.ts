import type { CurrentActor } from '@/app/_web/actor';
import { roomOf } from '@/app/_web/home';

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
  { label: 'Données', href: '/donnees', keepsFilters: true },
  { label: 'Aide', href: '/aide', keepsFilters: true },
];

/** The main menu of a visitor (null) or of a signed-in person: what he can use, at most seven entries. */
export function menuOf(actor: CurrentActor | null): MenuEntry[] {
  const room = actor && roomOf(actor);
  return room
    ? [...publicEntries, { label: room.label, href: room.href, keepsFilters: false }]
    : [...publicEntries];
}
