import { deserialize } from 'node:v8';
import { SCHEMA_VERSION } from '@/db/figure-version';
import { earliestKnownSince } from '@/db/journal';
import { keptAnswer } from '@/db/kept-answers';
import type { Read } from '@/db/store';

/**
 * To be raised where what is remembered of past days is made otherwise, or has another shape: what an earlier release
 * kept is then worked out again. A test compares it with what the rules make.
 */
const ROUND = 2;
export const KEPT_RULES = `${SCHEMA_VERSION}.${ROUND}`;

/** From which day on the answers kept at a line of the journal are void, in the present state of the data. */
const voidFrom = { version: -1, ofKept: new Map<number, string | undefined>() };

/**
 * What an earlier process kept of a past day, where nothing that was written since may have changed it, and the line of
 * the journal at which it did. `version`: the last line that may have changed a figure. What cannot be read any more is
 * as if it had not been kept.
 */
export async function answerKept<Answer>(
  read: Read,
  of: { name: string; day: string },
  version: number,
  unpack: (packed: unknown) => Answer,
): Promise<{ answer: Answer; keptAt: number } | undefined> {
  const kept = keptAnswer(read, { ...of, rules: KEPT_RULES });
  if (!kept || kept.version > version) return undefined;
  const from = await voidSince(read, kept.version, version);
  if (from !== undefined && from <= of.day) return undefined;
  try {
    return { answer: unpack(deserialize(kept.content)), keptAt: kept.version };
  } catch {
    tellUnreadable(of);
    return undefined;
  }
}

let isTold = false;

/** Once a process: it is worked out again, and kept again the next time that past days are. */
function tellUnreadable({ name, day }: { name: string; day: string }): void {
  if (isTold) return;
  isTold = true;
  process.emitWarning(`What was kept of a past day cannot be read and is worked out again: ${name}, ${day}`);
}

async function voidSince(read: Read, keptAt: number, version: number): Promise<string | undefined> {
  const { ofKept } = voidFrom;
  if (voidFrom.version !== version) ofKept.clear();
  voidFrom.version = version;
  if (!ofKept.has(keptAt))
    ofKept.set(keptAt, keptAt === version ? undefined : await earliestKnownSince(read, keptAt));
  return ofKept.get(keptAt);
}
