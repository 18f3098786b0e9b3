import { allIndicators } from '@/db/objective-indicators';
import { allComponents, documents } from '@/db/reference';
import type { Read } from '@/db/store';
import { type Actor, actionsOf } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { actionNames } from '@/lib/figure/action-names';
import { Refusal } from '@/lib/refusal';

export type ObjectiveChoices = Awaited<ReturnType<typeof objectiveChoices>>;

/** What the forms of objectives and published figures offer to an officer; missing for the others. */
export async function objectiveChoices(read: Read, actor: Actor | null) {
  if (!actor || !can(actor, 'inbox.open')) throw new Refusal('missing', 'not_found');
  const own = new Set(actionsOf(actor));
  const names = await actionNames(read);
  return {
    /** Each action of the officer in each season. */
    actions: names.all
      .filter(({ key }) => own.has(key))
      .map(({ season, key, number, title }) => ({ season, key, number, title })),
    /** Those by which something can be counted. */
    indicators: (await allIndicators(read))
      .filter(({ source }) => source !== null)
      .map(({ key, label, unit }) => ({ key, label, unit })),
    components: (await allComponents(read))
      .filter(({ actionKey }) => own.has(actionKey))
      .map(({ id, label, seasonKey, actionKey }) => ({ id, label, season: seasonKey, actionKey })),
    documents: (await documents(read)).map(({ key, title }) => ({ key, title })),
  };
}
