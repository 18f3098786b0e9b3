import { publishImport } from '@/app/_web/publish-import';
import { programmePublishBody } from '@/lib/api/programme-import';
import { importProgramme } from '@/lib/programme-file/import-programme';
import { programmeImportHeading } from '@/lib/programme-file/programme-import';
import { read } from '@/lib/store';

/** Publishes a file into the programme. */
export const POST = publishImport({
  body: programmePublishBody,
  maxBytes: 10_000,
  mayRead: (actor, _now, importId) => programmeImportHeading(read(), actor, importId),
  async publish(given, asked, onProgress) {
    const { created, changed } = await importProgramme(given, asked, onProgress);
    return { id: given.importId, created, changed };
  },
});
