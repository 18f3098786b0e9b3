import { inOwnTurn } from '@/app/_web/account-limit';
import { knownQuery } from '@/app/_web/api-route';
import { apiActor } from '@/app/_web/bearer';
import { requestNow } from '@/app/_web/clock';
import { fileResponse } from '@/app/_web/file-response';
import { numberIn } from '@/app/_web/number-in';
import { refusedFile } from '@/app/_web/refused-file';
import type { FileProblem } from '@/lib/domain/exchange';
import { pathOf } from '@/lib/files/kept-files';
import { importHeading } from '@/lib/import/import-job';
import { keptItems } from '@/lib/import/item-file';
import { returnedName } from '@/lib/import/sent-files';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { MARKS, markedCopy } from '@/lib/workbook/marked-copy';

/** « Mon classeur en retour »: the file that was sent, its wrong cells marked; a CSV says it in a last column. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    knownQuery(request.url, []);
    const now = requestNow();
    const actor = await apiActor(request, now);
    if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
    const { answer, result, sha256 } = await importHeading(read(), actor, now, numberIn((await params).id));
    if (!result?.problems || answer.cleared) throw new Refusal('missing', 'not_found');
    const problems = await keptItems<FileProblem>('imports', result.problems, 0, MARKS);
    const body = await inOwnTurn(actor, () => markedCopy({ path: pathOf('imports', sha256), problems }));
    return fileResponse({ name: returnedName(answer), ending: answer.format, body });
  } catch (error) {
    return refusedFile(request, error);
  }
}
