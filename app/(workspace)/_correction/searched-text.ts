import { fold } from '@/lib/domain/fold';
import type { EditableLine, SectionEdit } from '@/lib/report/section-correction';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';

/** Everything of a line that a search looks into. */
export const searchedText = (line: EditableLine, words: SectionEdit['words']): string =>
  fold(
    [
      line.training,
      line.organisation,
      line.period,
      measureWords[line.measure].label,
      rowWords(line, words),
    ].join(' '),
  );
