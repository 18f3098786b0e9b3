import { appendJournal } from '@/db/journal';
import { closeStore, openStore, write } from '@/db/store';

/** A hundred journalled writes, each its own commit: what test/durability.test.ts counts the fsyncs of. */
openStore(process.env.DATABASE_PATH ?? '');
for (let n = 0; n < 100; n += 1)
  await write((tx) =>
    appendJournal(tx, {
      subject: `write:${n}`,
      command: 'durability',
      actor: null,
      now: { instant: '2026-11-20T08:00:00.000Z' },
      door: 'script',
    }),
  );
closeStore();
