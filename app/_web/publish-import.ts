import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { type Request as Asked, fieldsOf } from '@/lib/command';
import { idOf } from '@/lib/domain/id';
import type { Now } from '@/lib/domain/time';
import { enqueueImport, noteProgress, resumeImports } from '@/lib/import/import-jobs';
import { isRefusal, Refusal } from '@/lib/refusal';
import { knownQuery } from './api-route';
import { apiWriter, doorOf } from './bearer';
import { requestNow } from './clock';
import { importService } from './import-service';
import { readJson } from './json-body';
import { apiErrorResponse, json } from './json-response';
import { keySent } from './key-sent';

interface Publishing<Body extends z.ZodType> {
  body: Body;
  maxBytes: number;
  /** Refuses whoever may not read the job, before the body is read. */
  mayRead: (actor: Actor, now: Now, importId: number) => Promise<unknown>;
  publish: (
    given: z.output<Body> & { importId: number },
    request: Asked,
    onProgress: (at: number, total: number) => void,
  ) => Promise<unknown>;
}

/** Publishes a previewed file where it goes, wholly or not at all. The same job twice is published once. */
export const publishImport =
  <Body extends z.ZodType>({ body, maxBytes, mayRead, publish }: Publishing<Body>) =>
  async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
    // No job has the number 0: another text than a number names nothing.
    const importId = idOf((await params).id) ?? 0;
    let writes = false;
    try {
      knownQuery(request.url, []);
      const now = requestNow();
      const actor = await apiWriter(request, now);
      const asked = { actor, now, door: doorOf(actor), ...keySent(request) };
      await mayRead(actor, now, importId);
      const given = body.safeParse((await readJson(request, maxBytes)).body);
      if (!given.success) throw new Refusal('invalid', 'invalid_input', {}, fieldsOf(given.error));
      await resumeImports(importService);
      const answer = await publish(Object.assign({ importId }, given.data), asked, (at, total) => {
        writes = true;
        noteProgress(importId, { stage: 'writing', done: at, total });
      });
      return json(200, answer);
    } catch (error) {
      // What moved since the preview is compared again at once.
      if (isRefusal(error) && error.code === 'values_changed') enqueueImport(importId, importService);
      return apiErrorResponse(error);
    } finally {
      if (writes) noteProgress(importId, undefined);
    }
  };
