import type { Drawing } from '@/lib/documents/tagged-pdf';
import type { LearnerTotal } from '@/lib/figure/learner-totals';
import { measureWords } from '@/lib/wording/measures';
import { formatCount } from '@/lib/wording/numbers';
import { INK } from '../committee-colours';
import { said } from '../committee-words';

const ROW = { height: 30, label: 62, numbers: 60 };

/** Entrants year by year: planned pale, declared hatched, verified dark, each with its number; null of nothing. */
export function yearBars(totals: readonly LearnerTotal[], title: string): Drawing | null {
  const rows = totals.filter(({ measure }) => measure === 'entered');
  if (rows.length === 0) return null;
  const most = Math.max(
    1,
    ...rows.flatMap(({ values }) => Object.values(values).map(({ value }) => value ?? 0)),
  );
  const label = measureWords.entered.label.toLocaleLowerCase('fr');
  const told = rows.map(
    ({ period, values }) =>
      `${period.label}\u00a0: prévu ${said(values.committed, 'committed')}, déclaré ${said(values.declared, 'declared')}, vérifié ${said(values.verified, 'verified')}`,
  );
  return {
    alt: `${title} (${label}). ${told.join('\u00a0; ')}.`,
    height: 14 + rows.length * ROW.height,
    draw(pen, width) {
      pen.text(title, 0, 0, { size: 8, bold: true });
      pen.text('prévu en clair, déclaré hachuré, vérifié en noir', 0, 0, {
        ...{ size: 7, color: INK.words, width, align: 'right' },
      });
      const inner = width - ROW.label - ROW.numbers;
      for (const [index, { period, values }] of rows.entries()) {
        const top = 14 + index * ROW.height;
        const wide = ({ value, state }: LearnerTotal['values']['verified']) =>
          state === 'number' && value !== null ? (value / most) * inner : 0;
        pen.text(period.label, 0, top + 6, { size: 7.5 });
        pen.rect(ROW.label, top, wide(values.committed), 22, INK.committed);
        pen.hatch(ROW.label, top + 4, wide(values.declared), 14, INK.declared, 2.5);
        pen.rect(ROW.label, top + 8, wide(values.verified), 6, INK.verified);
        const written =
          values.verified.state === 'number'
            ? formatCount(values.verified.value ?? 0)
            : said(values.verified, 'verified');
        pen.text(written, width - ROW.numbers, top + 3, {
          size: 8,
          bold: true,
          width: ROW.numbers,
          align: 'right',
        });
        pen.text(`prévu ${said(values.committed, 'committed')}`, width - ROW.numbers, top + 13, {
          ...{ size: 6.5, color: INK.words, width: ROW.numbers, align: 'right' },
        });
      }
    },
  };
}
