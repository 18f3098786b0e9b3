import type { TableFormat } from '@/lib/domain/table-format';
import { type TableName, tableOf } from './tables';

/** The address of a table, with those of the page's filters that it follows. */
export function tableHref(
  name: TableName,
  format: TableFormat,
  filters: Readonly<Record<string, string | string[] | undefined>>,
): string {
  const query = new URLSearchParams({ format });
  for (const filter of tableOf(name).filters) {
    const value = filters[filter];
    const one = Array.isArray(value) ? value[0] : value;
    if (one) query.set(filter, one);
  }
  return `/api/v1/tables/${name}?${query}`;
}
