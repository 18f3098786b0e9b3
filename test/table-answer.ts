import { json } from 'node:stream/consumers';
import type { z } from 'zod';
import type { tableAnswer as shape } from '@/lib/api/table';
import type { DownloadedTable } from '@/lib/export/downloaded-table';
import { jsonTable } from '@/lib/export/json-table';
import type { TableName } from '@/lib/export/tables';

/** What a program reads of a table. */
export const tableAnswer = async (name: TableName, table: DownloadedTable) =>
  (await json(jsonTable(name, table))) as z.output<typeof shape>;
