import { professions } from '@/db/reference';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { frameworkTarget } from './framework-found';
import { type Framework, frameworksAt } from './frameworks';

export interface FrameworksToDecide {
  frameworks: { framework: Framework; mayDecide: boolean }[];
  /** Of those that a decision may name. */
  professions: { id: number; label: string }[];
}

/** The frameworks for officers, with those of which the account may say what the document does not. */
export async function frameworksToDecide(
  read: Read,
  actor: Actor | null,
  now: Now,
): Promise<FrameworksToDecide> {
  if (!can(actor, 'inbox.open')) throw new Refusal('missing', 'not_found');
  return {
    frameworks: (await frameworksAt(read, now.day)).map((framework) => ({
      framework,
      mayDecide: can(actor, 'framework.attribute', frameworkTarget(framework)),
    })),
    professions: (await professions(read)).map(({ id, label }) => ({ id, label })),
  };
}
