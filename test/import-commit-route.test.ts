import { expect, it } from 'vitest';
import { POST } from '@/app/api/v1/imports/[id]/commit/route';
import { noteProgress, progressOf } from '@/lib/import/import-jobs';
import { freshDatabase } from './database';

it('whoever may not publish a file leaves its progress as it is', async () => {
  freshDatabase();
  const progress = { stage: 'writing', done: 1, total: 2 } as const;
  noteProgress(7, progress);
  const answer = await POST(
    new Request('http://localhost/api/v1/imports/7/commit', { method: 'POST', body: '{}' }),
    { params: Promise.resolve({ id: '7' }) },
  );
  expect(answer.status).toBe(403);
  expect(progressOf(7)).toEqual(progress);
  noteProgress(7, undefined);
});
