import type { Cell, TaggedPdf } from '@/lib/documents/tagged-pdf';
import { amountText, seasonMoneyLines, seasonMoneyNote, shareText } from '@/lib/overview/season-money-lines';
import { seasonNames } from '@/lib/wording/actions';
import { french } from '@/lib/wording/typography';
import type { CommitteeReport } from './committee-report';

/** The page on money: what was published and announced of each season, and what is recorded of its projects. */
export async function moneyPage(pdf: TaggedPdf, { seasons }: CommitteeReport): Promise<void> {
  pdf.heading(1, 'Argent');
  pdf.paragraph(
    french(
      'Annoncé, conventionné, versé et dépensé sont quatre montants : ils ne s’additionnent pas et ne se remplacent pas.',
    ),
  );
  for (const { season, money } of seasons) {
    if (!money) continue;
    pdf.heading(2, seasonNames(season));
    await pdf.table(
      [
        { label: 'Montant', width: 6 },
        { label: 'Valeur', width: 2, numeric: true },
        { label: 'Pour', width: 2 },
        { label: 'Part du budget', width: 2 },
      ],
      seasonMoneyLines(money).map((line): Cell[] => [
        { text: french(line.label), ...(line.source && { second: line.source }) },
        amountText(line),
        french(line.covers),
        french(shareText(line.share) ?? '–'),
      ]),
      { size: 8, rowHeads: true },
    );
    pdf.note(french(seasonMoneyNote(money)));
  }
}
