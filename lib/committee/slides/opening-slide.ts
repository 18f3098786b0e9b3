import type { Slide } from '@/lib/slides/slide';
import { CONTENT } from '@/lib/slides/theme-parts';
import { seasonNames } from '@/lib/wording/actions';
import { RESTRICTED } from '@/lib/wording/committee';
import { formatInstant } from '@/lib/wording/dates';
import { DEMONSTRATION_WORDS } from '@/lib/wording/edition';
import type { CommitteeReport } from '../committee-report';
import { committeeContext, committeeTitle, missingWords } from '../committee-words';
import { words } from './table-slides';

/** What the deck is of: its day, its seasons, whose figures it shows, and what it cannot say. */
export function openingSlide(report: CommitteeReport): Slide {
  const seasons = report.seasons.map(({ season }) => seasonNames(season));
  const said = [
    ...(seasons.length > 0 ? [{ text: seasons.join(' et '), size: 24, bold: true }] : []),
    { text: `${committeeContext(report)}.`, size: 16 },
    ...missingWords(report).map((text) => ({ text, size: 16 })),
    ...(report.restricted
      ? [{ text: `${RESTRICTED}\u00a0: certains de ces chiffres ne sont pas publics.`, size: 16 }]
      : []),
    ...(report.demonstration ? [{ text: DEMONSTRATION_WORDS, size: 14 }] : []),
    { text: `Produit le ${formatInstant(report.at)} par Suivi CMA.`, size: 14 },
  ];
  return {
    title: committeeTitle(report),
    layout: 'opening',
    shapes: [words({ ...CONTENT, y: 6.4, height: 9 }, 'Présentation', said)],
  };
}
