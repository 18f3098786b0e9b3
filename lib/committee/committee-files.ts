import type { CommitteeFormat } from '@/lib/domain/committee-report';
import { committeePdf } from './committee-pdf';
import type { CommitteeReport } from './committee-report';
import { committeeSlides } from './slides/committee-slides';
import { committeeWorkbook } from './workbook/committee-workbook';

/** What a file says of the service that made it: its address, where the installation has one. */
export interface CommitteeService {
  service: string | undefined;
}

/** Each file of a committee is made of the same report. */
export const COMMITTEE_MAKERS: Readonly<
  Record<CommitteeFormat, (report: CommitteeReport, about: CommitteeService) => Promise<Uint8Array>>
> = {
  pdf: committeePdf,
  xlsx: committeeWorkbook,
  pptx: committeeSlides,
};
