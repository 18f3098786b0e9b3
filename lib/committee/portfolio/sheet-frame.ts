import { TaggedPdf } from '@/lib/documents/tagged-pdf';
import { DEMONSTRATION, RESTRICTED } from '@/lib/wording/committee';
import { counted } from '@/lib/wording/plural';

interface Marked {
  at: string;
  demonstration: boolean;
  restricted: boolean;
}

/** The page of a portfolio sheet, with its marks: it says nothing of what committees decided. */
export const sheetPdf = (title: string, { at, demonstration, restricted }: Marked): TaggedPdf =>
  new TaggedPdf({
    ...{ title, author: 'Suivi CMA', at, size: 9, margin: 40 },
    marks: [...(restricted ? [RESTRICTED] : []), ...(demonstration ? [DEMONSTRATION] : [])],
  });

/** « ARMOR-NUM, BREIZH-SN et 4 autres »: so many names at the most; other words where there is none. */
export function firstOf(names: readonly string[], most: number, none: string): string {
  if (names.length === 0) return none;
  const left = names.length - most;
  return left > 0
    ? `${names.slice(0, most).join(', ')} et ${counted(left, 'autre')}.`
    : `${names.join(', ')}.`;
}
