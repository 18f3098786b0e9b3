import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { sessionRegions, sessionTrainings } from './session-list';

/** What a new session may be chosen from, for whoever may plan one in the project. Missing for the others. */
export async function sessionChoices(read: Read, actor: Actor | null, slug: string, now: Now) {
  const { project, trainings } = await sessionTrainings(read, actor, slug, now);
  const plannable = trainings.filter(({ givers }) => givers.length > 0);
  if (plannable.length === 0) throw new Refusal('missing', 'not_found');
  return { project, trainings: plannable, regions: await sessionRegions(read) };
}
