import { requestNow } from '@/app/_web/clock';
import { closeStore, openStore } from '@/db/store';
import { SYSTEM } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { closeDueCampaigns } from '@/lib/commands/close-due-campaigns';
import { env } from '@/lib/env';

/** The scheduled work, to be run once a day or more often (docs/operating.md). */
openStore(env().DATABASE_PATH);
const done = await execute(closeDueCampaigns, {}, { actor: SYSTEM, now: requestNow(), door: 'script' });
closeStore();
process.stdout.write(
  `Campagnes closes : ${done.closed.length} · exceptions terminées : ${done.exceptionsEnded}\n`,
);
