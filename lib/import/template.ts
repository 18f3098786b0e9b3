import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { fileOf, sizeOfReport } from '@/db/report-revisions';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { readableReport } from '@/lib/access/report-access';
import { TEMPLATE_FORMAT, TEMPLATE_SHEETS, type TemplateMark } from '@/lib/domain/exchange';
import type { Now } from '@/lib/domain/time';
import { env, isDemonstration } from '@/lib/env';
import { DEMONSTRATION_LINE, TEMPLATE_TITLE, type TemplateFacts, templateHelp } from '@/lib/wording/template';
import { MARK_KEYS } from '@/lib/workbook/column-headings';
import { helpSheet } from '@/lib/workbook/help-sheet';
import { filterRange } from '@/lib/workbook/sheet-writer';
import { figuresCsv } from './figures-csv';
import { type ReportFile, reportFile } from './report-file';
import { figuresSheet } from './template-figures';
import { listsSheet } from './template-lists';
import { offersSheet } from './template-offers';
import { inTemplateThread, type TemplateMade } from './template-thread';

/**
 * The workbook of a report: its lines and openings with what they hold now, locked but for what the actor may enter.
 * No formula, no macro, nobody's name. A stranger's report is `missing`.
 */
export async function reportTemplate(
  read: Read,
  actor: Actor,
  now: Now,
  reportId: number,
): Promise<TemplateMade> {
  // Before a thread is started: a stranger makes nobody wait.
  await readableReport(read, actor, reportId, now);
  if ((await sizeOfReport(read, reportId)) > AT_ONCE)
    return inTemplateThread({ path: fileOf(read), actor, now, reportId });
  return templateHere(read, actor, now, reportId);
}

/** Above this number of cells a workbook is made in a thread of its own: nobody else should wait for it. */
const AT_ONCE = 2_000;

/** The same in this very thread. */
export async function templateHere(
  read: Read,
  actor: Actor,
  now: Now,
  reportId: number,
): Promise<TemplateMade> {
  const file = await reportFile(read, actor, now, reportId);
  return { name: fileName(file, 'xlsx'), bytes: await templateOf(file, now) };
}

/** The figures of the same report as CSV. */
export async function reportCsv(
  read: Read,
  actor: Actor,
  now: Now,
  reportId: number,
): Promise<{ name: string; bytes: Uint8Array }> {
  const file = await reportFile(read, actor, now, reportId);
  return { name: fileName(file, 'csv'), bytes: figuresCsv(file) };
}

/** The workbook of a report already read. */
export async function templateOf(file: ReportFile, now: Now): Promise<Uint8Array> {
  const { project, campaign } = file;
  const printedAs = `${project.acronym} – ${campaign.label} – version ${file.version}`;
  const lists = listsSheet(file);
  const origin = env().NEXTAUTH_URL;
  const tables = [figuresSheet(file, printedAs), offersSheet(file, printedAs)];
  const helpFacts: TemplateFacts = {
    acronym: project.acronym,
    projectName: project.name,
    campaign: campaign.label,
    period: campaign.period,
    observedOn: campaign.observedOn,
    dueOn: campaign.dueOn,
    closesOn: campaign.closesOn,
    overseas: campaign.overseas,
    version: file.version,
    day: now.day,
    address: origin ? new URL(`/espace/rapports/${file.id}`, origin).href : null,
    measures: file.measures,
    fillable: file.trainings.some(({ editable }) => editable),
    detailsAsked: file.lineDetails.length > 0,
  };
  return writeXlsx({
    sheets: [
      ...tables,
      helpSheet({
        name: TEMPLATE_SHEETS.help,
        title: TEMPLATE_TITLE,
        subtitle: isDemonstration() ? DEMONSTRATION_LINE : null,
        parts: templateHelp(helpFacts),
        address: helpFacts.address,
        printedAs: `${project.acronym} – ${campaign.label}`,
      }),
      lists.sheet,
      markSheet({
        format: TEMPLATE_FORMAT,
        reportId: file.id,
        revision: file.revision,
        offerRevision: file.offerRevision,
        downloadedAt: now.instant,
      }),
    ],
    namedRanges: [...lists.ranges, ...tables.flatMap(filterRange)],
    defaultFont: { name: 'Calibri', size: 11 },
    properties: {
      title: `${TEMPLATE_TITLE} – ${printedAs}`,
      creator: 'Suivi CMA',
      lastModifiedBy: 'Suivi CMA',
      created: new Date(now.instant),
      modified: new Date(now.instant),
    },
  });
}

/** What the file says of itself, where nobody writes by mistake. */
const markSheet = (mark: TemplateMark): WriteSheet => ({
  name: TEMPLATE_SHEETS.mark,
  rows: [
    [MARK_KEYS.format, mark.format],
    [MARK_KEYS.reportId, mark.reportId],
    [MARK_KEYS.revision, mark.revision],
    [MARK_KEYS.offerRevision, mark.offerRevision],
    [MARK_KEYS.downloadedAt, mark.downloadedAt],
  ],
  veryHidden: true,
});

/** « SUIVI-CMA_ARMOR-NUM_2025-2026_v12.xlsx »: letters without accents, digits and dashes. */
const fileName = ({ project, campaign, version }: ReportFile, ending: 'xlsx' | 'csv'): string =>
  `SUIVI-CMA_${plain(project.acronym)}_${plain(campaign.period)}_v${version}.${ending}`;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^0-9A-Za-z]+/g, '-')
    .replace(/^-|-$/g, '');
