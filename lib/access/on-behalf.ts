import { actionsOf, type Performer } from './actor';
import { conditionOf } from './policy';

/**
 * Whether what somebody of this role enters is entered for a consortium to which he does not belong: by right of the
 * actions that he is in charge of. It is said on screen, remembered, and told to the leads.
 */
export const actsOnBehalf = (who: Pick<Performer, 'role'>): boolean =>
  conditionOf(who, 'figures.enter') === 'acts';

/** Of some actions, those where the actor enters: on behalf, his own; in a consortium, its lines decide and not the action. */
export const actionsEntered = (actor: Performer, keys: readonly string[]): string[] =>
  keys.filter((key) => !actsOnBehalf(actor) || actionsOf(actor).includes(key));
