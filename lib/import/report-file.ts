import { lastRevisions } from '@/db/report-revisions';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { DETAIL_NAMES, type LineDetail } from '@/lib/domain/line-address';
import { inLineOrder } from '@/lib/domain/line-order';
import type { Now } from '@/lib/domain/time';
import { MEASURES, type Measure } from '@/lib/domain/vocabulary';
import type { EntryLine, EntryOffer, EntrySection } from '@/lib/report/entry-section';
import { type ReportEntry, reportEntry } from '@/lib/report/report-entry';

export interface ReportFileSection
  extends Pick<
    EntrySection,
    'id' | 'participationId' | 'action' | 'status' | 'nothingToReport' | 'readOnly' | 'lastCampaign'
  > {}

export interface ReportFileTraining {
  id: number;
  sectionId: number;
  title: string;
  organisation: string;
  editable: boolean;
}

/** A line of the report with the names of its codes. */
export interface ReportFileLine extends EntryLine {
  sectionId: number;
  training: string;
  organisation: string;
  /** Whether the actor may enter it now; a line that he only reads is shown locked. */
  editable: boolean;
}

export interface ReportFileOffer extends EntryOffer {
  sectionId: number;
}

/** A report as it leaves the service in a file or by the API: data alone, in the order of the entry page. */
export interface ReportFile extends Pick<ReportEntry, 'id' | 'version' | 'project' | 'words'> {
  campaign: Pick<
    ReportEntry['campaign'],
    'label' | 'periodId' | 'period' | 'observedOn' | 'dueOn' | 'closesOn' | 'overseas' | 'open' | 'closed'
  >;
  /** What the report held when it was read: a later revision on a cell is a conflict. */
  revision: number;
  offerRevision: number;
  sections: ReportFileSection[];
  trainings: ReportFileTraining[];
  /** The measures used in any of the sections, in the order of the closed list. */
  measures: Measure[];
  /** What any of the sections asks of its lines that others do not. */
  lineDetails: LineDetail[];
  lines: ReportFileLine[];
  /** The lines of the period before that the report does not hold yet, without values: only those he may enter. */
  linesOfLastYear: ReportFileLine[];
  offers: ReportFileOffer[];
}

/**
 * A report whole, as the actor reads it on the entry page; a stranger's report is `missing`. The revisions are read
 * first: a write that falls between is then later than they say, and is shown as a conflict rather than lost.
 */
export async function reportFile(read: Read, actor: Actor, now: Now, reportId: number): Promise<ReportFile> {
  const last = await lastRevisions(read, reportId);
  const entry = await reportEntry(read, actor, now, reportId);
  const { sections, campaign } = entry;
  return {
    id: entry.id,
    version: entry.version,
    project: entry.project,
    words: entry.words,
    campaign: {
      label: campaign.label,
      periodId: campaign.periodId,
      period: campaign.period,
      observedOn: campaign.observedOn,
      dueOn: campaign.dueOn,
      closesOn: campaign.closesOn,
      overseas: campaign.overseas,
      open: campaign.open,
      closed: campaign.closed,
    },
    ...last,
    sections: sections.map(
      ({ id, participationId, action, status, nothingToReport, readOnly, lastCampaign }) => ({
        ...{ id, participationId, action, status, nothingToReport, readOnly, lastCampaign },
      }),
    ),
    trainings: sections.flatMap((section) =>
      section.trainings.map(({ id, title, organisation, editable }) => ({
        ...{ id, sectionId: section.id, title, organisation, editable },
      })),
    ),
    measures: MEASURES.filter((measure) => sections.some((section) => section.measures.includes(measure))),
    lineDetails: DETAIL_NAMES.filter((name) =>
      sections.some(({ lineDetails }) => lineDetails.includes(name)),
    ),
    lines: sections.flatMap((section) => placed(section, section.lines, entry.words)),
    linesOfLastYear: sections.flatMap((section) =>
      placed(
        section,
        section.lastYear.map((row) => ({ ...row, cells: {} })),
        entry.words,
      ).filter((line) => line.editable),
    ),
    offers: sections.flatMap((section) =>
      section.offers.map((offer) => ({ ...offer, sectionId: section.id })),
    ),
  };
}

/** The lines of a section with the names of their trainings, in the one order of lines. */
function placed(
  section: EntrySection,
  lines: readonly EntryLine[],
  words: ReportEntry['words'],
): ReportFileLine[] {
  const trainings = new Map(section.trainings.map((training) => [training.id, training]));
  const titles = new Map(section.trainings.map(({ id, title }) => [id, title]));
  return inLineOrder(lines, { ...words, trainings: titles }).map((line) => {
    const training = trainings.get(line.trainingId);
    return {
      ...line,
      sectionId: section.id,
      training: training?.title ?? '',
      organisation: training?.organisation ?? '',
      editable: training?.editable ?? false,
    };
  });
}
