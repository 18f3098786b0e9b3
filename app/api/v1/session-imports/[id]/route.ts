import { apiRead } from '@/app/_web/api-route';
import { importService } from '@/app/_web/import-service';
import { numberIn } from '@/app/_web/number-in';
import { API_ROUTES } from '@/lib/api/routes';
import { resumeImports } from '@/lib/import/import-jobs';
import { Refusal } from '@/lib/refusal';
import { sessionImport } from '@/lib/session-file/session-import';
import { read } from '@/lib/store';
import { pageAsked } from '../../_answers/project-filter';
import { sessionImportAnswer } from '../../_answers/session-import';

/** A file of sessions sent to a project, as far as it is. `page` is that of each of its lists. */
export const GET = apiRead<{ id: string }>(async ({ params: { id }, search, actor, now }) => {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  await resumeImports(importService);
  const page = pageAsked(search);
  return sessionImportAnswer(
    await sessionImport(read(), actor, now, numberIn(id), { problems: page, outcomes: page }),
  );
}, API_ROUTES['/api/v1/session-imports/{id}']);
