import { and, eq, lt } from 'drizzle-orm';
import type { ChallengeKind } from '@/lib/domain/vocabulary';
import * as t from './schema';
import type { Read, Tx } from './store';

interface Asked {
  sessionId: string;
  kind: ChallengeKind;
}

const of = ({ sessionId, kind }: Asked) =>
  and(eq(t.sessionChallenges.sessionId, sessionId), eq(t.sessionChallenges.kind, kind));

/** What a session was asked since an instant and has not answered; undefined where there is none, or an older one. */
export async function challengeOf(read: Read, asked: Asked, since: string): Promise<string | undefined> {
  const row = read.select().from(t.sessionChallenges).where(of(asked)).get();
  return row && row.at >= since ? row.value : undefined;
}

/** Asks a session: what it was asked before, of that kind, is forgotten. */
export async function keepChallenge(tx: Tx, asked: Asked & { value: string; at: string }): Promise<void> {
  const { sessionId, kind, value, at } = asked;
  tx.insert(t.sessionChallenges)
    .values({ sessionId, kind, value, at })
    .onConflictDoUpdate({
      target: [t.sessionChallenges.sessionId, t.sessionChallenges.kind],
      set: { value, at },
    })
    .run();
}

/** The same as `challengeOf`, once: whatever the answer is worth, it is not asked again. */
export async function takeChallenge(tx: Tx, asked: Asked, since: string): Promise<string | undefined> {
  const found = await challengeOf(tx, asked, since);
  tx.delete(t.sessionChallenges).where(of(asked)).run();
  return found;
}

/** Forgets what no session answered in time. */
export async function endOldChallenges(tx: Tx, before: string): Promise<void> {
  tx.delete(t.sessionChallenges).where(lt(t.sessionChallenges.at, before)).run();
}
