import { keepRecord } from '@/lib/command';
import { type SessionTimes, shouldTouch } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';

/** Notes that a person is active, at most once a minute. */
export async function noteActivity(sessionId: string, times: SessionTimes, now: Now): Promise<void> {
  if (shouldTouch(times, now)) await keepRecord.touchSession(sessionId, now.instant);
}
