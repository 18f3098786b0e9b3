import { and, eq } from 'drizzle-orm';
import * as t from './schema';
import type { Read, Tx } from './store';

/** Campaigns of a time before the service: filled by file, section by section, once they are over. */

/** The sections of a project in a campaign by their participation, with its report where there is one. */
export async function sectionsIn(
  read: Read,
  campaignId: number,
  projectId: number,
): Promise<{ reportId: number | undefined; sections: Map<number, number> }> {
  const rows = read
    .select({ reportId: t.reports.id, id: t.sections.id, participationId: t.sections.participationId })
    .from(t.reports)
    .leftJoin(t.sections, eq(t.sections.reportId, t.reports.id))
    .where(and(eq(t.reports.campaignId, campaignId), eq(t.reports.projectId, projectId)))
    .all();
  const sections = rows.flatMap(({ id, participationId }) =>
    id === null || participationId === null ? [] : [[participationId, id] as const],
  );
  return { reportId: rows[0]?.reportId, sections: new Map(sections) };
}

/** Makes room for what some participations of a project say in a campaign; what is there already stays. */
export async function makeSections(
  tx: Tx,
  { campaignId, projectId }: { campaignId: number; projectId: number },
  participations: readonly { id: number; actionKey: string }[],
): Promise<number> {
  const { reportId: known, sections } = await sectionsIn(tx, campaignId, projectId);
  const reportId =
    known ?? tx.insert(t.reports).values({ projectId, campaignId }).returning({ id: t.reports.id }).get().id;
  for (const { id: participationId, actionKey } of participations) {
    tx.insert(t.campaignActions).values({ campaignId, actionKey }).onConflictDoNothing().run();
    if (!sections.has(participationId))
      tx.insert(t.sections).values({ reportId, participationId, status: 'draft' }).run();
  }
  return reportId;
}

/** Lets a campaign that is over take what a file says of it, inside one write. */
export async function reopenCampaignRow(tx: Tx, id: number): Promise<void> {
  tx.update(t.campaigns).set({ closedAt: null }).where(eq(t.campaigns.id, id)).run();
}
