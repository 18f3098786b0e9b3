import type { TableName } from '@/lib/domain/tables';
import type { ExportTable } from '../table-file';
import { objectives } from './objectives';
import { projects } from './projects';
import { regions } from './regions';

/** Every table that can be downloaded: a name without a table does not compile. */
export const EXPORT_TABLES: Record<TableName, ExportTable> = {
  projects,
  objectives,
  regions,
};
