import { TABLE_FORMATS } from '@/lib/domain/table-format';
import { csvFile } from '@/lib/export/csv-file';
import { openTable } from '@/lib/export/downloaded-table';
import { jsonTable } from '@/lib/export/json-table';
import type { TableFilter } from '@/lib/export/table-filters';
import { isTableName, tableOf } from '@/lib/export/tables';
import { xlsxFile } from '@/lib/export/xlsx-file';
import { entitledRead } from '@/lib/figure/entitled-read';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { inOwnTurn } from './account-limit';
import { knownQuery } from './api-route';
import { apiActor } from './bearer';
import { requestNow } from './clock';
import { fileResponse } from './file-response';
import { jsonStream } from './json-response';
import { refusedFile } from './refused-file';
import { apiSituation, parameterOf } from './situation';

/** A table as a file, or as JSON: `GET /api/v1/tables/[name]?format=csv`, with the filters of the page that shows it. */
export async function tableRoute(
  request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  try {
    const { name } = await params;
    if (!isTableName(name)) throw new Refusal('missing', 'not_found');
    const search = knownQuery(request.url, ['format', ...tableOf(name).filters]);
    const format = formatOf(parameterOf(search, 'format') ?? 'json');
    const now = requestNow();
    const actor = await apiActor(request, now);
    if (!actor && tableOf(name).audience === 'signed_in') throw new Refusal('missing', 'not_found');
    const table = await openTable(name, {
      read: await entitledRead(read(), actor, now),
      actor,
      now,
      format,
      ...apiSituation(search, now),
      filter: (filter: TableFilter) => parameterOf(search, filter),
    });
    if (format === 'json') return jsonStream(jsonTable(name, table));
    const ending = { ending: format, name: `${table.fileName}.${format}` };
    return fileResponse({
      ...ending,
      body: format === 'csv' ? csvFile(table) : await inOwnTurn(actor, () => xlsxFile(table)),
    });
  } catch (error) {
    return refusedFile(request, error);
  }
}

function formatOf(text: string): (typeof TABLE_FORMATS)[number] {
  const format = TABLE_FORMATS.find((known) => known === text);
  if (format) return format;
  throw new Refusal('invalid', 'unknown_format', {}, [
    { path: 'format', code: 'unknown_format', params: {} },
  ]);
}
