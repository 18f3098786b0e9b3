import { apiRead, knownQuery } from '@/app/_web/api-route';
import { apiWriter, doorOf } from '@/app/_web/bearer';
import { requestNow } from '@/app/_web/clock';
import { readJson } from '@/app/_web/json-body';
import { apiErrorResponse, json } from '@/app/_web/json-response';
import { numberIn } from '@/app/_web/number-in';
import { API_ROUTES, API_WRITES } from '@/lib/api/routes';
import { putFigures } from '@/lib/import/put-figures';
import { reportFile } from '@/lib/import/report-file';
import { refuseUnlessMayEnter } from '@/lib/import/start-import';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { fileProblemText } from '@/lib/wording/file-problems';
import { reportFiguresAnswer } from '../../../_answers/report';

/** A sending of 60,000 cells with their comments weighs less. */
const MAX_BYTES = 20_000_000;

export const GET = apiRead<{ id: string }>(async ({ params: { id }, actor, now }) => {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  return reportFiguresAnswer(await reportFile(read(), actor, now, numberIn(id)));
}, API_ROUTES['/api/v1/reports/{id}/figures']);

/** Enters figures of a report: those named, wholly or not at all. */
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    const now = requestNow();
    const actor = await apiWriter(request, now);
    const dryRun = dryRunOf(knownQuery(request.url, API_WRITES['PUT /api/v1/reports/{id}/figures'].query));
    const reportId = numberIn((await params).id);
    const idempotencyKey = request.headers.get('idempotency-key') ?? '';
    const asked = { actor, now, door: doorOf(actor), idempotencyKey };
    await refuseUnlessMayEnter(reportId, asked);
    const sent = await readJson(request, MAX_BYTES);
    return json(200, await putFigures({ reportId, ...sent, dryRun }, asked));
  } catch (error) {
    return apiErrorResponse(error, fileProblemText);
  }
}

function dryRunOf(search: URLSearchParams): boolean {
  const typed = search.get('dry-run');
  if (typed === null || typed === '0') return false;
  if (typed === '1') return true;
  throw new Refusal('invalid', 'unknown_dry_run', {}, [
    { path: 'dry-run', code: 'unknown_dry_run', params: {} },
  ]);
}
