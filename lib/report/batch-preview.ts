import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import type { Now } from '@/lib/domain/time';
import type { ChosenSection } from './batch-validation';
import { effectsTogether } from './examined-sections';
import { inbox } from './inbox';
import type { Effect } from './review-effect';
import { type ExaminedSection, isClean, waitingList } from './waiting-list';

/** What validating some sections together would do, before anything is written. */
export interface BatchPreview {
  /** Those that would be validated, as they were chosen. */
  ready: ExaminedSection[];
  /** Those that have to be opened, or were sent again since they were chosen. */
  apart: { section: ExaminedSection; code: 'section_to_open' | 'section_changed' }[];
  /** How many no longer wait for anybody: decided meanwhile, or of no action of this officer. */
  gone: number;
  /** What the ready ones do together to the objective of each action, named by the first of them. */
  effects: { section: ExaminedSection; effects: Effect[] }[];
}

/** The preview of a list: as many statements whatever its length. */
export async function batchPreview(
  read: Read,
  actor: Actor,
  now: Now,
  chosen: readonly ChosenSection[],
): Promise<BatchPreview> {
  const { toValidate } = await inbox(read, actor, now, {});
  const asked = new Map(chosen.map((one) => [one.sectionId, one.submission]));
  const waiting = await waitingList(
    read,
    actor,
    now,
    toValidate.filter(({ sectionId }) => asked.has(sectionId)),
  );
  const isSame = (one: ExaminedSection) => one.submissionId === asked.get(one.sectionId);
  const ready = waiting.filter((one) => isClean(one) && isSame(one));
  return {
    ready,
    apart: waiting
      .filter((one) => !ready.includes(one))
      .map((section) => ({ section, code: isSame(section) ? 'section_to_open' : 'section_changed' })),
    gone: asked.size - waiting.length,
    effects: ready.length === 0 ? [] : await effectsTogether(read, ready.map(asSettled), now.day),
  };
}

const asSettled = (section: ExaminedSection) => ({ section, changes: section.changes });
