import type { Actor } from '@/lib/access/actor';
import { sheetFileName } from '@/lib/committee/committee-name';
import { type CommitteeTask, committeeInThread } from '@/lib/committee/committee-thread';
import type { SheetAsked } from '@/lib/committee/portfolio/action-sheet';
import type { Now } from '@/lib/domain/time';
import { isDemonstration } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { type Read, read } from '@/lib/store';
import { inOwnTurn } from './account-limit';
import { knownQuery } from './api-route';
import { apiActor } from './bearer';
import { requestNow } from './clock';
import { apiCommitteeAsked } from './committee-asked';
import { fileResponse } from './file-response';
import { refusedFile } from './refused-file';

type Question = (
  read: Read,
  actor: Actor,
  now: Now,
  asked: SheetAsked,
  service: { demonstration: boolean },
) => Promise<CommitteeTask>;

/** A sheet of the portfolio, one page of PDF: of an action or of a region, as known at the end of a day. */
export async function sheetRoute(
  request: Request,
  { kind, of, question }: { kind: 'action' | 'region'; of: string; question: Question },
): Promise<Response> {
  try {
    const search = knownQuery(request.url, ['season', 'as-of', 'view']);
    const now = requestNow();
    const actor = await apiActor(request, now);
    if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
    const asked = { ...apiCommitteeAsked(search, now, () => false), of };
    const task = await question(read(), actor, now, asked, { demonstration: isDemonstration() });
    const body = await inOwnTurn(actor, () => committeeInThread(task));
    return fileResponse({ name: sheetFileName(kind, asked), ending: 'pdf', body });
  } catch (error) {
    return refusedFile(request, error);
  }
}
