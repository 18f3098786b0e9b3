import { waitingFactProposals } from '@/db/consortium-facts';
import { participationsOfConsortium } from '@/db/consortium-participations';
import { consortiumRecords } from '@/db/consortium-records';
import { findProject, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { isOwnHand } from '@/lib/access/own-hand';
import { can } from '@/lib/access/policy';
import { functionsOn, wordsOn } from '@/lib/domain/eligibility/facts-of-day';
import {
  DEROGATION_ACTIONS,
  FUNCTION_PLACES,
  functionsOf,
  ROSTER_PLACES,
} from '@/lib/domain/eligibility/recorded';
import type { FunctionRecord } from '@/lib/domain/eligibility/records';
import { inOrder } from '@/lib/domain/eligibility/standing';
import { ROSTER_KINDS } from '@/lib/domain/eligibility/vocabulary';
import { frenchOrder } from '@/lib/domain/french-order';
import type { Now } from '@/lib/domain/time';
import { actionNames } from '@/lib/figure/action-names';
import { isRefusal, Refusal } from '@/lib/refusal';

export type ConsortiumForms = Awaited<ReturnType<typeof consortiumForms>>;

/**
 * What was recorded of a consortium for the rules that it answers, and what the forms that record more of it offer: of
 * what its actions are asked, and nothing else. Missing for whoever neither manages the project nor leads it.
 */
export async function consortiumForms(
  read: Read,
  actor: Actor | null,
  slug: string,
  now: Now,
  permission: 'project.manage' | 'consortium.propose' = 'project.manage',
) {
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  if (!actor || !project || !can(actor, permission, target)) throw new Refusal('missing', 'not_found');
  const { id } = project;
  const places = participationsOfConsortium(read, id);
  const records = await consortiumRecords(read, [id]);
  const names = await actionNames(read);
  const nameOf = (organisationId: number) =>
    wordsOn(records.organisations, organisationId, now.day)?.name ?? '';
  const actionKeys = places.map(({ actionKey }) => actionKey);
  const actions = places.map(({ seasonKey, actionKey, participationId }) => {
    const { number, title } = names.of(seasonKey, actionKey);
    const said = records.applications.findLast((one) => one.participationId === participationId);
    return { participationId, key: actionKey, season: seasonKey, number, title, applied: said ?? null };
  });
  const asked = functionsOf(actionKeys);
  return {
    project: { id, slug, acronym: project.acronym },
    actions,
    members: frenchOrder(
      target?.members?.map(({ organisationId }) => ({ id: organisationId, name: nameOf(organisationId) })) ??
        [],
      ({ name }) => name,
    ),
    functions: { asked, held: heldFunctions(records.functions, now.day, nameOf) },
    statements: [...new Set(asked.map((one) => FUNCTION_PLACES[one].actionKey))].map((actionKey) => ({
      action: actions.find(({ key }) => key === actionKey),
      actionKey,
      said: records.statements.findLast((one) => one.actionKey === actionKey) ?? null,
    })),
    rosters: ROSTER_KINDS.filter((kind) => actionKeys.includes(ROSTER_PLACES[kind].actionKey)).map(
      (kind) => ({
        kind,
        src: ROSTER_PLACES[kind].src,
        last: records.rosters.findLast((one) => one.kind === kind) ?? null,
      }),
    ),
    derogations: derogationsOf(records.derogations).map((one) => ({
      ...one,
      action: actions.find(({ key }) => key === one.actionKey),
    })),
    derogable: actions.filter(({ key }) => DEROGATION_ACTIONS.includes(key)),
    proposals: waitingFactProposals(read, id).map((one) => ({
      ...one,
      /** Whoever proposed it answers nothing, under none of his accounts. */
      own: isOwnHand(read, actor, one.accountId),
    })),
    zones: records.zones,
  };
}

/** What a lead may propose of its consortium; null for the other readers of the project. */
export const proposableFacts = (read: Read, actor: Actor | null, slug: string, now: Now) =>
  consortiumForms(read, actor, slug, now, 'consortium.propose').catch((error: unknown) => {
    if (isRefusal(error)) return null;
    throw error;
  });

/** Those held today, and those to come. */
function heldFunctions(
  rows: readonly FunctionRecord[],
  today: string,
  nameOf: (organisationId: number) => string,
) {
  const standing = rows.filter(({ cancelledFrom }) => cancelledFrom === null);
  const held = functionsOn(standing, today);
  const toCome = standing.filter(({ event, effectiveOn }) => event === 'given' && effectiveOn > today);
  return frenchOrder(
    [...held, ...toCome].map((one) => ({ ...one, organisation: nameOf(one.organisationId) })),
    ({ function: name }) => name,
    ({ zoneNumber }) => zoneNumber ?? 0,
    ({ organisation }) => organisation,
  );
}

/** Those granted and not taken back, each with the day from which it was lifted. */
function derogationsOf(rows: Awaited<ReturnType<typeof consortiumRecords>>['derogations']) {
  const standing = inOrder(rows.filter(({ cancelledFrom }) => cancelledFrom === null));
  return standing
    .filter(({ event }) => event === 'granted')
    .map((one) => ({
      ...one,
      revokedOn: standing.find(({ revokesId }) => revokesId === one.id)?.effectiveOn ?? null,
    }));
}
