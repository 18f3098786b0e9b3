import { inOwnTurn } from '@/app/_web/account-limit';
import { knownQuery } from '@/app/_web/api-route';
import { apiActor } from '@/app/_web/bearer';
import { requestNow } from '@/app/_web/clock';
import { fileResponse } from '@/app/_web/file-response';
import { refusedFile } from '@/app/_web/refused-file';
import { FILE_ROUTES } from '@/lib/api/file-routes';
import { Refusal } from '@/lib/refusal';
import { sessionTemplate } from '@/lib/session-file/session-template';
import { read } from '@/lib/store';

/** The sessions of a project as a workbook to correct and complete; people by number, never by name. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  try {
    knownQuery(request.url, FILE_ROUTES['/api/v1/projects/{slug}/session-template'].query);
    const { slug } = await params;
    const now = requestNow();
    const actor = await apiActor(request, now);
    if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
    const { name, bytes } = await inOwnTurn(actor, () => sessionTemplate(read(), actor, now, slug));
    return fileResponse({ name, ending: 'xlsx', body: bytes });
  } catch (error) {
    return refusedFile(request, error);
  }
}
