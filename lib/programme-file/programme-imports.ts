import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { type SentFileLine, sentFiles } from '@/lib/import/sent-files';
import { Refusal } from '@/lib/refusal';

/** The files that the actor sent to the programme, the latest first: of all of it, or of what trainings cover. */
export async function programmeImports(
  read: Read,
  actor: Actor,
  permission: 'programme.load' | 'trainings.load' = 'programme.load',
): Promise<SentFileLine[]> {
  if (!can(actor, permission)) throw new Refusal('missing', 'not_found');
  const all = await sentFiles(read, actor, { destination: 'programme', reportId: null, projectId: null });
  return all.filter(({ mine }) => mine);
}
