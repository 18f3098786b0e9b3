import { findImport } from '@/db/imports';
import { professions, regions } from '@/db/reference';
import { namedTrainings } from '@/db/report-entry-standing';
import { allPeriods } from '@/db/reports';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { readableReport } from '@/lib/access/report-access';
import type { FileProblem } from '@/lib/domain/exchange';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { keptCell, type PlacedCell, type PlacedOffer } from './import-plan';
import { type ImportResult, NO_CHANGES, resultOf } from './import-result';
import { keptItems } from './item-file';
import { type Page, pageOf } from './list-page';
import { type FileHeading, fileHeading, type SentFileLine, sentFiles } from './sent-files';

/** Conflicts are chosen on one page; beyond these, one choice for all of them serves. */
export const CONFLICTS_ON_PAGE = 200;

export interface ImportHeading extends FileHeading {
  reportId: number;
  project: { slug: string; acronym: string };
  campaign: string;
}

export interface ImportJob extends ImportHeading {
  refusal: ImportResult['refusal'];
  rows: number;
  counts: ImportResult['counts'];
  offerCounts: ImportResult['offerCounts'];
  totals: ImportResult['totals'];
  written: ImportResult['written'];
  problems: Page<FileProblem>;
  /** What is to justify or to correct before the report is sent: nothing that keeps the file from being published. */
  warnings: Page<FileProblem>;
  /** What of the file was left, and with what it was read. */
  notices: FileProblem[];
  found: ImportResult['found'];
  /** Cells whose value must be chosen; their position names them in the choices. */
  conflicts: Page<PlacedCell>;
  /** Cells that change without a question. */
  changes: Page<PlacedCell>;
  /** All the openings that change or wait for a choice: a report has few. */
  offers: PlacedOffer[];
  names: { trainings: Record<number, string>; periods: Record<number, string> } & LineWords;
}

interface LineWords {
  regions: Record<string, string>;
  professions: Record<string, string>;
}

/** Which page of each list is read, from 1. */
export interface ImportPages {
  problems?: number;
  warnings?: number;
  conflicts?: number;
  changes?: number;
}

/**
 * A file sent to a report, as far as it is. For its sender and those who read the project; an observer, who reads no
 * draft, is answered as a stranger: `missing`.
 */
export async function importHeading(read: Read, actor: Actor | null, now: Now, id: number) {
  const job = await findImport(read, id);
  if (!job?.reportId || !actor) throw new Refusal('missing', 'not_found');
  const { reportId, sha256 } = job;
  const { heading, target } = await readableReport(read, actor, reportId, now);
  if (!can(actor, 'imports.read', target)) throw new Refusal('missing', 'not_found');
  const answer: ImportHeading = {
    ...(await fileHeading(read, actor, job)),
    reportId,
    project: { slug: heading.slug, acronym: heading.acronym },
    campaign: heading.campaignLabel,
  };
  return { answer, result: resultOf(job), projectId: heading.projectId, sha256 };
}

/** The same with what the reading found, page by page. */
export async function importJob(
  read: Read,
  actor: Actor | null,
  now: Now,
  id: number,
  pages: ImportPages = {},
): Promise<ImportJob> {
  const { answer, result, projectId } = await importHeading(read, actor, now, id);
  const counts = result?.counts ?? NO_CHANGES;
  const changing = counts.created + counts.changed + counts.cleared;
  const offerCount = Object.values(result?.offerCounts ?? NO_CHANGES).reduce((sum, n) => sum + n, 0);
  const offers = result?.offers ? await keptItems<PlacedOffer>('imports', result.offers, 0, offerCount) : [];
  return {
    ...answer,
    refusal: result?.refusal ?? null,
    rows: result?.rows ?? 0,
    counts,
    offerCounts: result?.offerCounts ?? NO_CHANGES,
    totals: result?.totals ?? [],
    written: result?.written ?? null,
    problems: await pageOf(result?.problems, pages.problems, {
      first: 0,
      total: result?.problems?.count ?? 0,
    }),
    warnings: await pageOf(result?.warnings, pages.warnings, {
      first: 0,
      total: result?.warnings?.count ?? 0,
    }),
    notices: result?.notices
      ? await keptItems<FileProblem>('imports', result.notices, 0, result.notices.count)
      : [],
    found: result?.found ?? null,
    conflicts: await cellsOn(result, pages.conflicts, {
      first: 0,
      total: counts.conflict,
      size: CONFLICTS_ON_PAGE,
    }),
    changes: await cellsOn(result, pages.changes, { first: counts.conflict, total: changing }),
    offers: offers.filter(({ change }) => change !== 'unchanged'),
    names: await namesOf(read, projectId),
  };
}

async function cellsOn(
  result: ImportResult | undefined,
  ...place: [page: number | undefined, part: { first: number; total: number; size?: number }]
): Promise<Page<PlacedCell>> {
  const page = await pageOf<PlacedCell>(result?.cells, ...place);
  return { ...page, items: page.items.map(keptCell) };
}

async function namesOf(read: Read, projectId: number): Promise<ImportJob['names']> {
  const trainings = await namedTrainings(read, projectId);
  return {
    trainings: Object.fromEntries(trainings.map(({ id, title }) => [id, title])),
    periods: Object.fromEntries((await allPeriods(read)).map(({ id, label }) => [id, label])),
    regions: Object.fromEntries((await regions(read)).map(({ code, name }) => [code, name])),
    professions: Object.fromEntries((await professions(read)).map(({ id, label }) => [`${id}`, label])),
  };
}

/** The last files sent to a report, for those who may see them. */
export async function reportImports(
  read: Read,
  actor: Actor,
  now: Now,
  reportId: number,
): Promise<SentFileLine[]> {
  const { target } = await readableReport(read, actor, reportId, now);
  if (!can(actor, 'imports.read', target)) return [];
  return sentFiles(read, actor, { destination: 'report', reportId, projectId: null });
}
