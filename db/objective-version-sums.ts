import { createHash } from 'node:crypto';
import type { RowDifference } from './audit-difference';
import type { Read } from './store';
import { prepared } from './store-prepared';

interface VersionRow {
  id: number;
  key: string;
  said: string;
}

const VERSIONS = `SELECT id, component_id || ':' || version AS key, json_array(target, baseline, event, due_on, due_precision,
    counting_mode, mode_inferred, in_force_from, in_force_to, known_from, src, account_id) AS said FROM component_versions`;

const sumOf = ({ key, said }: VersionRow): string =>
  createHash('sha256').update(`${key} ${said}`).digest('hex');

/**
 * The checksums of all versions of some components (of all, without them), by « component:version ». The journal keeps
 * them where a version is written, so that its chain covers the targets too, without copying them.
 */
export function versionSums(read: Read, componentIds?: readonly string[]): Record<string, string> {
  const rows = prepared(
    read,
    `${VERSIONS} WHERE @all OR component_id IN (SELECT value FROM json_each(@componentIds)) ORDER BY component_id, version`,
  ).all({
    all: componentIds === undefined ? 1 : 0,
    componentIds: JSON.stringify(componentIds ?? []),
  }) as VersionRow[];
  return Object.fromEntries(rows.map((row) => [row.key, sumOf(row)]));
}

/** The versions of targets that no longer say what a line of the journal covers, and those that it covers and are gone. */
export function auditTargets(read: Read): RowDifference[] {
  const rows = prepared(read, VERSIONS).all() as VersionRow[];
  const present = new Map(rows.map((row) => [row.key, row]));
  const kept = prepared(
    read,
    `SELECT DISTINCT j.id, x.key, x.value AS sum FROM journal j, json_each(j.refs, '$.targets') x`,
  ).all() as { id: number; key: string; sum: string }[];
  return kept.flatMap(({ id, key, sum }): RowDifference[] => {
    const row = present.get(key);
    if (!row) return [{ check: `target:missing (${key}, journal)`, id }];
    return sumOf(row) === sum ? [] : [{ check: `target:version (${key})`, id: row.id }];
  });
}
