import { inOwnTurn } from '@/app/_web/account-limit';
import { knownQuery } from '@/app/_web/api-route';
import { apiActor } from '@/app/_web/bearer';
import { requestNow } from '@/app/_web/clock';
import { fileResponse } from '@/app/_web/file-response';
import { refusedFile } from '@/app/_web/refused-file';
import { FILE_ROUTES } from '@/lib/api/file-routes';
import { SHEET_NAMES } from '@/lib/programme-file/columns';
import { takenProgramme } from '@/lib/programme-file/taken-programme';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';

/** The programme as a workbook to correct and complete, or one of its sheets as CSV (`?sheet=Formations`). */
export async function GET(request: Request): Promise<Response> {
  try {
    const search = knownQuery(request.url, FILE_ROUTES['/api/v1/programme/template'].query);
    const asked = search.get('sheet');
    const sheet = SHEET_NAMES.find((name) => name === asked);
    if (asked !== null && !sheet)
      throw new Refusal('invalid', 'unknown_sheet_name', { sheets: SHEET_NAMES.join(', ') }, [
        { path: 'sheet', code: 'unknown_sheet_name', params: { sheets: SHEET_NAMES.join(', ') } },
      ]);
    const now = requestNow();
    const actor = await apiActor(request, now);
    if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
    const { name, bytes } = await inOwnTurn(actor, () => takenProgramme(read(), actor, now, sheet));
    return fileResponse({ name, ending: sheet ? 'csv' : 'xlsx', body: bytes });
  } catch (error) {
    return refusedFile(request, error);
  }
}
