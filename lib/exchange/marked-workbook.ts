import type { FileProblem } from '@/lib/domain/exchange';
import { inWorkbookThread } from './workbook-thread';

/**
 * « Mon classeur en retour »: the same workbook with each wrong cell coloured, framed and annotated, and a last sheet
 * « Erreurs » on which it opens, with links to them. Marks of an earlier return are replaced. Made in a thread of its
 * own; rejects with a Refusal (`too_large`, file_too_slow or file_too_heavy) where it takes too long or too much
 * memory. Only for a file that was read before: its form and size have been checked then.
 */
export async function markedWorkbook(
  original: Uint8Array,
  problems: readonly FileProblem[],
): Promise<Uint8Array> {
  const { bytes } = await inWorkbookThread({ kind: 'mark', format: 'xlsx', original, problems });
  return bytes;
}

/** The same for a CSV: its rows with a last column « Erreur ». */
export async function markedCsv(original: Uint8Array, problems: readonly FileProblem[]): Promise<Uint8Array> {
  const { bytes } = await inWorkbookThread({ kind: 'mark', format: 'csv', original, problems });
  return bytes;
}
