import { holdsAt } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** The offer components that some trainings count towards at the end of a day. */
export function trainingAims(read: Read, ids: readonly number[], day: string): Map<number, string[]> {
  const rows = prepared(
    read,
    `SELECT x.training_id AS id, x.component_id AS componentId FROM json_each(@ids) v
     JOIN training_components x ON x.training_id = v.value WHERE ${holdsAt('x')} ORDER BY 1, 2`,
  ).all({ ids: JSON.stringify([...new Set(ids)]), day }) as { id: number; componentId: string }[];
  const aims = new Map<number, string[]>();
  for (const { id, componentId } of rows) aims.set(id, [...(aims.get(id) ?? []), componentId]);
  return aims;
}
