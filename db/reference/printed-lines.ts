import { z } from 'zod';
import printedFile from './printed-lines.json';
import { type PrintedAt, readFile } from './source';

const { lines, perspectives } = readFile(
  'printed-lines.json',
  z.object({
    lines: z.record(z.string(), z.string().min(1)),
    perspectives: z.record(z.string(), z.array(z.string().min(1))),
  }),
  printedFile,
);

/** « 000:1724 » of « 000:1724-1726 »: the lines that a source names, one by one. */
function linesOf(src: PrintedAt): string[] {
  return [src].flat().flatMap((one) => {
    const [document = '', place = ''] = one.split(':');
    const [from = 0, to = from] = place.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => `${document}:${from + i}`);
  });
}

/** What the document prints at those lines; null where they are not among the lines that the service holds. */
export function printedAt(src: PrintedAt): string | null {
  const found = linesOf(src).flatMap((line) => lines[line] ?? []);
  return found.length === 0 ? null : found.join(' ');
}

/** The lines under « Perspectives en France » of a sheet, by its rank in the contents. */
export const perspectivesOf = (order: number): { words: string; src: string }[] =>
  (perspectives[String(order)] ?? []).flatMap((src) => {
    const words = printedAt(src);
    return words === null ? [] : [{ words, src }];
  });
