import { z } from 'zod';
import { editionsSince } from '@/db/editions';
import { isUsedBeside, replacementOf } from '@/db/objective-component-figures';
import { appendComponentVersion, componentVersionsOf } from '@/db/objective-components';
import { versionSums } from '@/db/objective-version-sums';
import { recountOffers } from '@/db/offer-history';
import type { Read, Tx } from '@/db/store';
import type { Command } from '@/lib/command';
import { type LastChange, lastChange } from '@/lib/domain/last-change';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { Refusal } from '@/lib/refusal';
import { type FoundComponent, findComponent } from './component-found';
import { reasonInput } from './counting-input';

const input = z.object({
  componentId: z.string().max(80),
  /** The last version that the person read: another one since is another act. */
  version: z.int().positive(),
  reason: reasonInput,
});

type Version = FoundComponent['versions'][number];

/**
 * Takes back the last change of a target – an amendment, a decision, a counting mode, a replacement – while nobody has
 * acted on it. What stood before stands again, as versions known from today: the days in between stay as they were
 * known. Refused once an edition has been frozen since, or the component that took its place is used.
 */
export const withdrawTargetChange: Command<z.output<typeof input>, FoundComponent, { version: number }> = {
  name: 'withdraw-target-change',
  permission: 'target.amend',
  input,
  find: findComponent,
  async run({ tx, actor, now }, { componentId, version, reason }, { component, versions }) {
    const last = versions.at(-1);
    if (last?.version !== version) throw new Refusal('conflict', 'target_changed_since');
    const change = lastChange(versions);
    const replacement = change && replacedBy(tx, componentId, change);
    const refused = await refusalOf(tx, change, replacement);
    if (!change || refused) throw new Refusal('conflict', refused ?? 'nothing_to_withdraw');
    const by = { knownFrom: now.day, reason, accountId: actor.accountId, recordedAt: now.instant };
    let at = version;
    for (const [index, { id: _, actionKey: __, ...row }] of change.hidden.entries()) {
      at += 1;
      // What it says is the source's word again; that it is said again today is this person's.
      const inForceFrom = change.written[index]?.inForceFrom ?? row.inForceFrom;
      await appendComponentVersion(tx, { ...row, ...by, version: at, inForceFrom });
    }
    const ids = [componentId, ...(replacement ? [replacement] : [])];
    if (replacement) {
      const [{ id: _, actionKey: __, ...only }] = (await componentVersionsOf(tx, replacement)) as [Version];
      await appendComponentVersion(tx, { ...only, ...by, version: only.version + 1, inForceTo: now.day });
      recountOffers(tx, component);
    }
    return {
      result: { version: at },
      journal: {
        subject: `component:${componentId}`,
        references: { withdrawn: version, version: at, targets: versionSums(tx, ids) },
        reason,
      },
    };
  },
};

/** Whether the last change of a target may be taken back today, or why not. */
export async function withdrawalOf(
  read: Read,
  componentId: string,
): Promise<{ version: number; refused: RefusalCode | null } | null> {
  const versions = await componentVersionsOf(read, componentId);
  const change = lastChange(versions);
  if (!change) return null;
  const refused = await refusalOf(read, change, replacedBy(read, componentId, change));
  return { version: versions.at(-1)?.version ?? 0, refused };
}

/** The component that took its place in this very change. */
const replacedBy = (read: Read | Tx, componentId: string, { written }: LastChange<Version>): string | null =>
  written.some(({ inForceTo }) => inForceTo !== null) ? replacementOf(read, componentId) : null;

async function refusalOf(
  read: Read | Tx,
  change: LastChange<Version> | null,
  replacement: string | null,
): Promise<RefusalCode | null> {
  if (!change) return 'nothing_to_withdraw';
  if (editionsSince(read, change.written[0]?.recordedAt ?? '') > 0) return 'change_in_edition';
  if (!replacement) return null;
  const used = (await componentVersionsOf(read, replacement)).length > 1 || isUsedBeside(read, replacement);
  return used ? 'replacement_used' : null;
}
