import { TEMPLATE_FORMAT, type TemplateMark } from '@/lib/domain/exchange';
import { fold } from '@/lib/domain/fold';
import { MARK_KEYS } from './column-headings';
import type { ProblemList } from './problem-list';
import { type SheetRow, tidy } from './sheet-cells';
import type { SheetReader } from './sheet-reader';

/** Keys, numbers and an instant are short. */
const LONGEST = 40;

/** Reads the hidden sheet « Suivi »: what the template says of itself. */
export class MarkSheet implements SheetReader {
  private readonly values = new Map<string, string>();

  row(row: SheetRow): boolean {
    const [key, value] = [0, 1].map((at) =>
      tidy(row.cells.find(({ column }) => column === at)?.text.slice(0, LONGEST) ?? ''),
    );
    if (key && value) this.values.set(fold(key), value);
    return this.values.size < 100;
  }

  end(): void {}

  /** Null where the sheet says nothing that can be read. */
  mark(): TemplateMark | null {
    const number = (key: string) => wholeNumber(this.values.get(key) ?? '');
    const format = number(MARK_KEYS.format);
    const reportId = number(MARK_KEYS.reportId);
    if (format === undefined || reportId === undefined) return null;
    return {
      format,
      reportId,
      revision: number(MARK_KEYS.revision) ?? 0,
      offerRevision: number(MARK_KEYS.offerRevision) ?? 0,
      downloadedAt: this.values.get(MARK_KEYS.downloadedAt) ?? '',
    };
  }
}

/** The mark of a CSV export, from the columns « Rapport » and « Révision » of its lines. */
export function markOfLines(mark: { report: string; revision: string } | null): TemplateMark | null {
  const reportId = wholeNumber(mark?.report ?? '');
  const revision = wholeNumber(mark?.revision ?? '');
  if (reportId === undefined || revision === undefined) return null;
  return { format: TEMPLATE_FORMAT, reportId, revision, offerRevision: 0, downloadedAt: '' };
}

const wholeNumber = (text: string): number | undefined =>
  /^\d{1,15}$/.test(text) ? Number(text) : undefined;

/** False, with its problem, where the template is of another layout than the one that is read. */
export function formatFits(mark: TemplateMark | null, problems: ProblemList): boolean {
  if (!mark || mark.format === TEMPLATE_FORMAT) return true;
  const code = mark.format < TEMPLATE_FORMAT ? 'old_template' : 'newer_template';
  problems.add(code, null, { format: mark.format, current: TEMPLATE_FORMAT });
  return false;
}
