import { FILE_LIMITS, type FileRead } from '@/lib/domain/exchange';
import { Refusal } from '@/lib/refusal';
import { readCsv } from './csv-reader';
import { fileKind } from './file-kind';
import { readWorkbook } from './workbook-reader';

/**
 * Reads a file by its content alone. It may take seconds and hundreds of megabytes: only the worker calls it
 * (`readFigureFile` for everybody else).
 */
export async function readContent(bytes: Buffer, progress?: (lines: number) => void): Promise<FileRead> {
  if (bytes.length > FILE_LIMITS.bytes)
    throw new Refusal('too_large', 'file_too_large', { megabytes: FILE_LIMITS.bytes / 1_000_000 });
  return fileKind(bytes) === 'zip' ? readWorkbook(bytes, progress) : readCsv(bytes, progress);
}
