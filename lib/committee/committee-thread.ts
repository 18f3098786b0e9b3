import type { CommitteeFormat } from '@/lib/domain/committee-report';
import { inKeptThread } from '@/lib/threads/in-thread';
import type { CommitteeService } from './committee-files';
import type { CommitteeReport } from './committee-report';
import type { ActionSheet } from './portfolio/action-sheet';
import type { RegionSheet } from './portfolio/region-sheet';

/** What the thread lays out: a file of a committee, or a sheet of the portfolio. */
export type CommitteeTask =
  | ({ report: CommitteeReport; format: CommitteeFormat } & CommitteeService)
  | { action: ActionSheet }
  | { region: RegionSheet };

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
