import { participationsOfConsortium } from '@/db/consortium-participations';
import { namedPeople } from '@/db/journal-names';
import { findProject, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can, type Permission } from '@/lib/access/policy';
import { type RuleVerdict, type TurnedRule, turnedBetween, verdictsOf } from '@/lib/domain/eligibility/check';
import type { MemberFacts, ParticipationFacts, Said } from '@/lib/domain/eligibility/facts';
import type { PrintedRule } from '@/lib/domain/eligibility/printed-rule';
import { type Ceased, ceasedRules } from '@/lib/domain/eligibility/since';
import type { Now } from '@/lib/domain/time';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { Refusal } from '@/lib/refusal';
import { printedRule } from './printed-rules';
import { readVerdicts } from './read-verdicts';

/** A rule as it is printed, and what is read of it. */
export interface ReadRule extends RuleVerdict {
  printed: PrintedRule;
  /** Since when, and after what, it is no longer met; null: it is, or was not before either. */
  ceased: Ceased | null;
}

export interface ParticipationEligibility {
  id: number;
  action: Pick<ActionName, 'key' | 'season' | 'number' | 'title'>;
  rules: ReadRule[];
  /** What would read otherwise if the member that the reader names were gone; null: nobody is named. */
  without: TurnedRule[] | null;
}

export interface ProjectEligibility {
  project: { id: number; slug: string; acronym: string; name: string };
  day: string;
  participations: ParticipationEligibility[];
  /** The members of the day, of whom one may be thought away. */
  members: { id: number; name: string; lead: boolean }[];
  /** The one that is. */
  gone: { id: number; name: string } | null;
  /** ALL-1: why each action is read for itself. */
  method: PrintedRule | undefined;
  /** Who said something; null: the reader reads no names, or it was erased. */
  authorOf(said: Said): string | null;
}

interface Asked {
  slug: string;
  day: string;
  /** The number of a member, as an address gives it. */
  without?: string | undefined;
}

/**
 * The rules of a project's actions as they are read on a day, each with the facts that it looked at. Missing for whoever
 * may not read the project: what is read of a consortium is not public.
 */
export async function projectEligibility(
  read: Read,
  actor: Actor | null,
  { slug, day, without }: Asked,
  now: Now,
  permission: Extract<Permission, 'project.read' | 'project.manage'> = 'project.read',
): Promise<ProjectEligibility> {
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  if (!actor || !project || !can(actor, permission, target)) throw new Refusal('missing', 'not_found');
  // Before its public day a project is known to its consortium and its officers.
  if (project.knownFrom > now.day && !can(actor, 'draft.read', target))
    throw new Refusal('missing', 'not_found');
  const known = participationsOfConsortium(read, project.id).filter(({ decidedOn }) => decidedOn <= day);
  const found = await readVerdicts(read, known, day);
  const names = await actionNames(read);
  const members = found[0]?.facts.members ?? [];
  const gone = members.find(({ organisationId }) => String(organisationId) === without);
  const withNotes = can(actor, 'comment.read', target);
  const people = can(actor, 'person.name.read')
    ? new Map(namedPeople(read).map(({ id, name }) => [id, name]))
    : new Map<number, string>();
  const { id, acronym, name } = project;
  return {
    project: { id, slug, acronym, name },
    day,
    participations: found.map(({ participation, records, facts, verdicts }) => {
      const { participationId, seasonKey, actionKey } = participation;
      const ceased = ceasedRules(participation, records, day);
      const { key, season, number, title } = names.of(seasonKey, actionKey);
      return {
        id: participationId,
        action: { key, season, number, title },
        rules: verdicts.flatMap((verdict) => {
          const printed = printedRule(verdict.rule.code);
          if (!printed) return [];
          return [
            {
              ...verdict,
              printed,
              note: withNotes ? verdict.note : null,
              ceased: ceased.find(({ rule }) => rule.code === printed.code) ?? null,
            },
          ];
        }),
        without: gone ? turnedBetween(verdicts, verdictsOf(withoutMember(facts, gone))) : null,
      };
    }),
    members: members.map(({ organisationId, name: of, role }) => ({
      id: organisationId,
      name: of,
      lead: role === 'lead',
    })),
    gone: gone ? { id: gone.organisationId, name: gone.name } : null,
    method: printedRule('ALL-1'),
    authorOf: ({ accountId }) => (accountId === null ? null : (people.get(accountId) ?? null)),
  };
}

/** A member takes what it does with it; a list of the territory still expects it. */
const withoutMember = (facts: ParticipationFacts, { organisationId }: MemberFacts): ParticipationFacts => ({
  ...facts,
  members: facts.members.filter((member) => member.organisationId !== organisationId),
});
