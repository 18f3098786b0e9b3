import type { Actor } from '@/lib/access/actor';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { Now } from '@/lib/domain/time';
import { type Params, Refusal, type RefusalKind } from '@/lib/refusal';
import { inThread, inTurn } from '@/lib/threads/in-thread';

/** The template of a report, with the file of the database that the thread opens. */
export interface TemplateTask {
  path: string;
  actor: Actor;
  now: Now;
  reportId: number;
}

export interface TemplateMade {
  name: string;
  bytes: Uint8Array;
}

export type TemplateAnswer =
  | { ok: true; made: TemplateMade }
  | { ok: false; refusal: { kind: RefusalKind; code: RefusalCode; params: Params } };

/** A template of 50,000 lines takes 6 s and 350 MB. */
const SECONDS = 60;
const MEGABYTES = 900;

/** Makes a template in a thread of its own, one after the other. */
export const inTemplateThread = inTurn(async (task: TemplateTask): Promise<TemplateMade> => {
  const answer = await inThread<TemplateAnswer>({
    thread: 'template',
    data: task,
    seconds: SECONDS,
    megabytes: MEGABYTES,
  });
  if (answer.ok) return answer.made;
  throw new Refusal(answer.refusal.kind, answer.refusal.code, answer.refusal.params);
});
