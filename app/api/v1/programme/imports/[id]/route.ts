import { apiRead } from '@/app/_web/api-route';
import { importService } from '@/app/_web/import-service';
import { numberIn } from '@/app/_web/number-in';
import { API_ROUTES } from '@/lib/api/routes';
import { resumeImports } from '@/lib/import/import-jobs';
import { programmeImport } from '@/lib/programme-file/programme-import';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { programmeImportAnswer } from '../../../_answers/programme-import';
import { pageAsked } from '../../../_answers/project-filter';

/** A file sent to the programme, as far as it is. `page` is that of each of its lists. */
export const GET = apiRead<{ id: string }>(async ({ params: { id }, search, actor }) => {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  await resumeImports(importService);
  const page = pageAsked(search);
  return programmeImportAnswer(
    await programmeImport(read(), actor, numberIn(id), { problems: page, outcomes: page }),
  );
}, API_ROUTES['/api/v1/programme/imports/{id}']);
