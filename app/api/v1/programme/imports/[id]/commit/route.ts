import { knownQuery } from '@/app/_web/api-route';
import { apiWriter, doorOf } from '@/app/_web/bearer';
import { requestNow } from '@/app/_web/clock';
import { importService } from '@/app/_web/import-service';
import { readJson } from '@/app/_web/json-body';
import { apiErrorResponse, json } from '@/app/_web/json-response';
import { programmePublishBody } from '@/lib/api/programme-import';
import { idOf } from '@/lib/domain/id';
import { enqueueImport, noteProgress, resumeImports } from '@/lib/import/import-jobs';
import { importProgramme } from '@/lib/programme-file/import-programme';
import { programmeImportHeading } from '@/lib/programme-file/programme-import';
import { isRefusal, Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';

const MAX_BYTES = 10_000;

/** Publishes a previewed file into the programme, wholly or not at all. The same job twice is published once. */
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
    await programmeImportHeading(read(), actor, importId);
    const body = programmePublishBody.safeParse((await readJson(request, MAX_BYTES)).body);
    if (!body.success) throw new Refusal('invalid', 'invalid_input');
    await resumeImports(importService);
    const done = await importProgramme(
      { importId, ...body.data },
      { actor, now, door: doorOf(actor) },
      (at, total) => {
        writes = true;
        noteProgress(importId, { stage: 'writing', done: at, total });
      },
    );
    return json(200, { id: importId, created: done.created, changed: done.changed });
  } catch (error) {
    // What moved since the preview is compared again at once.
    if (isRefusal(error) && error.code === 'values_changed') enqueueImport(importId, importService);
    return apiErrorResponse(error);
  } finally {
    if (writes) noteProgress(importId, undefined);
  }
}
