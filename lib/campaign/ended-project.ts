import { participationsIn } from '@/db/campaigns';
import { findPeriod } from '@/db/reports';
import { sectionsOfProject } from '@/db/section-releases';
import type { Circumstances } from '@/lib/command';
import { type NotAsked, notAsked } from '@/lib/domain/campaign-opening';
import { recordReleases } from '@/lib/section/recorded-releases';

/** Whatever the period that is asked for. */
const AT_ONCE: readonly NotAsked[] = ['abandoned', 'terminated', 'suspended'];

/**
 * Releases what a project that was given up, is suspended, or had ended before a period began, is still asked for:
 * sections that were never sent, whether their campaign is open or closed. One whose end has no day is left to an officer. Answers
 * the events' ids.
 */
export async function releaseEnded(
  circumstances: Circumstances,
  projectId: number,
  reason: string,
): Promise<number[]> {
  const { tx, now } = circumstances;
  const waiting = (await sectionsOfProject(tx, projectId, now.day)).filter(
    ({ sent, released }) => !sent && !released,
  );
  const keys = [...new Set(waiting.map(({ actionKey }) => actionKey))];
  const rows = new Map((await participationsIn(tx, keys, now.day)).map((row) => [row.participationId, row]));
  const over: typeof waiting = [];
  for (const section of waiting) {
    const row = rows.get(section.participationId);
    const period = await findPeriod(tx, section.periodId);
    const why = row && period && notAsked(row, { today: now.day, period });
    if (why === 'ended' ? row?.endsOn != null : why && AT_ONCE.includes(why)) over.push(section);
  }
  return recordReleases(circumstances, over, { cause: 'project_ended', reason });
}
