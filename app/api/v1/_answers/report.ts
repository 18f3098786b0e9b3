import type { z } from 'zod';
import type { reportFigures, reportList } from '@/lib/api/report';
import { isOpen } from '@/lib/domain/campaign';
import { parseCell } from '@/lib/domain/count';
import { offerIdentifier } from '@/lib/domain/exchange';
import { reportMark } from '@/lib/domain/report-mark';
import { addressOfRow } from '@/lib/domain/row-shapes';
import type { Now } from '@/lib/domain/time';
import { MEASURES } from '@/lib/domain/vocabulary';
import type { ReportFile } from '@/lib/import/report-file';
import type { readableReports } from '@/lib/report/readable-reports';

type Listed = Awaited<ReturnType<typeof readableReports>>;

export const reportListAnswer = (
  { total, pages, reports }: Listed,
  page: number,
  now: Now,
): z.infer<typeof reportList> => ({
  meta: { count: reports.length, total, page, pages },
  data: reports.map((report) => ({
    id: report.id,
    project: { slug: report.slug, acronym: report.acronym, name: report.projectName },
    campaign: {
      label: report.campaignLabel,
      period: report.periodLabel,
      observedOn: report.observedOn,
      dueOn: report.dueOn,
      closesOn: report.closesOn,
      open: isOpen(report, now.day),
      closed: report.closedAt !== null,
    },
    sections: report.sections.map(({ id, actionKey, seasonKey, status, nothingToReport, exceptedUntil }) => ({
      ...{ id, action: { key: actionKey, season: seasonKey }, status, nothingToReport, exceptedUntil },
    })),
  })),
});

export function reportFiguresAnswer(file: ReportFile): z.infer<typeof reportFigures> {
  const { periodId: _, overseas: __, ...campaign } = file.campaign;
  return {
    report: { id: file.id, version: file.version },
    revision: reportMark(file),
    project: { slug: file.project.slug, acronym: file.project.acronym, name: file.project.name },
    campaign,
    sections: file.sections.map(({ id, action, status, nothingToReport, readOnly }) => ({
      ...{ id, action: { key: action.key, season: action.season }, status, nothingToReport, readOnly },
    })),
    trainings: file.trainings.map(({ sectionId, ...training }) => ({ ...training, section: sectionId })),
    cells: file.lines.flatMap((line) =>
      MEASURES.flatMap((measure) => {
        const cell = line.cells[measure];
        if (!cell) return [];
        return {
          section: line.sectionId,
          ...addressOfRow(line),
          period: file.campaign.period,
          measure,
          value: enteredValue(cell.text),
          comment: cell.comment,
          planned: cell.planned,
          before: cell.before,
          accepted: cell.accepted && { value: cell.accepted.value, state: cell.accepted.state },
          editable: line.editable,
        };
      }),
    ),
    linesOfLastYear: file.linesOfLastYear.map((line) => ({
      ...{ section: line.sectionId, ...addressOfRow(line), editable: line.editable },
    })),
    offers: file.offers.map((offer) => ({
      identifier: offerIdentifier({
        subject: offer.subject,
        participationId: offer.participationId,
        thingId: offer.trainingId ?? offer.organisationId,
      }),
      section: offer.sectionId,
      subject: offer.subject,
      label: offer.label,
      organisation: offer.organisation,
      openedOn: offer.text === '' ? null : offer.text,
      committedOn: offer.committedOn,
      editable: offer.editable,
    })),
  };
}

/** What a cell holds, from its text as typed: nothing, or a state with its number. */
function enteredValue(text: string) {
  const parsed = parseCell(text);
  return parsed.ok && parsed.cell.state !== null ? parsed.cell : null;
}
