import {
  type AnswerRow,
  answersAt,
  type DiagnosticRow,
  diagnosticsAt,
  recordedDiagnostics,
} from '@/db/findings';
import { findProject, participationsOf, projectTarget } from '@/db/projects';
import { professions } from '@/db/reference';
import { projectsOf } from '@/db/search-rows';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { refuseUnlessCan, refuseUnlessRoleMay } from '@/lib/access/admission';
import { ownHands } from '@/lib/access/own-hand';
import { can } from '@/lib/access/policy';
import { DIAGNOSED_ACTION } from '@/lib/domain/finding';
import { frenchOrder } from '@/lib/domain/french-order';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { diagnosticTarget } from './diagnostic-found';
import { type ReadDiagnostic, withFindings } from './diagnostics';

const EVENTS = ['proposed', 'confirmed'] as const;

/** A link that waits for an officer, with the words of its finding. */
export interface WaitingAnswer extends Omit<AnswerRow, 'accountId'> {
  /** Proposed by the officer himself: another one confirms it. */
  isOwn: boolean;
  label: string;
  diagnosticId: number;
}

export interface ManagedDiagnostics {
  diagnostics: ReadDiagnostic[];
  /** Whether the officer records diagnostics: those who follow the action do. */
  may: boolean;
  /** The projects of the action, of which one may be recorded. */
  projects: { id: number; acronym: string }[];
  /** The proposals that the officer answers, of the trainings of his actions. */
  waiting: WaitingAnswer[];
}

/** The diagnostics as officers see them, what an embargo holds back to those of the action alone, and what waits for them. */
export function managedDiagnostics(read: Read, actor: Actor | null, now: Now): ManagedDiagnostics {
  if (!actor) throw new Refusal('missing', 'not_found');
  refuseUnlessRoleMay(actor, 'inbox.open');
  const may = can(actor, 'diagnostic.record', { actionKeys: [DIAGNOSED_ACTION] });
  const all = withFindings(read, recordedDiagnostics(read), now.day, EVENTS);
  return {
    may,
    diagnostics: may ? all : withFindings(read, diagnosticsAt(read, now.day), now.day, EVENTS),
    projects: may
      ? frenchOrder(projectsOf(read, { ids: [], actionKeys: [DIAGNOSED_ACTION] }), (one) => one.acronym)
      : [],
    waiting: waitingAnswers(read, actor, now, all),
  };
}

function waitingAnswers(read: Read, actor: Actor, now: Now, all: readonly ReadDiagnostic[]): WaitingAnswer[] {
  const findings = new Map(all.flatMap((one) => one.findings).map((finding) => [finding.id, finding]));
  const isHis = ownHands(read, actor);
  return answersAt(read, now.day).flatMap(({ accountId, ...answer }) => {
    const finding = findings.get(answer.findingId);
    const waits =
      answer.event === 'proposed' && can(actor, 'training.decide', { actionKeys: [answer.actionKey] });
    if (!waits || !finding) return [];
    const { label, diagnosticId } = finding;
    return [{ ...answer, isOwn: isHis(accountId), label, diagnosticId }];
  });
}

export interface OwnDiagnostics {
  project: { id: number; slug: string; acronym: string };
  diagnostics: ReadDiagnostic[];
  /** Whether it takes part in the action that diagnostics evaluate. */
  takesPart: boolean;
  may: boolean;
}

/** The diagnostics of a project, for whoever may read it. */
export async function ownDiagnostics(
  read: Read,
  actor: Actor | null,
  slug: string,
  now: Now,
): Promise<OwnDiagnostics> {
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  if (!actor || !project || !can(actor, 'project.read', target)) throw new Refusal('missing', 'not_found');
  const takesPart = (await participationsOf(read, project.id)).some(
    ({ actionKey }) => actionKey === DIAGNOSED_ACTION,
  );
  const own = recordedDiagnostics(read).filter(({ projectId }) => projectId === project.id);
  return {
    project: { id: project.id, slug: project.slug, acronym: project.acronym },
    diagnostics: withFindings(read, own, now.day, EVENTS),
    takesPart,
    may: takesPart && can(actor, 'diagnostic.record', await diagnosticTarget(read, project.id, now.day)),
  };
}

export interface DiagnosticDetail {
  diagnostic: ReadDiagnostic;
  /** Those of the reference are read, not written. */
  writes: boolean;
  professions: readonly { id: number; label: string }[];
  /** Whether it is read from the officers' room, or from the consortium's. */
  officer: boolean;
}

/** A diagnostic for those who record what it found. */
export async function diagnosticDetail(
  read: Read,
  actor: Actor | null,
  id: number,
  now: Now,
): Promise<DiagnosticDetail> {
  const row: DiagnosticRow | undefined = recordedDiagnostics(read).find((one) => one.id === id);
  if (!actor || !row) throw new Refusal('missing', 'not_found');
  refuseUnlessCan(actor, 'diagnostic.record', await diagnosticTarget(read, row.projectId, now.day));
  const [diagnostic] = withFindings(read, [row], now.day, EVENTS);
  if (!diagnostic) throw new Refusal('missing', 'not_found');
  return {
    diagnostic,
    writes: row.ofReference === 0,
    professions: await professions(read),
    officer: can(actor, 'diagnostic.record', { actionKeys: [DIAGNOSED_ACTION] }),
  };
}
