import type { Cell, TaggedPdf } from '@/lib/documents/tagged-pdf';
import { amountText, seasonMoneyLines, seasonMoneyNote, shareText } from '@/lib/overview/season-money-lines';
import { seasonNames } from '@/lib/wording/actions';
import {
  nextTrancheWords,
  scheduleStateWords,
  toPayWords,
  trancheWaitsWords,
} from '@/lib/wording/money-portfolio';
import { counted } from '@/lib/wording/plural';
import { capitalised, french } from '@/lib/wording/typography';
import type { CommitteeReport, ToPay } from './committee-report';

/** The page on money: what was published and announced of each season, and what is recorded of its projects. */
export async function moneyPage(pdf: TaggedPdf, { seasons, toPay }: CommitteeReport): Promise<void> {
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
  if (toPay) await toPayTable(pdf, toPay);
}

/** Of the projects that the reader follows: what may be paid, and what is blocked. */
async function toPayTable(pdf: TaggedPdf, { rows, ...counts }: ToPay): Promise<void> {
  pdf.heading(2, 'À verser, bloqué');
  pdf.paragraph(french(`${toPayWords(counts)}.`));
  if (rows.length === 0) return;
  const written = await pdf.table(
    [
      { label: 'Projet', width: 2 },
      { label: 'État', width: 1.6 },
      { label: 'Tranche', width: 3 },
      { label: 'Condition', width: 5 },
    ],
    rows.map(({ acronym, schedule }): Cell[] => [
      french(acronym),
      capitalised(scheduleStateWords[schedule.state]),
      french(nextTrancheWords(schedule) ?? '–'),
      french(trancheWaitsWords(schedule) ?? '–'),
    ]),
    { size: 7.5, rowHeads: true, within: pdf.rest - 20 },
  );
  if (written < counts.asking)
    pdf.note(french(`Et ${counted(counts.asking - written, 'autre')}, sur la page « Argent des projets ».`));
}
