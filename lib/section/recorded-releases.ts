import { activeAccounts } from '@/db/campaign-due-work';
import { endExceptionsOfSection } from '@/db/campaign-exceptions';
import { queueMessage } from '@/db/mail-messages';
import { activeMembers } from '@/db/projects';
import { appendRelease, authorsOfDraft, type ReleasableSection } from '@/db/section-releases';
import type { Circumstances } from '@/lib/command';
import type { ReleaseCause } from '@/lib/domain/vocabulary';

/**
 * Releases sections that were never sent: from today they are in no list, coverage or reminder. Their drafts stay, an
 * exception of theirs ends, and whoever typed in them or would have sent them is told. Answers the events' ids.
 */
export async function recordReleases(
  circumstances: Circumstances,
  sections: readonly ReleasableSection[],
  { cause, reason }: { cause: ReleaseCause; reason: string },
): Promise<number[]> {
  const { tx, actor, now, door } = circumstances;
  const events: number[] = [];
  for (const { id } of sections) {
    await endExceptionsOfSection(tx, id, now.instant);
    events.push(
      await appendRelease(tx, {
        ...{ sectionId: id, event: 'released', cause, reason, door },
        ...{ accountId: actor.accountId, at: now.instant, knownFrom: now.day },
      }),
    );
  }
  await tellReleased(circumstances, sections, events);
  return events;
}

async function tellReleased(
  { tx, actor, now }: Circumstances,
  sections: readonly ReleasableSection[],
  events: readonly number[],
): Promise<void> {
  for (const [reportId, own] of Map.groupBy(sections, (section) => section.reportId)) {
    const told = new Set<number>();
    for (const { id, projectId } of own) {
      for (const author of await authorsOfDraft(tx, id)) told.add(author);
      for (const member of await activeMembers(tx, projectId, now.day))
        if (member.role === 'lead')
          for (const { accountId } of await activeAccounts(tx, member.organisationId, ['lead'], now.day))
            told.add(accountId);
    }
    for (const accountId of told)
      await queueMessage(tx, {
        kind: 'section_released',
        accountId,
        params: { reportId, sections: own.map(({ id }) => id), by: actor.accountId },
        dedupeKey: `section_released:${reportId}:${events[0] ?? 0}:${accountId}`,
        at: now.instant,
      });
  }
}
