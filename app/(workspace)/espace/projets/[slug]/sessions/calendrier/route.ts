import { actingActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { fileResponse } from '@/app/_web/file-response';
import { errorResponse } from '@/app/_web/json-response';
import { refusedFile } from '@/app/_web/refused-file';
import { sessionCalendarFile } from '@/lib/export/session-calendar';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { sessionFilter } from '../session-filter';

/** The slots of the sessions of a project for the calendar of a telephone or of an office, as the list narrows them. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  try {
    const actor = await actingActor();
    if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
    const { slug } = await params;
    const filter = sessionFilter(Object.fromEntries(new URL(request.url).searchParams));
    const { name, text } = await sessionCalendarFile(read(), actor, { slug, filter }, requestNow());
    return fileResponse({ name, ending: 'ics', body: new TextEncoder().encode(text) });
  } catch (error) {
    return refusedFile(request, error, errorResponse);
  }
}
