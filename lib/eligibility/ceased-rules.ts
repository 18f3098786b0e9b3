import { consortiumParticipations } from '@/db/consortium-participations';
import type { Read } from '@/db/store';
import { type Actor, actionsOf } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { recordsByProject } from '@/lib/domain/eligibility/by-project';
import { rulesOfAction } from '@/lib/domain/eligibility/rules';
import { type Ceased, ceasedRules as ceasedOf } from '@/lib/domain/eligibility/since';
import { isOver } from '@/lib/domain/project-life';
import type { Now } from '@/lib/domain/time';
import { rememberOfConsortia } from './consortium-memory';
import { printedRule } from './printed-rules';
import { recordsOf } from './read-verdicts';

/** A rule that a consortium met and meets no longer. */
export interface CeasedRule {
  slug: string;
  acronym: string;
  actionKey: string;
  code: string;
  label: string;
  src: readonly string[];
  on: string;
  turn: Ceased['turn'];
  result: Ceased['result'];
}

/** Those of the officer's actions, the last first: of projects that are not over, and of the season that prints the rules. */
export async function ceasedRules(read: Read, actor: Actor, now: Now): Promise<CeasedRule[]> {
  if (!can(actor, 'inbox.open')) return [];
  const own = actionsOf(actor);
  return (await everyCeased(read, now.day)).filter(({ actionKey }) => own.includes(actionKey));
}

const everyCeased = (read: Read, today: string): Promise<CeasedRule[]> =>
  rememberOfConsortia(read, `ceased ${today}`, async () => {
    const living = consortiumParticipations(read).filter(
      ({ status, actionKey, seasonKey, decidedOn }) =>
        decidedOn <= today &&
        !isOver(status) &&
        rulesOfAction(actionKey).some(({ season }) => season === seasonKey),
    );
    const of = recordsByProject(await recordsOf(read, living));
    const found = living.flatMap((place) =>
      ceasedOf(place, of(place.projectId), today).flatMap(({ rule, on, turn, result }): CeasedRule[] => {
        const printed = printedRule(rule.code);
        if (!printed) return [];
        const { slug, acronym, actionKey } = place;
        const { label, src } = printed;
        return [{ slug, acronym, actionKey, code: rule.code, label, src, on, turn, result }];
      }),
    );
    return found.toSorted((a, b) => b.on.localeCompare(a.on));
  });
