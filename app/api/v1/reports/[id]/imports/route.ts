import { knownQuery } from '@/app/_web/api-route';
import { apiWriter, doorOf } from '@/app/_web/bearer';
import { requestNow } from '@/app/_web/clock';
import { importService } from '@/app/_web/import-service';
import { apiErrorResponse, json } from '@/app/_web/json-response';
import { keySent } from '@/app/_web/key-sent';
import { numberIn } from '@/app/_web/number-in';
import { lengthSaid, readUpload } from '@/app/_web/upload';
import { FILE_LIMITS } from '@/lib/domain/exchange';
import { enqueueImport, resumeImports } from '@/lib/import/import-jobs';
import { refuseUnlessMayEnter, startImport } from '@/lib/import/start-import';
import { refuseTooMuchToRead } from '@/lib/import/taken-file';

/** Takes a workbook or a CSV for a report and answers at once: the job is read beside, and followed by its number. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    knownQuery(request.url, []);
    const now = requestNow();
    const actor = await apiWriter(request, now);
    const reportId = numberIn((await params).id);
    const asked = { actor, now, door: doorOf(actor), ...keySent(request) };
    const { accountId } = await refuseUnlessMayEnter(reportId, asked);
    await refuseTooMuchToRead(asked, accountId, lengthSaid(request));
    const { name, bytes } = await readUpload(request, FILE_LIMITS.bytes);
    const { importId, known } = await startImport({ reportId, name, bytes }, asked);
    await resumeImports(importService);
    if (!known) enqueueImport(importId, importService);
    return json(202, { id: importId, known });
  } catch (error) {
    return apiErrorResponse(error);
  }
}
