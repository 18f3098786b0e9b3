import { participationsOf } from '@/db/projects';
import type { Read } from '@/db/store';
import { actionNames } from '@/lib/figure/action-names';

/** The participations of a project, to choose among: each by its action. */
export async function participationChoices(
  read: Read,
  projectId: number,
): Promise<{ id: number; actionKey: string; title: string }[]> {
  const names = await actionNames(read);
  return (await participationsOf(read, projectId)).map(({ id, actionKey, seasonKey }) => ({
    id,
    actionKey,
    title: names.of(seasonKey, actionKey).shortTitle,
  }));
}
