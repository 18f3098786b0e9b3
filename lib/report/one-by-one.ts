import type { Request } from '@/lib/command';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { isRefusal } from '@/lib/refusal';

/** More than a morning brings: a longer list is no longer read before it is sent. */
export const MOST_TOGETHER = 100;

/** A section of a list that was not done, and why. */
export interface RefusedOne {
  sectionId: number;
  code: RefusalCode;
}

/** Does each of a list in a write of its own, under a key of its own: one that is refused leaves the others standing. */
export async function oneByOne<One extends { sectionId: number }>(
  list: readonly One[],
  request: Request,
  act: (one: One, own: Request) => Promise<unknown>,
): Promise<{ done: number[]; refused: RefusedOne[] }> {
  const { idempotencyKey: key } = request;
  const done: number[] = [];
  const refused: RefusedOne[] = [];
  let stopped: RefusalCode | undefined;
  for (const [sectionId, one] of new Map(list.map((each) => [each.sectionId, each]))) {
    if (stopped) {
      refused.push({ sectionId, code: stopped });
      continue;
    }
    try {
      await act(one, { ...request, ...(key !== undefined && { idempotencyKey: `${key}:${sectionId}` }) });
      done.push(sectionId);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused.push({ sectionId, code: error.code });
      // A disk that is full for one is full for all.
      if (error.kind === 'unavailable') stopped = error.code;
    }
  }
  return { done, refused };
}
