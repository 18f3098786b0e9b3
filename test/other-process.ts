import { closeStore, openStore } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { nowAt } from '@/lib/domain/time';
import { recordCommitments } from '@/lib/project/record-commitments';

/** One write of another process on the same file, known from a day long past: what test/two-processes.test.ts runs. */
const given: { actor: Performer; input: unknown; day: string } = JSON.parse(process.argv[2] ?? '');
openStore(process.env.DATABASE_PATH ?? '');
await execute(recordCommitments, given.input, {
  actor: given.actor,
  now: nowAt(new Date(`${given.day}T09:00:00.000Z`)),
  door: 'script',
});
closeStore();
