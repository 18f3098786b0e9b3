import { apiRead } from '@/app/_web/api-route';
import { importService } from '@/app/_web/import-service';
import { numberIn } from '@/app/_web/number-in';
import { API_ROUTES } from '@/lib/api/routes';
import { importJob } from '@/lib/import/import-job';
import { resumeImports } from '@/lib/import/import-jobs';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { importAnswerOf } from '../../_answers/import';
import { pageAsked } from '../../_answers/project-filter';

/** A file sent to a report, as far as it is. `page` is that of each of its lists. */
export const GET = apiRead<{ id: string }>(async ({ params: { id }, search, actor, now }) => {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  await resumeImports(importService);
  const page = pageAsked(search);
  const pages = { problems: page, warnings: page, conflicts: page, changes: page };
  return importAnswerOf(await importJob(read(), actor, now, numberIn(id), pages));
}, API_ROUTES['/api/v1/imports/{id}']);
