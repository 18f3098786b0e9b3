import { addSeason, findSeason } from '@/db/programme';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { readDue } from '@/lib/domain/amendment';
import { problem } from '@/lib/domain/inputs';
import { type SeasonInput, seasonInput } from '@/lib/domain/programme';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { refuseAll } from '@/lib/refusal';

/** Records a season of the call: actions, rounds and objectives may then be recorded in it. */
export const recordSeason: Command<SeasonInput, { target: Target }, { key: SeasonKey }> = {
  name: 'record-season',
  permission: 'programme.manage',
  input: seasonInput,
  find: async () => ({ target: {} }),
  async run({ tx, actor, now }, { number, openedOn, src, note }) {
    const key: SeasonKey = `S${number}`;
    if (await findSeason(tx, key)) refuseAll([problem('number', 'season_exists', { season: number })]);
    await addSeason(tx, {
      ...{ key, number, src, note, openedOn },
      openedPrecision: openedOn === null ? null : (readDue(openedOn)?.duePrecision ?? null),
      accountId: actor.accountId,
      recordedAt: now.instant,
    });
    return { result: { key }, journal: { subject: `season:${key}` } };
  },
};
