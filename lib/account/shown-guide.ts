import { guideClosedAt } from '@/db/account-guide';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { GUIDES, type GuideStep } from '@/lib/wording/guides';

/** The first steps of a person's role, until he puts them away; empty after, and for a visitor. */
export const shownGuide = (read: Read, actor: Actor | null): readonly GuideStep[] =>
  actor && guideClosedAt(read, actor.accountId) === null ? GUIDES[actor.role] : [];
