import { asc, eq, sql } from 'drizzle-orm';
import type { IntermediateTarget } from '@/lib/domain/pace';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** What people record of the objectives beside their targets: steps on the way, published figures, statements. */

/** The intermediate targets of a component known by the end of a day, oldest first: the last word on each year, if it has a target. */
export async function intermediateTargetsAt(
  read: Read,
  componentId: string,
  day: string,
): Promise<IntermediateTarget[]> {
  const rows = prepared(
    read,
    `SELECT year, target FROM intermediate_targets WHERE component_id = @componentId AND known_from <= @day ORDER BY id`,
  ).all({ componentId, day }) as { year: number; target: number | null }[];
  const held = new Map(rows.map(({ year, target }) => [year, target]));
  return [...held]
    .flatMap(([year, target]) => (target === null ? [] : [{ day: `${year}-12-31`, target }]))
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** Whether anything was ever said of a year of a component. */
export const hasIntermediate = (read: Read, componentId: string, year: number): boolean =>
  prepared(read, 'SELECT 1 FROM intermediate_targets WHERE component_id = ? AND year = ?').get(
    componentId,
    year,
  ) !== undefined;

export async function appendIntermediateTarget(
  tx: Tx,
  row: typeof t.intermediateTargets.$inferInsert,
): Promise<number> {
  return tx.insert(t.intermediateTargets).values(row).returning({ id: t.intermediateTargets.id }).get().id;
}

/** The first free id of a component of an action in a season: `MEDIATEURS.S3`, then `MEDIATEURS.S3.2`. */
export async function freeComponentId(
  read: Read,
  { actionKey, seasonKey }: { actionKey: string; seasonKey: SeasonKey },
): Promise<{ id: string; position: number }> {
  const taken = read
    .select({ id: t.components.id })
    .from(t.components)
    .where(sql`${t.components.actionKey} = ${actionKey} AND ${t.components.seasonKey} = ${seasonKey}`)
    .orderBy(asc(t.components.position))
    .all()
    .map(({ id }) => id);
  const stem = `${actionKey}.${seasonKey}`;
  let id = stem;
  for (let n = 2; taken.includes(id); n += 1) id = `${stem}.${n}`;
  return { id, position: taken.length };
}

/** The first free key of a published figure: `MEDIATEURS.S2.rate`, then `MEDIATEURS.S2.rate.2`. */
export async function freePublishedKey(read: Read, stem: string): Promise<string> {
  let key = stem;
  for (let n = 2; ; n += 1) {
    const taken = read
      .select({ key: t.publishedFigures.key })
      .from(t.publishedFigures)
      .where(eq(t.publishedFigures.key, key))
      .get();
    if (!taken) return key;
    key = `${stem}.${n}`;
  }
}

export async function addPublishedFigure(
  tx: Tx,
  figure: typeof t.publishedFigures.$inferInsert,
  readings: Omit<typeof t.publishedReadings.$inferInsert, 'publishedKey' | 'position'>[],
): Promise<void> {
  tx.insert(t.publishedFigures).values(figure).run();
  for (const [position, reading] of readings.entries())
    tx.insert(t.publishedReadings)
      .values({ ...reading, publishedKey: figure.key, position })
      .run();
}

export async function addStatement(tx: Tx, row: typeof t.publicStatements.$inferInsert): Promise<number> {
  return tx.insert(t.publicStatements).values(row).returning({ id: t.publicStatements.id }).get().id;
}
