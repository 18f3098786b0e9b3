import { asc, eq, inArray } from 'drizzle-orm';
import * as t from './schema';
import type { Read, Tx } from './store';

export async function findComponents(read: Read, ids: string[]) {
  return ids.length === 0 ? [] : read.select().from(t.components).where(inArray(t.components.id, ids)).all();
}

export const componentOf = async (read: Read, id: string) =>
  read.select().from(t.components).where(eq(t.components.id, id)).get();

export type ComponentVersion = typeof t.componentVersions.$inferSelect & { actionKey: string };

/** The versions of a component's target, oldest first. */
export async function componentVersionsOf(read: Read, componentId: string): Promise<ComponentVersion[]> {
  return read
    .select({ version: t.componentVersions, actionKey: t.components.actionKey })
    .from(t.componentVersions)
    .innerJoin(t.components, eq(t.components.id, t.componentVersions.componentId))
    .where(eq(t.componentVersions.componentId, componentId))
    .orderBy(asc(t.componentVersions.version))
    .all()
    .map((row) => ({ ...row.version, actionKey: row.actionKey }));
}

export async function appendComponentVersion(
  tx: Tx,
  row: typeof t.componentVersions.$inferInsert,
): Promise<void> {
  tx.insert(t.componentVersions).values(row).run();
}
