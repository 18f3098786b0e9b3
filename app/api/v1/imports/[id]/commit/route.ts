import { knownQuery } from '@/app/_web/api-route';
import { apiWriter, doorOf } from '@/app/_web/bearer';
import { requestNow } from '@/app/_web/clock';
import { importService } from '@/app/_web/import-service';
import { readJson } from '@/app/_web/json-body';
import { apiErrorResponse, json } from '@/app/_web/json-response';
import { importChoicesBody } from '@/lib/api/import';
import { idOf } from '@/lib/domain/id';
import { importFigures } from '@/lib/import/import-figures';
import { importHeading } from '@/lib/import/import-job';
import { enqueueImport, noteProgress, resumeImports } from '@/lib/import/import-jobs';
import { isRefusal, Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';

/** Choices for 100,000 conflicts weigh less. */
const MAX_BYTES = 5_000_000;

/** Publishes a previewed file into the draft, wholly or not at all. The same job twice is published once. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  // No job has the number 0: another text than a number names nothing.
  const importId = idOf((await params).id) ?? 0;
  let writes = false;
  try {
    knownQuery(request.url, []);
    const now = requestNow();
    const actor = await apiWriter(request, now);
    await importHeading(read(), actor, now, importId);
    const body = importChoicesBody.safeParse((await readJson(request, MAX_BYTES)).body);
    if (!body.success) throw new Refusal('invalid', 'invalid_input');
    await resumeImports(importService);
    const { reportId, ...done } = await importFigures(
      { importId, ...body.data },
      { actor, now, door: doorOf(actor) },
      (at, total) => {
        writes = true;
        noteProgress(importId, { stage: 'writing', done: at, total });
      },
    );
    return json(200, {
      id: importId,
      report: reportId,
      revisions: done.revisions,
      offers: done.offers,
      kept: done.kept,
    });
  } catch (error) {
    // What moved since the preview is compared again at once: the screen shows it as conflicts.
    if (isRefusal(error) && error.code === 'values_changed') enqueueImport(importId, importService);
    return apiErrorResponse(error);
  } finally {
    if (writes) noteProgress(importId, undefined);
  }
}
