import { professions, regions } from '@/db/reference';
import type { SectionHistoryRow } from '@/db/report-rows';
import { type RemarkRow, remarksOfSection } from '@/db/section-remarks';
import type { Read } from '@/db/store';
import { standingEvents } from '@/lib/domain/section';
import type { Signature } from '@/lib/domain/signature';
import type { SectionStep } from '@/lib/domain/vocabulary';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';

/** Why a line of a section was sent back, by whom, and what the next sending said. */
export interface SectionRemark extends Omit<RemarkRow, 'accountId'> {
  by: Signature;
  /** « Master …, Bretagne, niveau 7, profession sans objet, entrants »: the line in words. */
  where: string;
}

export interface HistoryLine {
  id: number;
  step: SectionStep;
  nothingToReport: boolean;
  reason: string | null;
  at: string;
  by: Signature;
  /** Of a return: the lines that went back with a reason of their own. */
  remarks: SectionRemark[];
}

/**
 * The life of a section signed, the oldest event first, with the remarks of its returns. Of a past day the events are
 * those known then, and so are the answers. What a return asked that was taken back stands in the history only.
 */
export async function sectionLife(
  read: Read,
  sectionId: number,
  history: readonly Omit<SectionHistoryRow, 'toStatus'>[],
  sign: (accountId: number) => Promise<Signature>,
): Promise<{ history: HistoryLine[]; remarks: SectionRemark[] }> {
  const returned = history.some(({ step }) => step === 'return');
  const standing = new Set(standingEvents(history).map(({ id }) => id));
  const remarks = returned ? await signed(read, sectionId, sign, history.at(-1)?.at) : [];
  return {
    remarks: remarks.filter(({ eventId }) => standing.has(eventId)),
    history: await Promise.all(
      history.map(async ({ id, step, nothingToReport, reason, at, accountId }) => ({
        ...{ id, step, nothingToReport, reason, at },
        by: await sign(accountId),
        remarks: remarks.filter(({ eventId }) => eventId === id),
      })),
    ),
  };
}

async function signed(
  read: Read,
  sectionId: number,
  sign: (accountId: number) => Promise<Signature>,
  until: string | undefined,
): Promise<SectionRemark[]> {
  const rows = await remarksOfSection(read, sectionId);
  if (rows.length === 0) return [];
  const words = {
    regions: Object.fromEntries((await regions(read)).map(({ code, name }) => [code, name])),
    professions: Object.fromEntries((await professions(read)).map(({ id, label }) => [String(id), label])),
  };
  return Promise.all(
    rows.map(async ({ accountId, ...remark }) => ({
      ...(until !== undefined && remark.answeredAt !== null && remark.answeredAt > until
        ? unanswered(remark)
        : remark),
      by: await sign(accountId),
      where: remark.line
        ? `${remark.line.training}, ${rowWords(remark.line, words)}, ${measureWords[remark.line.measure].label.toLowerCase()}, ${remark.line.period}`
        : `Ouverture\u00a0: ${remark.offer?.label ?? ''}`,
    })),
  );
}

function unanswered(remark: Omit<RemarkRow, 'accountId'>): Omit<RemarkRow, 'accountId'> {
  const { line, offer } = remark;
  return {
    ...remark,
    answeredAt: null,
    line: line && { ...line, after: { value: null, state: null } },
    offer: offer && { ...offer, after: null },
  };
}

/** The remarks that wait for an answer: those of the last return, until the section is sent again. */
export const openRemarks = (remarks: readonly SectionRemark[]): SectionRemark[] => {
  const last = Math.max(...remarks.map(({ eventId }) => eventId));
  return remarks.filter(({ eventId, answeredAt }) => eventId === last && answeredAt === null);
};
