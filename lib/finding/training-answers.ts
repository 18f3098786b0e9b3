import {
  type AnswerRow,
  answersAt,
  type DiagnosticRow,
  diagnosticsAt,
  recordedDiagnostics,
} from '@/db/findings';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { ownHands } from '@/lib/access/own-hand';
import { takeBackProblem } from '@/lib/access/proposed-link';
import type { Now } from '@/lib/domain/time';
import type { ManagedTrainingDetail } from '@/lib/project/managed-training';
import { withFindings } from './diagnostics';

/** What the reader may do of a link: nobody confirms what he proposed himself. */
export interface AnswerActs {
  /** Waits for another officer than the reader, who proposed it. */
  waitsForOther: boolean;
  mayConfirm: boolean;
  mayTakeBack: boolean;
}

export interface TrainingAnswers {
  /** The findings that the training answers, or is proposed to. */
  answers: (Omit<AnswerRow, 'accountId'> & AnswerActs & { label: string; diagnostic: string })[];
  /** Those that may still be chosen, under their diagnostic. */
  choices: { id: number; label: string; diagnostic: string }[];
}

/**
 * The findings in front of a training, for those who may write it (asked before). The diagnostics of other projects
 * are offered as they are read by everybody.
 */
export function trainingAnswers(
  read: Read,
  actor: Actor,
  { id, project, target, decides }: Pick<ManagedTrainingDetail, 'id' | 'project' | 'target' | 'decides'>,
  now: Now,
): TrainingAnswers {
  const isHis = ownHands(read, actor);
  const acts = (event: AnswerRow['event'], accountId: number): AnswerActs => {
    const [isOwn, confirmed] = [isHis(accountId), event === 'confirmed'];
    const problem = takeBackProblem(actor, { confirmed, isOwn }, { target, decides: 'training.decide' });
    const waits = decides && !confirmed;
    return { waitsForOther: waits && isOwn, mayConfirm: waits && !isOwn, mayTakeBack: problem === null };
  };
  const own = answersAt(read, now.day).filter(({ trainingId }) => trainingId === id);
  const said = withFindings(read, offered(read, project.id, now.day), now.day, []).flatMap(
    ({ title, acronym, findings }) =>
      findings.map((finding) => ({
        id: finding.id,
        label: finding.label,
        diagnostic: acronym ? `${acronym} – ${title}` : title,
      })),
  );
  return {
    answers: own.flatMap(({ accountId, ...answer }) => {
      const finding = said.find((one) => one.id === answer.findingId);
      if (!finding) return [];
      const { label, diagnostic } = finding;
      return [{ ...answer, ...acts(answer.event, accountId), label, diagnostic }];
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
