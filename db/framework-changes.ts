import type { FrameworkKey } from '@/lib/domain/framework/vocabulary';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { actionInSeason, bound, type ChangeScope } from './comparison-changes';
import type { Read } from './store';
import { prepared } from './store-prepared';

export interface FrameworkChange {
  kind: 'framework_title' | 'framework_profession';
  id: number;
  day: string;
  frameworkKey: FrameworkKey;
  /** The title that the table has from that day; null: left open again, or a profession is spoken of. */
  title: string | null;
  profession: string | null;
  /** Whether the people of the profession are trained by it from that day. */
  linked: 0 | 1 | null;
  seasonKey: SeasonKey;
  actionKey: string;
  /** Since when it is true. */
  effectiveOn: string;
  reason: string;
  accountId: number;
  at: string;
}

/**
 * What officers decided of the frameworks, on the day from which it is both known and true, unless another decision
 * holds at the end of that day; of several actions, told once, of the first that the framework is printed for.
 */
export function frameworkChanges(read: Read, scope: ChangeScope): FrameworkChange[] {
  const day = 'max(x.known_from, x.effective_on)';
  const decided = (table: string, kind: string, words: string, same: string) => `
    SELECT '${kind}' AS kind, x.id, ${day} AS day, x.framework_key AS frameworkKey, ${words}, s.season_key AS seasonKey,
      s.action_key AS actionKey, x.effective_on AS effectiveOn, x.reason, x.account_id AS accountId, x.at
    FROM ${table} x JOIN action_seasons s ON s.rowid = (SELECT p.rowid FROM framework_actions f JOIN actions a ON a.key = f.action_key
      JOIN action_seasons p ON p.action_key = f.action_key AND ${actionInSeason(scope)}
      WHERE f.framework_key = x.framework_key ORDER BY f.action_key = 'CONTINUE', a.position LIMIT 1)
    WHERE ${day} > @from AND ${day} <= @to AND NOT EXISTS (SELECT 1 FROM ${table} y WHERE y.framework_key = x.framework_key ${same}
      AND y.known_from <= ${day} AND y.effective_on <= ${day} AND (y.effective_on, y.id) > (x.effective_on, x.id))`;
  return prepared(
    read,
    `${decided('framework_titles', 'framework_title', 'x.title, NULL AS profession, NULL AS linked', '')}
     UNION ALL ${decided(
       'profession_framework_links',
       'framework_profession',
       'NULL, (SELECT r.label FROM professions r WHERE r.id = x.profession_id), x.linked',
       'AND y.profession_id = x.profession_id',
     )}`,
  ).all(bound(scope)) as FrameworkChange[];
}
