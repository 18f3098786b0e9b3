import { z } from 'zod';
import { addPeerThreshold } from '@/db/peers';
import { findSeason } from '@/db/programme';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { lineText } from '@/lib/domain/accepted-text';
import { reasonInput } from '@/lib/domain/inputs';
import { MOST_THRESHOLD } from '@/lib/domain/peers';
import { says } from '@/lib/domain/says';
import { seasonKeyInput } from '@/lib/domain/season';
import { refusedField } from '@/lib/refusal';
import { peerThresholdAt } from './peer-threshold';

const input = z.object({
  seasonKey: seasonKeyInput,
  /** In points under the median, as a person types it: « 10 », « 7,5 ». */
  points: lineText.regex(/^\d{1,3}(?:,\d)?$/, says('threshold_form')),
  reason: reasonInput,
});

/** Sets how far under the median of its peers a participation of a season raises an alert, from today on. */
export const setPeerThreshold: Command<z.output<typeof input>, { target: Target }, { tenths: number }> = {
  name: 'set-peer-threshold',
  permission: 'peers.settle',
  input,
  find: async ({ tx }, { seasonKey }) => ((await findSeason(tx, seasonKey)) ? { target: {} } : undefined),
  async run({ tx, actor, now, door }, { seasonKey, points, reason }) {
    const tenths = Math.round(Number(points.replace(',', '.')) * 10);
    if (tenths < 1 || tenths > MOST_THRESHOLD) throw refusedField('points', 'threshold_form');
    if ((await peerThresholdAt(tx, seasonKey, now.day)) === tenths)
      throw refusedField('points', 'threshold_unchanged', { tenths });
    await addPeerThreshold(tx, {
      ...{ seasonKey, tenths, reason, door },
      accountId: actor.accountId,
      at: now.instant,
      knownFrom: now.day,
    });
    return {
      result: { tenths },
      journal: { subject: `season:${seasonKey}`, references: { tenths }, reason },
    };
  },
};
