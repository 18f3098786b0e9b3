import { deckFile } from '@/lib/slides/deck-file';
import type { Deck } from '@/lib/slides/slide';
import { formatDay } from '@/lib/wording/dates';
import type { CommitteeReport } from '../committee-report';
import { committeeMarks, committeeTitle } from '../committee-words';
import { decisionSlides } from './decision-slides';
import { quoteSlides } from './fact-slides';
import { gapSlides } from './gap-slides';
import { headlineSlide } from './headline-slide';
import { moneySlides } from './money-slides';
import { openingSlide } from './opening-slide';
import { planSlides } from './slides-of-plans';
import { targetSlides } from './target-slides';
import { territorySlides } from './territory-slides';

/** The deck of a committee, before it is a file: what earlier ones decided first, then each season, then the gaps. */
export const committeeDeck = (report: CommitteeReport): Deck => ({
  title: committeeTitle(report),
  author: 'Suivi CMA',
  at: report.at,
  foot: ['Suivi CMA', `situation au ${formatDay(report.asked.day)}`].join(' – '),
  marks: committeeMarks(report),
  slides: [
    openingSlide(report),
    ...decisionSlides(report),
    ...quoteSlides(report),
    ...report.seasons.flatMap((season) => [
      headlineSlide(report, season),
      ...targetSlides(report, season),
      ...planSlides(report, season),
      ...territorySlides(report, season),
      ...moneySlides(season),
    ]),
    ...gapSlides(report),
  ],
});

export const committeeSlides = (report: CommitteeReport): Promise<Uint8Array> =>
  deckFile(committeeDeck(report));
