import { execute } from '@/lib/command';
import { exportPerson } from '@/lib/person/export-person';
import { heldFile } from '@/lib/person/person-file';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { actingActor } from './actor';
import { requestNow } from './clock';
import { fileResponse } from './file-response';
import { errorResponse } from './json-response';
import { refusedFile } from './refused-file';

/** The file of everything that is held on a person; of oneself where no account is named. */
export async function personFile(request: Request, accountId?: number): Promise<Response> {
  try {
    const actor = await actingActor();
    if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
    const asked = { accountId: accountId ?? actor.accountId };
    const { name, held } = await execute(exportPerson, asked, { actor, now: requestNow(), door: 'form' });
    return fileResponse({ name, ending: 'json', body: heldFile(read(), held) });
  } catch (error) {
    return refusedFile(request, error, errorResponse);
  }
}
