import { keepSignedNames, keptNames } from '@/db/receipt-names';
import { reportHeading } from '@/db/report-rows';
import { sendingOf } from '@/db/report-submission';
import type { Circumstances } from '@/lib/command';
import { sentParts } from './sent-parts';
import { namesToSign } from './signed-names';

/** Keeps, with what an event has just sent, the names under which it was signed (docs/decisions/0057). */
export async function signSending(
  { tx, now }: Pick<Circumstances, 'tx' | 'now'>,
  reportId: number,
  eventId: number,
): Promise<void> {
  const sending = await sendingOf(tx, reportId, eventId);
  const heading = await reportHeading(tx, reportId);
  if (!sending || !heading || keptNames(tx, sending.eventId)) return;
  const sent = { heading, sending, parts: await sentParts(tx, sending) };
  await keepSignedNames(tx, {
    eventId: sending.eventId,
    names: await namesToSign(tx, sent, now.day),
    at: now.instant,
  });
}
