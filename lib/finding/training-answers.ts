import {
  type AnswerRow,
  answersAt,
  type DiagnosticRow,
  diagnosticsAt,
  recordedDiagnostics,
} from '@/db/findings';
import type { Read } from '@/db/store';
import type { Now } from '@/lib/domain/time';
import { withFindings } from './diagnostics';

export interface TrainingAnswers {
  /** The findings that the training answers, or is proposed to. */
  answers: (AnswerRow & { label: string; diagnostic: string })[];
  /** Those that may still be chosen, under their diagnostic. */
  choices: { id: number; label: string; diagnostic: string }[];
}

/**
 * The findings in front of a training, for those who may write it (asked before). The diagnostics of other projects
 * are offered as they are read by everybody.
 */
export function trainingAnswers(
  read: Read,
  { id, projectId }: { id: number; projectId: number },
  now: Now,
): TrainingAnswers {
  const own = answersAt(read, now.day).filter(({ trainingId }) => trainingId === id);
  const said = withFindings(read, offered(read, projectId, now.day), now.day, []).flatMap(
    ({ title, acronym, findings }) =>
      findings.map((finding) => ({
        id: finding.id,
        label: finding.label,
        diagnostic: acronym ? `${acronym} – ${title}` : title,
      })),
  );
  return {
    answers: own.flatMap((answer) => {
      const finding = said.find((one) => one.id === answer.findingId);
      return finding ? [{ ...answer, label: finding.label, diagnostic: finding.diagnostic }] : [];
    }),
    choices: said.filter((one) => !own.some(({ findingId }) => findingId === one.id)),
  };
}

/** What anyone may read, and those of the project itself, which an embargo may hold back. */
function offered(read: Read, projectId: number, day: string): DiagnosticRow[] {
  const known = diagnosticsAt(read, day);
  const own = recordedDiagnostics(read).filter((one) => one.projectId === projectId);
  return [...own, ...known.filter((one) => one.projectId !== projectId)];
}
