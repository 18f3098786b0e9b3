import { roomOf, roomPagesOf } from '@/app/_web/home';
import type { SignedIn } from '@/lib/access/actor-of-session';
import { type Owed, paidAt } from '@/lib/access/owed';
import type { WaitingCount } from '@/lib/overview/waiting-count';
import { waitingWords } from '@/lib/wording/waiting-counts';

export interface MenuEntry {
  label: string;
  href: string;
  /** Whether the season and the day being read follow the reader there. */
  keepsFilters: boolean;
  /** What waits there, as a number and in words. */
  waits?: { count: number; words: string };
}

/** A page beside the account, under a pictogram of the design system. */
export interface ToolEntry {
  label: string;
  href: string;
  icon: string;
}

const publicEntries: readonly MenuEntry[] = [
  { label: 'Tableau de bord', href: '/', keepsFilters: true },
  { label: 'Actions', href: '/actions', keepsFilters: true },
  { label: 'Projets', href: '/projets', keepsFilters: true },
  { label: 'Territoires', href: '/territoires', keepsFilters: true },
  { label: 'Données', href: '/donnees', keepsFilters: true },
  { label: 'Aide', href: '/aide', keepsFilters: true },
];

/**
 * The main menu of a visitor (null) or of a signed-in person: what he can use, at most seven entries. Of a session that
 * owes something, the page where it is paid stands where the person's room will. What waits in the room is counted beside it.
 */
export function menuOf(
  session: { actor: SignedIn; owes: Owed | null } | null,
  waiting: WaitingCount | null = null,
): MenuEntry[] {
  const room = session && (session.owes === null ? roomOf(session.actor) : owedRoom(session.owes));
  if (!room) return [...publicEntries];
  const waits = waiting && { waits: { count: waiting.count, words: waitingWords(waiting) } };
  return [...publicEntries, { label: room.label, href: room.href, keepsFilters: false, ...waits }];
}

/**
 * What stands beside the account: the way to another account for whoever holds several, and, of a person of a consortium,
 * the pages to which his room does not lead.
 */
export function toolsOf(session: { actor: SignedIn; owes: Owed | null } | null): ToolEntry[] {
  if (!session || session.owes !== null) return [];
  const { actor } = session;
  const inRoom = roomOf(actor)?.href === '/espace' ? roomPagesOf(actor) : [];
  return [
    ...(actor.holdsOthers
      ? [{ label: 'Changer de compte', href: '/compte/changer', icon: 'fr-icon-arrow-left-right-line' }]
      : []),
    // The others are led to from the pages of a project.
    ...inRoom
      .filter(({ permission }) => permission === 'account.invite')
      .map(({ label, href }) => ({ label, href, icon: 'fr-icon-user-add-line' })),
  ];
}

function owedRoom(owed: Owed) {
  const { label, address } = paidAt(owed);
  return { label, href: address };
}
