import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { signatures } from '@/lib/access/report-access';
import { inFrenchOrder } from '@/lib/domain/french-order';
import type { Signature } from '@/lib/domain/signature';
import { daysBetween, type Now, parisDay } from '@/lib/domain/time';
import { type Examined, examinedSections } from './examined-sections';
import type { WaitingSection } from './inbox';
import { movedBy, objectiveEffect } from './review-effect';

/** A section of the inbox with what an officer decides by. */
export interface ExaminedSection extends WaitingSection, Examined {
  /** Whole days since it was sent. */
  waits: number;
  /** Who sent it, or corrected it. */
  by: Signature | null;
}

/** What waits for an officer, examined: as many statements whatever the number of sections. */
export async function waitingList(
  read: Read,
  actor: Actor,
  now: Now,
  sections: readonly WaitingSection[],
): Promise<ExaminedSection[]> {
  if (sections.length === 0) return [];
  const examined = await examinedSections(read, actor.accountId, sections, now.day);
  const sign = signatures(
    read,
    actor,
    sections.flatMap(({ senderId }) => senderId ?? []),
  );
  return Promise.all(
    sections.flatMap((section) => {
      const found = examined.get(section.sectionId);
      return found ? [listed(section, found, now, sign)] : [];
    }),
  );
}

const listed = async (
  section: WaitingSection,
  found: Examined,
  now: Now,
  sign: (accountId: number) => Promise<Signature>,
): Promise<ExaminedSection> => ({
  ...section,
  ...found,
  waits: section.submittedAt === null ? 0 : daysBetween(parisDay(new Date(section.submittedAt)), now.day),
  by: section.senderId === null ? null : await sign(section.senderId),
});

/** What may be validated without being opened. */
export const isClean = ({ obstacles, submissionId }: ExaminedSection): boolean =>
  obstacles.length === 0 && submissionId !== null;

export const SORTS = ['attente', 'projet', 'action', 'anomalies', 'effet', 'etat', 'qui'] as const;
export type Sort = (typeof SORTS)[number];
export interface Order {
  sort: Sort;
  descending: boolean;
}

/** How far the section moves the rate of its objective; of a component without one, whether it moves it at all. */
export function movement({ effects }: Pick<ExaminedSection, 'effects'>): number {
  const { before, after } = objectiveEffect(effects);
  if (before !== null && after !== null && after !== before) return Math.abs(after - before);
  const moves = movedBy(effects).map(({ rates }) =>
    rates.before.rate === null || rates.after.rate === null
      ? 0
      : Math.abs(rates.after.rate - rates.before.rate),
  );
  return Math.max(0, ...moves);
}

const COMPARED: Record<Sort, (row: ExaminedSection) => string | number> = {
  attente: ({ waits }) => waits,
  projet: ({ acronym }) => acronym,
  action: ({ seasonKey, actionNumber }) => `${seasonKey} ${String(actionNumber).padStart(3, '0')}`,
  anomalies: ({ obstacles, surprises }) => obstacles.length * 1000 + surprises,
  effet: movement,
  etat: ({ lastStep, nothingToReport }) => `${lastStep ?? ''} ${nothingToReport}`,
  qui: ({ by }) => by?.name ?? '',
};

/** The list in an order; without one, as the inbox gives it: to be checked first, then the oldest. */
export function inOrder(rows: readonly ExaminedSection[], order: Order | undefined): ExaminedSection[] {
  if (!order) return [...rows];
  const of = COMPARED[order.sort];
  const sign = order.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [of(a), of(b)];
    const compared =
      typeof x === 'number' && typeof y === 'number' ? x - y : inFrenchOrder(String(x), String(y));
    return sign * compared || inFrenchOrder(a.acronym, b.acronym);
  });
}
