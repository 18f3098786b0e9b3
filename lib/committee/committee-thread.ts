import type { CommitteeFormat } from '@/lib/domain/committee-report';
import { inKeptThread } from '@/lib/threads/in-thread';
import type { CommitteeService } from './committee-files';
import type { CommitteeReport } from './committee-report';

/** What the thread lays out. */
export interface CommitteeTask extends CommitteeService {
  report: CommitteeReport;
  format: CommitteeFormat;
}

/** Four pages take two seconds, the start of the thread included. */
const SECONDS = 60;
const MEGABYTES = 400;

/** Makes files of a committee in a thread of their own, one after the other: they hold no other request. */
const made = inKeptThread<CommitteeTask, Uint8Array>({
  thread: 'committee',
  seconds: SECONDS,
  megabytes: MEGABYTES,
});

export async function committeeInThread(task: CommitteeTask): Promise<Buffer> {
  const bytes = await made(task);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
