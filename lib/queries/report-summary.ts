import { fallsWithoutReason } from '@/db/figures';
import { hasCells, hasEntries } from '@/db/reports';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { parseCell } from '@/lib/domain/count';
import { type EntryTotal, entryTotal } from '@/lib/domain/entry-totals';
import { ENTERABLE } from '@/lib/domain/section';
import type { Now } from '@/lib/domain/time';
import type { Measure } from '@/lib/domain/vocabulary';
import { type Places, placeKey, type Warning, warningsOf } from '@/lib/domain/warnings';
import type { EntryCell, EntryLine, EntryOffer, EntrySection } from './entry-section';
import { type ReportEntry, reportEntry } from './report-entry';

/** What keeps a section from being sent; the command refuses the same. */
export type SectionProblem =
  | { code: 'nothing_entered' | 'nothing_contradicted' }
  | { code: 'fall_needs_reason'; value: number; before: number; row: EntryLine; measure: Measure };

export interface SummarySection extends EntrySection {
  /** Sent by this submission: a draft or a returned section. */
  sent: boolean;
  totals: { measure: Measure; total: EntryTotal }[];
  opened: EntryOffer[];
  /** Committed, and declared open neither here nor before. */
  notOpened: EntryOffer[];
  problems: SectionProblem[];
  warnings: Warning[];
}

export interface ReportSummary extends Omit<ReportEntry, 'sections'> {
  sections: SummarySection[];
}

/** What the lead is about to send: totals, openings, what is missing and what is surprising. */
export async function reportSummary(
  read: Read,
  actor: Actor,
  now: Now,
  reportId: number,
): Promise<ReportSummary> {
  const entry = await reportEntry(read, actor, now, reportId);
  const sections: SummarySection[] = [];
  for (const section of entry.sections) sections.push(await summaryOf(read, entry, section));
  return { ...entry, sections };
}

async function summaryOf(read: Read, entry: ReportEntry, section: EntrySection): Promise<SummarySection> {
  const sent = ENTERABLE.includes(section.status) && (entry.campaign.open || section.exceptedUntil !== null);
  return {
    ...section,
    sent,
    totals: section.measures.map((measure) => ({ measure, total: entryTotal(cellsOf(section, measure)) })),
    opened: section.offers.filter((offer) => offer.text !== ''),
    notOpened: section.offers.filter((o) => o.committed && o.text === '' && o.declaredOn === null),
    problems: sent ? await problemsOf(read, section) : [],
    warnings: warningsOfSection(section),
  };
}

/** The cells of a measure in a section, with what they are compared with. */
export const cellsOf = (section: Pick<EntrySection, 'lines'>, measure: Measure) =>
  section.lines.flatMap(({ cells, ...line }) => {
    const cell = cells[measure];
    return cell ? [{ ...counted(cell), line }] : [];
  });

const counted = ({ text, planned, before }: EntryCell) => {
  const parsed = parseCell(text);
  return {
    cell: parsed.ok ? parsed.cell : { state: null, value: null },
    planned,
    before: before?.state === 'number' ? before.value : null,
  };
};

function warningsOfSection(section: EntrySection): Warning[] {
  const cells = section.lines.flatMap((line) =>
    section.measures.flatMap((measure) => {
      const cell = line.cells[measure];
      if (!cell) return [];
      const { cell: entered, planned, before } = counted(cell);
      const value = entered.state === 'number' ? entered.value : null;
      return [{ ...line, measure, value, planned, before }];
    }),
  );
  return warningsOf(cells, placesOf(section.trainings));
}

export const placesOf = (
  trainings: readonly { id: number; regions: readonly { code: string; places: number | null }[] }[],
): Places =>
  new Map(
    trainings.flatMap(({ id, regions }) =>
      regions.flatMap(({ code, places }) =>
        places === null ? [] : [[placeKey({ trainingId: id, regionCode: code }), places] as const],
      ),
    ),
  );

async function problemsOf(read: Read, section: EntrySection): Promise<SectionProblem[]> {
  const problems: SectionProblem[] = [];
  if (!section.nothingToReport && !(await hasEntries(read, section.id)))
    problems.push({ code: 'nothing_entered' });
  if (section.nothingToReport && (await hasCells(read, section.id)))
    problems.push({ code: 'nothing_contradicted' });
  for (const { lineId: _, value, before, ...line } of await fallsWithoutReason(read, section.id))
    problems.push({
      code: 'fall_needs_reason',
      value,
      before,
      measure: line.measure,
      row: { ...line, cells: {} },
    });
  return problems;
}
