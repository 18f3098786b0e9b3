/**
 * A form in which the wholly blank rows of some groups (`tranches.1.part`) stand after the others. A row that is left
 * blank between two is no row: what is read, refused and given back then has the numbers that the page shows.
 */
export function blankRowsLast(form: FormData, groups: readonly string[]): FormData {
  const sorted = new FormData();
  for (const [name, value] of form) {
    const [group = '', row, ...field] = name.split('.');
    const to = row !== undefined && groups.includes(group) ? placesOf(form, group).indexOf(row) : -1;
    sorted.append(to < 0 ? name : [group, to, ...field].join('.'), value);
  }
  return sorted;
}

/** The numbers of the rows of a group, those that say something first. */
function placesOf(form: FormData, group: string): string[] {
  const said = new Map<string, boolean>();
  for (const [name, value] of form) {
    const [of, row] = name.split('.');
    if (of !== group || row === undefined) continue;
    said.set(row, said.get(row) === true || (typeof value === 'string' && value.trim() !== ''));
  }
  return [...said.keys()].toSorted((a, b) => Number(said.get(b)) - Number(said.get(a)));
}
