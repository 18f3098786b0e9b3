import { inOwnTurn } from '@/app/_web/account-limit';
import { knownQuery } from '@/app/_web/api-route';
import { apiActor } from '@/app/_web/bearer';
import { requestNow } from '@/app/_web/clock';
import { apiCommitteeAsked, COMMITTEE_QUERY } from '@/app/_web/committee-asked';
import { fileResponse } from '@/app/_web/file-response';
import { refusedFile } from '@/app/_web/refused-file';
import { parameterOf } from '@/app/_web/situation';
import { committeeFileName } from '@/lib/committee/committee-name';
import { committeeReport } from '@/lib/committee/committee-report';
import { committeeInThread } from '@/lib/committee/committee-thread';
import { COMMITTEE_FORMATS } from '@/lib/domain/committee-report';
import { env, isDemonstration } from '@/lib/env';
import { actionNames } from '@/lib/figure/action-names';
import { Refusal, refusedField } from '@/lib/refusal';
import { read } from '@/lib/store';

/** A file of a committee: `GET /api/v1/committee?as-of=2026-11-20&season=S2&format=pdf`. */
export async function GET(request: Request): Promise<Response> {
  try {
    const search = knownQuery(request.url, [...COMMITTEE_QUERY, 'format']);
    const now = requestNow();
    const actor = await apiActor(request, now);
    if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
    const typed = parameterOf(search, 'format') ?? 'pdf';
    const format = COMMITTEE_FORMATS.find((known) => known === typed);
    if (!format) throw refusedField('format', 'unknown_committee_format');
    const names = await actionNames(read());
    const asked = apiCommitteeAsked(search, now, (key) => names.known(key));
    const report = await committeeReport(read(), actor, now, asked, { demonstration: isDemonstration() });
    const service = env().NEXTAUTH_URL;
    const body = await inOwnTurn(actor, () => committeeInThread({ report, format, service }));
    return fileResponse({ name: committeeFileName(report, format), ending: format, body });
  } catch (error) {
    return refusedFile(request, error);
  }
}
