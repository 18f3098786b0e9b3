import { and, asc, eq, sql } from 'drizzle-orm';
import * as t from './schema';
import type { Read, Tx } from './store';

/** The components of an action in a season, in any order. */
export async function findComponentsOf(
  read: Read,
  { actionKey, seasonKey }: { actionKey: string; seasonKey: string },
): Promise<string[]> {
  return read
    .select({ id: t.components.id })
    .from(t.components)
    .where(and(eq(t.components.actionKey, actionKey), sql`${t.components.seasonKey} = ${seasonKey}`))
    .all()
    .map(({ id }) => id);
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
