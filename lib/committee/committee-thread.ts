import type { CommitteeFormat } from '@/lib/domain/committee-report';
import { inThread, inTurn } from '@/lib/threads/in-thread';
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

/** Makes a file of a committee in a thread of its own, one after the other: it holds no other request. */
export const committeeInThread = inTurn(async (task: CommitteeTask): Promise<Buffer> => {
  const bytes = await inThread<Uint8Array>({
    thread: 'committee',
    data: task,
    seconds: SECONDS,
    megabytes: MEGABYTES,
  });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
});
