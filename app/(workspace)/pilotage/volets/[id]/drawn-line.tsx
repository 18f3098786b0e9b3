import type { ReactNode } from 'react';
import type { Figure } from '@/app/_ui/figure-value';
import { Remarks } from '@/app/_ui/remarks';
import { type Effect, effectsAlone } from '@/lib/report/review-effect';
import type { ReviewLine, SectionReview } from '@/lib/report/section-review';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { formatCount, formatDifference } from '@/lib/wording/numbers';
import { effectWords } from '@/lib/wording/review-effects';
import { valueInWords } from '@/lib/wording/states';
import { FileLinks } from './file-links';

/**
 * A line of a section in the words that its row says, and nothing that can be made of them: twenty rows as elements would
 * be told to the browser twice, and weigh five times as much. What a line does not have is absent.
 */
export interface DrawnLine {
  lineId: number;
  training: string;
  /** Region, level, profession… */
  row: string;
  measure: string;
  verified?: Figure;
  declared?: Figure;
  /** What validating leaves verified, where that is something else than what is declared. */
  after?: string;
  accepted?: string;
  difference?: string;
  /** What this line alone would make of the objective. */
  effects?: string[];
  planned?: string;
  comment?: string;
  /** The files, and what this sending answers to earlier returns. */
  beside?: ReactNode;
  surprises?: readonly string[];
}

interface Ground {
  words: SectionReview['words'];
  /** What the lines would make of the objective; none once they are decided. */
  effects?: readonly Effect[];
  /** What is surprising of each line, in words. */
  surprises?: ReadonlyMap<number, readonly string[]>;
  /** Whether a validation is still to come: then what it makes of each line is said. */
  pending: boolean;
}

export function drawnLine(line: ReviewLine, { words, effects = [], surprises, pending }: Ground): DrawnLine {
  const { lineId, training, verified, declared, after, accepted, comment, files, remarks } = line;
  const moved = effectsAlone(effects, { lineId });
  const surprising = surprises?.get(lineId);
  const isOther = declared?.state !== after?.state || declared?.value !== after?.value;
  return {
    ...{ lineId, training, row: rowWords(line, words), measure: measureWords[line.measure].label },
    ...(verified && { verified }),
    ...(declared && { declared }),
    ...(pending && isOther && { after: afterWords(after) }),
    ...(accepted && {
      accepted: `valeur acceptée\u00a0: ${valueInWords(accepted)}${accepted.reason ? ` – ${accepted.reason}` : ''}`,
    }),
    ...(line.difference !== null && { difference: formatDifference(line.difference) }),
    ...(moved.length > 0 && { effects: moved.map(effectWords) }),
    ...(line.planned !== null && { planned: formatCount(line.planned) }),
    ...(comment && { comment }),
    ...((files.length > 0 || remarks.length > 0) && {
      beside: (
        <>
          <FileLinks files={files} />
          <Remarks remarks={remarks} />
        </>
      ),
    }),
    ...(surprising && { surprises: surprising }),
  };
}

const afterWords = (after: ReviewLine['after']): string =>
  after ? `vérifié après validation\u00a0: ${valueInWords(after)}` : 'plus rien de vérifié après validation';
