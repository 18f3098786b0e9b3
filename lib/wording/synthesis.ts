import type { Synthesis } from '@/lib/domain/synthesis';
import type { Confidence } from '@/lib/domain/vocabulary';
import { formatDay } from './dates';

export const confidenceWords: Record<Confidence, string> = {
  low: 'faible',
  medium: 'moyenne',
  high: 'forte',
};

/** « écrite le 12 octobre 2026, publiée le 14 octobre 2026, confiance moyenne ». */
export const synthesisFacts = ({ writtenOn, publishedOn, withdrawnOn, confidence }: Synthesis): string =>
  [
    `écrite le ${formatDay(writtenOn)}`,
    publishedOn ? `publiée le ${formatDay(publishedOn)}` : 'non publiée',
    withdrawnOn && `retirée le ${formatDay(withdrawnOn)}`,
    `confiance ${confidenceWords[confidence]}`,
  ]
    .filter(Boolean)
    .join(', ');
