import { inOwnTurn } from '@/app/_web/account-limit';
import { knownQuery } from '@/app/_web/api-route';
import { apiActor } from '@/app/_web/bearer';
import { requestNow } from '@/app/_web/clock';
import { fileResponse } from '@/app/_web/file-response';
import { numberIn } from '@/app/_web/number-in';
import { refusedFile } from '@/app/_web/refused-file';
import { FILE_ROUTES } from '@/lib/api/file-routes';
import { reportCsv, reportTemplate } from '@/lib/import/template';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';

/** A report as a workbook to fill in, or its figures as CSV (`?format=csv`). */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    const search = knownQuery(request.url, FILE_ROUTES['/api/v1/reports/{id}/template'].query);
    const ending = formatOf(search.get('format') ?? 'xlsx');
    const now = requestNow();
    const actor = await apiActor(request, now);
    if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
    const reportId = numberIn((await params).id);
    const make = ending === 'csv' ? reportCsv : reportTemplate;
    const { name, bytes } = await inOwnTurn(actor, () => make(read(), actor, now, reportId));
    return fileResponse({ name, ending, body: bytes });
  } catch (error) {
    return refusedFile(request, error);
  }
}

function formatOf(text: string): 'xlsx' | 'csv' {
  if (text === 'xlsx' || text === 'csv') return text;
  throw new Refusal('invalid', 'unknown_template_format', {}, [
    { path: 'format', code: 'unknown_template_format', params: {} },
  ]);
}
