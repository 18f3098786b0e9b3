import type { Slide } from '@/lib/slides/slide';
import { formatDay } from '@/lib/wording/dates';
import { french } from '@/lib/wording/typography';
import type { CommitteeReport } from '../committee-report';
import { tableSlides } from './table-slides';

const COLUMNS = [
  { label: 'Fait', width: 7 },
  { label: 'Source', width: 3 },
  { label: 'Mise en garde', width: 5 },
];

/** The facts that the committee quotes, each with its source and how it must not be read. None where there is none. */
export function quoteSlides({ asked, quotes }: CommitteeReport): Slide[] {
  if (quotes.length === 0) return [];
  return tableSlides(
    'Faits cités',
    {
      alt: 'Pour chaque fait\u00a0: sa source et sa mise en garde',
      columns: COLUMNS,
      rows: quotes.map(({ words, source, guard }) => [french(words), french(source), french(guard ?? '–')]),
    },
    `Situation au ${formatDay(asked.day)}.`,
  );
}
