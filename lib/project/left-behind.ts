import { departureAnswers, type HeldThing, heldThings, leftThings } from '@/db/departures';
import type { Read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import { can, type Target } from '@/lib/access/policy';
import { leftKey } from '@/lib/domain/departure';
import type { ActionNames } from '@/lib/figure/action-names';

/** What a member holds in a project, as a form asks what becomes of it. */
export interface HeldByMember extends Pick<HeldThing, 'subject' | 'training' | 'committedOn' | 'planned'> {
  /** See `leftKey`. */
  key: string;
  organisationId: number;
  action: { number: number; title: string };
  /** The officer may say what becomes of it: it is of an action of his. */
  own: boolean;
}

/** A departure of which something is still to be said. */
export interface OpenDeparture {
  organisationId: number;
  organisation: string;
  departedOn: string;
  things: HeldByMember[];
}

/** What the members of a project hold, what those who left left behind without a word, and what was said of the rest. */
export function leftBehind(
  read: Read,
  actor: Performer,
  { id, target }: { id: number; target: Target | undefined },
  { names, day }: { names: ActionNames; day: string },
) {
  const held = heldThings(read, id, day).map((thing): HeldByMember => {
    const { number, shortTitle } = names.of(thing.seasonKey, thing.actionKey);
    return {
      key: leftKey(thing),
      organisationId: thing.organisationId,
      ...{ subject: thing.subject, training: thing.training },
      ...{ committedOn: thing.committedOn, planned: thing.planned },
      action: { number, title: shortTitle },
      own: can(actor, 'commitment.record', { ...target, actionKeys: [thing.actionKey] }),
    };
  });
  const byMember = Map.groupBy(leftThings(read, day, id), ({ organisationId }) => organisationId);
  const departures = [...byMember.values()].flatMap((left): OpenDeparture[] => {
    const [first] = left;
    if (!first) return [];
    const { organisationId, organisation, departedOn } = first;
    const keys = left.map(leftKey);
    const things = held.filter((one) => one.organisationId === organisationId && keys.includes(one.key));
    return [{ organisationId, organisation, departedOn, things }];
  });
  return { held, departures, departureAnswers: departureAnswers(read, id, day) };
}
