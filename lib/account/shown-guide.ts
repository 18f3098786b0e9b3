import { guideClosedAt } from '@/db/account-guide';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { conditionOf, type Permission } from '@/lib/access/policy';
import type { Role } from '@/lib/domain/vocabulary';
import { GUIDES, type GuideStep } from '@/lib/wording/guides';

/** Whose first steps are whose: the first of these that somebody may do says it. */
const WRITTEN_FOR: readonly (readonly [Permission, Role])[] = [
  ['inbox.open', 'officer'],
  ['report.submit', 'lead'],
  ['figures.enter', 'contributor'],
  ['workspace.open', 'reader'],
  ['project.read', 'observer'],
  ['account.list', 'admin'],
];

/** The first steps of whoever does what a person may do; empty for a role that nobody wrote any for. */
export function guideOf(who: Pick<Actor, 'role'>): readonly GuideStep[] {
  const found = WRITTEN_FOR.find(([permission]) => conditionOf(who, permission));
  return found ? GUIDES[found[1]] : [];
}

/** The same on a person's first page, until he puts them away; empty after, and for a visitor. */
export const shownGuide = (read: Read, actor: Actor | null): readonly GuideStep[] =>
  actor && guideClosedAt(read, actor.accountId) === null ? guideOf(actor) : [];
