/** What is known of a version of a target by what wrote it. */
interface Written {
  version: number;
  inForceFrom: string;
  accountId: number | null;
  recordedAt: string;
}

/** The last change of a target: the versions that one act wrote together, and for each the one that it hid. */
export interface LastChange<V> {
  written: V[];
  hidden: V[];
}

/**
 * The last change of a component's target by a person; null where its versions come from the documents alone, or where
 * it began with that act: there is nothing to come back to. `versions` are oldest first.
 */
export function lastChange<V extends Written>(versions: readonly V[]): LastChange<V> | null {
  const last = versions.at(-1);
  if (!last || last.accountId === null) return null;
  const written = versions.filter(
    ({ recordedAt, accountId }) => recordedAt === last.recordedAt && accountId !== null,
  );
  const before = versions.slice(0, versions.length - written.length);
  const hidden = written.flatMap(
    ({ inForceFrom }) => before.findLast((one) => one.inForceFrom <= inForceFrom) ?? [],
  );
  return hidden.length === written.length ? { written, hidden } : null;
}
