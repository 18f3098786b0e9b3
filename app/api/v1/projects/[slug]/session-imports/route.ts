import { knownQuery } from '@/app/_web/api-route';
import { apiWriter, doorOf } from '@/app/_web/bearer';
import { requestNow } from '@/app/_web/clock';
import { importService } from '@/app/_web/import-service';
import { apiErrorResponse, json } from '@/app/_web/json-response';
import { keySent } from '@/app/_web/key-sent';
import { lengthSaid, readUpload } from '@/app/_web/upload';
import { FILE_LIMITS } from '@/lib/domain/exchange';
import { enqueueImport, resumeImports } from '@/lib/import/import-jobs';
import { refuseTooMuchToRead } from '@/lib/import/taken-file';
import { refuseUnlessMaySend, startSessionImport } from '@/lib/session-file/start-session-import';

/** Takes a workbook or a CSV of sessions and answers at once: the job is read beside, and followed by its number. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  try {
    knownQuery(request.url, []);
    const { slug } = await params;
    const now = requestNow();
    const actor = await apiWriter(request, now);
    const asked = { actor, now, door: doorOf(actor), ...keySent(request) };
    const { accountId } = await refuseUnlessMaySend(slug, asked);
    await refuseTooMuchToRead(asked, accountId, lengthSaid(request));
    const file = await readUpload(request, FILE_LIMITS.bytes);
    const { importId, known } = await startSessionImport({ slug, ...file }, asked);
    await resumeImports(importService);
    if (!known) enqueueImport(importId, importService);
    return json(202, { id: importId, known });
  } catch (error) {
    return apiErrorResponse(error);
  }
}
