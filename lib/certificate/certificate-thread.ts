import { isDemonstration } from '@/lib/env';
import { inKeptThread } from '@/lib/threads/in-thread';
import type { CertificateContent } from './certificate-content';

/** What the thread lays out. */
export interface CertificateTask {
  content: CertificateContent;
  demonstration: boolean;
}

const laidOut = inKeptThread<CertificateTask, Uint8Array>({
  thread: 'certificate',
  seconds: 30,
  megabytes: 300,
});

/** Lays out a certificate in a thread that stays for the next one: fonts and pages hold no other request. */
export async function certificateInThread(content: CertificateContent): Promise<Uint8Array> {
  return laidOut({ content, demonstration: isDemonstration() });
}
