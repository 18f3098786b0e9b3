import { publishImport } from '@/app/_web/publish-import';
import { sessionsPublishBody } from '@/lib/api/session-import';
import { importSessions } from '@/lib/session-file/import-sessions';
import { sessionImportHeading } from '@/lib/session-file/session-import';
import { read } from '@/lib/store';

/** Publishes a file of sessions. */
export const POST = publishImport({
  body: sessionsPublishBody,
  maxBytes: 1_000,
  mayRead: (actor, now, importId) => sessionImportHeading(read(), actor, now, importId),
  async publish(given, asked, onProgress) {
    const { created, changed } = await importSessions(given, asked, onProgress);
    return { id: given.importId, created, changed };
  },
});
