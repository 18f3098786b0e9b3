import { componentOf, componentVersionsOf } from '@/db/objective-components';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { fieldsOf } from '@/lib/command';
import { type Amendment, amendmentInput } from '@/lib/domain/amendment';
import type { Now } from '@/lib/domain/time';
import { type ActionProgress, progressAgainst } from '@/lib/figure/action-progress';
import { Refusal } from '@/lib/refusal';
import { amendedVersion } from './amend-target';

/** What an amendment would do to every rate of its action: nothing is written. */
export interface AmendmentPreview {
  componentId: string;
  inForceFrom: string;
  /** It takes effect on a day to come: until then the rates stay as they are. */
  toCome: boolean;
  /** The action as it is read today, and with the target proposed, by the same computation. */
  before: ActionProgress;
  after: ActionProgress;
}

/**
 * The effect of an amendment on today's figures. Refused exactly as its recording would be, beside the same fields;
 * as missing for whoever may not amend that target.
 */
export async function amendmentPreview(
  read: Read,
  actor: Actor | null,
  raw: unknown,
  now: Now,
): Promise<AmendmentPreview> {
  const parsed = amendmentInput.safeParse(raw);
  if (!parsed.success) throw new Refusal('invalid', 'invalid_input', {}, fieldsOf(parsed.error));
  const given: Amendment = parsed.data;
  const component = await componentOf(read, given.componentId);
  const last = (await componentVersionsOf(read, given.componentId)).at(-1);
  const mayAmend = component && can(actor, 'target.amend', { actionKeys: [component.actionKey] });
  if (!actor || !component || !last || !mayAmend) throw new Refusal('missing', 'not_found');
  const { accountId } = actor;
  const supposed = amendedVersion(last, component.unit, given, { accountId, now });
  const { seasonKey, actionKey } = component;
  const ofAction = (actions: ActionProgress[]) => {
    const action = actions.find(({ key }) => key === actionKey);
    if (!action) throw new Refusal('missing', 'not_found');
    return action;
  };
  return {
    componentId: component.id,
    inForceFrom: given.inForceFrom,
    toCome: given.inForceFrom > now.day,
    before: ofAction(await progressAgainst(read, seasonKey, now.day, {})),
    after: ofAction(await progressAgainst(read, seasonKey, now.day, { supposed })),
  };
}
