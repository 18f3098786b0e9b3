/** An input as a command takes it, field by field. */
type Fields = Readonly<Record<string, unknown>>;

/**
 * An input without the fields that a command could not even read, so that its other rules are asked in the same pass:
 * what stands in their place breaks none. Undefined where a field is needed and nothing can stand for it.
 */
export function mended(input: Fields, paths: readonly string[], standIns: Fields): Fields | undefined {
  const sound: Record<string, unknown> = { ...input };
  const dropped = new Map<string, Set<number>>();
  for (const path of paths) {
    const [field = '', index] = path.split('.');
    const value = input[field];
    if (Array.isArray(value) && index !== undefined)
      dropped.set(field, (dropped.get(field) ?? new Set()).add(Number(index)));
    else if (field in standIns) sound[field] = standIns[field];
    else if (value !== undefined && value !== null) sound[field] = null;
    else return undefined;
  }
  for (const [field, indexes] of dropped) {
    const list = input[field];
    if (Array.isArray(list)) sound[field] = list.filter((_, at) => !indexes.has(at));
  }
  return sound;
}
