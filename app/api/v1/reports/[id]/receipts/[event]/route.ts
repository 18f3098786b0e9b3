import { knownQuery } from '@/app/_web/api-route';
import { apiActor } from '@/app/_web/bearer';
import { requestNow } from '@/app/_web/clock';
import { fileResponse } from '@/app/_web/file-response';
import { numberIn } from '@/app/_web/number-in';
import { refusedFile } from '@/app/_web/refused-file';
import { isDemonstration } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { submissionReceipt } from '@/lib/report/receipt-content';
import { receiptName } from '@/lib/report/receipt-name';
import { receiptInThread } from '@/lib/report/receipt-thread';
import { read } from '@/lib/store';

/** The *accusé de réception* of a sending, as a PDF. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; event: string }> },
): Promise<Response> {
  try {
    knownQuery(request.url, []);
    const now = requestNow();
    const actor = await apiActor(request, now);
    if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
    const { id, event } = await params;
    const asked = { reportId: numberIn(id), eventId: numberIn(event) };
    const receipt = await submissionReceipt(read(), actor, now, asked);
    const body = await receiptInThread(receipt, { demonstration: isDemonstration() });
    return fileResponse({ name: receiptName(receipt), ending: 'pdf', body });
  } catch (error) {
    return refusedFile(request, error);
  }
}
