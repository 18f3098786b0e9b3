import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { type SentFileLine, sentFiles } from '@/lib/import/sent-files';
import { Refusal } from '@/lib/refusal';

/** The files that the actor sent to the programme, the latest first. */
export async function programmeImports(read: Read, actor: Actor): Promise<SentFileLine[]> {
  if (!can(actor, 'programme.load')) throw new Refusal('missing', 'not_found');
  const all = await sentFiles(read, actor, { destination: 'programme', reportId: null, projectId: null });
  return all.filter(({ mine }) => mine);
}
