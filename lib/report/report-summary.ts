import { entriesOfSection } from '@/db/report-rows';
import { unjustifiedOf } from '@/db/report-warned-cells';
import { allPeriods, hasCells, hasEntries } from '@/db/reports';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { cellText, parseCell } from '@/lib/domain/count';
import { type EntryTotal, entryTotal, isLeftEmpty } from '@/lib/domain/entry-totals';
import { type JustifiedWarning, withReasons } from '@/lib/domain/justified';
import { cellKey, type FigureRow, rowOf } from '@/lib/domain/line-address';
import { type NetCount, netOfTotals } from '@/lib/domain/overlaps';
import { mayBeEntered } from '@/lib/domain/section';
import type { Now } from '@/lib/domain/time';
import { MEASURES, type Measure } from '@/lib/domain/vocabulary';
import { NOTHING_BESIDE, placesOf, type Warning } from '@/lib/domain/warnings';
import type { EntryCell, EntryOffer, EntrySection } from './entry-section';
import { type ReportEntry, reportEntry } from './report-entry';

/** What keeps a section from being sent; the command refuses the same. */
export type SectionProblem =
  | { code: 'nothing_entered' | 'nothing_contradicted' }
  /** A value to justify in a comment. */
  | { code: 'warning'; warning: Warning; outdated: boolean };

export interface OtherPeriodValue {
  row: FigureRow;
  measure: Measure;
  period: string;
  /** As it is typed: « 12 », « rien ». */
  text: string;
  comment: string;
}

/** A cell in which something was expected. */
export interface EmptyCell {
  row: FigureRow;
  measure: Measure;
  planned: number | null;
  before: number | null;
}

export interface SummarySection extends EntrySection {
  /** Sent by this submission: a draft or a returned section. */
  sent: boolean;
  /** With the net where overlaps are declared between trainings of the section. */
  totals: { measure: Measure; total: EntryTotal; net: NetCount | null }[];
  opened: EntryOffer[];
  /** Committed, and declared open neither here nor before. */
  notOpened: EntryOffer[];
  /** Values of other periods, which only a file or a program brings: they are sent too, and no grid shows them. */
  otherPeriods: OtherPeriodValue[];
  problems: SectionProblem[];
  /** What was expected and is left empty, measure by measure; nothing keeps it from being sent so. */
  leftEmpty: EmptyCell[];
  /** Each with what the consortium says of it: several comments where several cells answer for it. */
  warnings: Omit<JustifiedWarning<never>, 'saidIn'>[];
}

export interface ReportSummary extends Omit<ReportEntry, 'sections'> {
  sections: SummarySection[];
  /** Over all its sections, where overlaps are declared between their trainings. */
  nets: { measure: Measure; net: NetCount }[];
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
  const nets = MEASURES.flatMap((measure) => {
    const net = typedNet(entry, entry.sections, measure);
    return net ? [{ measure, net }] : [];
  });
  return { ...entry, sections, nets };
}

/** The net of what is typed in some sections: a person declared in two of their trainings counts once. */
function typedNet(
  { overlaps }: Pick<ReportEntry, 'overlaps'>,
  sections: readonly Pick<EntrySection, 'lines'>[],
  measure: Measure,
): NetCount | null {
  const totals = new Map<number, number>();
  for (const { lines } of sections)
    for (const { trainingId, cells } of lines) {
      const parsed = parseCell(cells[measure]?.text ?? '');
      if (parsed.ok && parsed.cell.state === 'number')
        totals.set(trainingId, (totals.get(trainingId) ?? 0) + (parsed.cell.value ?? 0));
    }
  return netOfTotals(
    totals,
    overlaps.filter((overlap) => overlap.measure === measure),
  );
}

async function summaryOf(read: Read, entry: ReportEntry, section: EntrySection): Promise<SummarySection> {
  const sent = mayBeEntered(section, entry.campaign.open);
  return {
    ...section,
    sent,
    totals: section.measures.map((measure) => ({
      measure,
      total: entryTotal(cellsOf(section, measure)),
      net: typedNet(entry, [section], measure),
    })),
    opened: section.offers.filter((offer) => offer.text !== ''),
    notOpened: section.offers.filter((o) => o.committed && o.text === '' && o.declaredOn === null),
    otherPeriods: sent ? await otherPeriodsOf(read, entry, section) : [],
    leftEmpty: sent && !section.nothingToReport ? leftEmptyIn(section) : [],
    problems: sent ? await problemsOf(read, section) : [],
    warnings: warningsOfSection(section),
  };
}

async function otherPeriodsOf(
  read: Read,
  { campaign }: ReportEntry,
  { id }: EntrySection,
): Promise<OtherPeriodValue[]> {
  const values: OtherPeriodValue[] = [];
  for (const period of await allPeriods(read)) {
    if (period.id === campaign.periodId) continue;
    for (const { value, state, comment, measure, ...line } of await entriesOfSection(read, id, period.id))
      if (state !== null)
        values.push({
          ...{ row: rowOf(line), measure, period: period.label },
          ...{ text: cellText({ value, state }), comment: comment ?? '' },
        });
  }
  return values;
}

/** Of the trainings that may be filled: one that was closed before the period expects nobody. */
const leftEmptyIn = (section: EntrySection): EmptyCell[] =>
  section.measures.flatMap((measure) =>
    cellsOf(section, measure)
      .filter((one) => isLeftEmpty(one) && section.trainings.some(({ id }) => id === one.line.trainingId))
      .map(({ line, planned, before }) => ({ row: rowOf(line), measure, planned, before })),
  );

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

function warningsOfSection(section: EntrySection): SummarySection['warnings'] {
  const cells = section.lines.flatMap((line) =>
    section.measures.flatMap((measure) => {
      const cell = line.cells[measure];
      if (!cell) return [];
      const { cell: entered, planned, before } = counted(cell);
      const value = entered.state === 'number' ? entered.value : null;
      const { comment, answered } = cell;
      const beside = section.beside[cellKey(line, measure)] ?? NOTHING_BESIDE;
      return [{ ...line, measure, value, planned, before, beside, comment, answered }];
    }),
  );
  return withReasons(cells, {
    actionKey: section.action.key,
    places: placesOf(section.trainings),
    sessions: new Map(Object.entries(section.sessions)),
    people: new Map(Object.entries(section.people)),
    elapsed: section.elapsed,
  }).map(({ saidIn: _, ...warning }) => warning);
}

async function problemsOf(read: Read, section: EntrySection): Promise<SectionProblem[]> {
  const problems: SectionProblem[] = [];
  if (!section.nothingToReport && !(await hasEntries(read, section.id)))
    problems.push({ code: 'nothing_entered' });
  if (section.nothingToReport && (await hasCells(read, section.id)))
    problems.push({ code: 'nothing_contradicted' });
  for (const { outdated, saidIn: _, ...warning } of await unjustifiedOf(read, section.id))
    problems.push({ code: 'warning', warning, outdated: outdated.length > 0 });
  return problems;
}
