import { TaggedPdf } from '@/lib/documents/tagged-pdf';
import { french } from '@/lib/wording/typography';
import type { CommitteeReport } from './committee-report';
import { committeeMarks, committeeTitle } from './committee-words';
import { decisionsPage } from './decisions-page';
import { headlinePage } from './headline-page';
import { moneyPage } from './money-page';
import { targetsPage } from './targets-page';
import { territoriesPage } from './territories-page';

/** The committee's report, in five pages: how things stand, targets, territories, money (of whole seasons), decisions and gaps. */
export async function committeePdf(report: CommitteeReport): Promise<Buffer> {
  const title = french(committeeTitle(report));
  const pdf = new TaggedPdf({
    ...{ title, author: 'Suivi CMA', at: report.at, size: 9, margin: 40 },
    marks: committeeMarks(report),
  });
  await headlinePage(pdf, report);
  pdf.newPage();
  await targetsPage(pdf, report);
  pdf.newPage();
  await territoriesPage(pdf, report);
  if (report.seasons.some(({ money }) => money !== null)) {
    pdf.newPage();
    await moneyPage(pdf, report);
  }
  pdf.newPage();
  await decisionsPage(pdf, report);
  return pdf.end(`Suivi CMA – ${title}`);
}
