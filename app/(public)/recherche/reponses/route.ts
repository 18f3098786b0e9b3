import { actingActor } from '@/app/_web/actor';
import { errorResponse, json } from '@/app/_web/json-response';
import { searchAnswer } from '@/app/_web/search-answer';

/** How many of a kind the dialog proposes; the page of the search shows more. */
const PROPOSED = 5;

/** What the dialog of the search proposes while somebody types. */
export async function GET(request: Request): Promise<Response> {
  try {
    // Whoever owes something is told so, as at every route.
    await actingActor();
    const typed = new URL(request.url).searchParams.get('q') ?? '';
    return json(200, { groups: await searchAnswer(typed, PROPOSED) });
  } catch (error) {
    return errorResponse(error);
  }
}
