import { activeAccounts } from '@/db/campaign-due-work';
import { queueMessage } from '@/db/mail-messages';
import type { Circumstances } from '@/lib/command';
import type { DatedMembership } from '@/lib/domain/consortium';

/**
 * One message to each person who sends reports for the organisation that leads, and for the one that led; where there
 * is no such account, to those who enter for it: somebody of both must know.
 */
export async function tellLeadChange(
  { tx, now }: Pick<Circumstances, 'tx' | 'now'>,
  projectId: number,
  { lines, events }: { lines: readonly DatedMembership[]; events: readonly number[] },
): Promise<void> {
  const organisationOf = (event: DatedMembership['event']) =>
    lines.find((line) => line.role === 'lead' && line.event === event)?.organisationId;
  const [after, before] = [organisationOf('join'), organisationOf('leave')];
  const event = events[lines.findIndex((line) => line.role === 'lead' && line.event === 'join')];
  if (after === undefined || event === undefined) return;
  for (const organisationId of [after, before]) {
    if (organisationId === undefined) continue;
    const leads = await activeAccounts(tx, organisationId, ['lead'], now.day);
    const told =
      leads.length > 0 ? leads : await activeAccounts(tx, organisationId, ['contributor'], now.day);
    for (const { accountId } of told)
      await queueMessage(tx, {
        kind: 'lead_changed',
        accountId,
        params: { projectId, event, before: before ?? null },
        dedupeKey: `lead_changed:${event}:${accountId}`,
        at: now.instant,
      });
  }
}
