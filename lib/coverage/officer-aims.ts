import { professions } from '@/db/reference';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { actionNames } from '@/lib/figure/action-names';
import { Refusal } from '@/lib/refusal';
import { aimedProfessions } from './aimed-professions';

/** What the actions aim at today, and of which an officer may say otherwise. Missing for others. */
export async function officerAims(read: Read, actor: Actor | null, now: Now) {
  if (!can(actor, 'inbox.open')) throw new Refusal('missing', 'not_found');
  const { groups, unaimed } = await aimedProfessions(read, now.day);
  const actions = (await actionNames(read))
    .list()
    .map(({ key, number, shortTitle }) => ({ key, number, shortTitle }));
  const known = await professions(read);
  const types = [...Map.groupBy(known, ({ typeKey }) => typeKey)];
  return {
    groups,
    unaimed,
    actions,
    own: actions.filter(({ key }) => can(actor, 'aim.link', { actionKeys: [key] })),
    /** Whole types first, with how many professions they hold; then each profession. */
    choices: [
      ...types.map(([value, own]) => ({ value, label: own[0]?.typeLabel ?? value, count: own.length })),
      ...known.map(({ id, label }) => ({ value: String(id), label, count: null })),
    ],
  };
}
