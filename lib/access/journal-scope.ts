import { type JournalScope, projectsInScope, type ScopeKind } from '@/db/journal-rows';
import { projectsOfOrganisation } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Now } from '@/lib/domain/time';
import { SECURITY_COMMANDS } from '@/lib/wording/journal-commands';
import { type Actor, actionsOf } from './actor';
import { can, conditionOf } from './policy';

/**
 * The lines that an actor may read (SECURITY.md). A consortium: those of its projects. An officer: those of whole
 * projects that have one of his actions, what concerns his actions, and what concerns the whole programme. An
 * observer: his scope. An administrator: security events and nothing else. Whoever asks for a kind of security
 * events without being one reads his own. A role that reads no project reads no line of any.
 */
export async function journalScope(
  read: Read,
  actor: Actor,
  now: Now,
  command: string | undefined,
): Promise<JournalScope> {
  const security = SECURITY_COMMANDS;
  if (can(actor, 'journal.security.read')) return { kind: 'security', security };
  if (command !== undefined && security.includes(command))
    return { kind: 'own_security', accountId: actor.accountId, security };
  return { ...(await figuresScope(read, actor, now)), security };
}

async function figuresScope(read: Read, actor: Actor, now: Now): Promise<ScopeKind> {
  const condition = conditionOf(actor, 'project.read');
  if (condition === 'acts_in_project') {
    const actions = actionsOf(actor);
    return { kind: 'some', projectIds: await projectsInScope(read, { actions, regions: [] }), actions };
  }
  if (condition === 'in_scope') {
    if (actor.scopes.some((scope) => scope.kind === 'all')) return { kind: 'all' };
    const actions = actionsOf(actor);
    const regions = actor.scopes.flatMap((scope) => (scope.kind === 'region' ? [scope.key] : []));
    return {
      kind: 'some',
      projectIds: await projectsInScope(read, { actions, regions }),
      actions: actions.length > 0 ? actions : null,
    };
  }
  const own =
    condition !== 'own' || actor.organisationId === null
      ? []
      : await projectsOfOrganisation(read, actor.organisationId, now.day);
  return { kind: 'some', projectIds: own.map(({ projectId }) => projectId), actions: null };
}

/** Whether a project's lines are in the scope. */
export const holdsProject = (scope: JournalScope, projectId: number): boolean =>
  scope.kind === 'all' || (scope.kind === 'some' && scope.projectIds.includes(projectId));
