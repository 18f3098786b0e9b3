import {
  type AnswerRow,
  answersAt,
  type DiagnosticRow,
  diagnosticsAt,
  type FindingRow,
  findingsAt,
} from '@/db/findings';
import type { Read } from '@/db/store';
import { DIAGNOSED_ACTION } from '@/lib/domain/finding';
import { Refusal } from '@/lib/refusal';

/** A finding with the trainings in front of it. */
export interface ReadFinding extends FindingRow {
  answers: Omit<AnswerRow, 'accountId'>[];
}

export interface ReadDiagnostic extends DiagnosticRow {
  findings: ReadFinding[];
}

/** What the diagnostics of a list found, each with the trainings that answer it by those words. */
export function withFindings(
  read: Read,
  diagnostics: readonly DiagnosticRow[],
  day: string,
  events: readonly AnswerRow['event'][],
): ReadDiagnostic[] {
  const answers = answersAt(read, day).flatMap(({ accountId: _, ...answer }) =>
    events.includes(answer.event) ? [answer] : [],
  );
  const findings = findingsAt(read, day).map((finding) => ({
    ...finding,
    answers: answers.filter(({ findingId }) => findingId === finding.id),
  }));
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    findings: findings.filter(({ diagnosticId }) => diagnosticId === diagnostic.id),
  }));
}

/**
 * What anyone may read of diagnostics as known at the end of a day: those of the projects known by then and the
 * studies, with the trainings that an officer confirmed. Missing: an action that no diagnostic evaluates.
 */
export function publicDiagnostics(
  read: Read,
  { actionKey, day }: { actionKey: string; day: string },
): ReadDiagnostic[] {
  if (actionKey !== DIAGNOSED_ACTION) throw new Refusal('missing', 'unknown_action');
  return withFindings(read, diagnosticsAt(read, day), day, ['confirmed']);
}

/** How many findings there are, and how many have a confirmed training in front of them. */
export function findingCounts(diagnostics: readonly ReadDiagnostic[]): {
  findings: number;
  answered: number;
} {
  const findings = diagnostics.flatMap((one) => one.findings);
  return {
    findings: findings.length,
    answered: findings.filter(({ answers }) => answers.some(({ event }) => event === 'confirmed')).length,
  };
}
