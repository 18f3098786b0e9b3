import { publishImport } from '@/app/_web/publish-import';
import { importChoicesBody } from '@/lib/api/import';
import { importFigures } from '@/lib/import/import-figures';
import { importHeading } from '@/lib/import/import-job';
import { read } from '@/lib/store';

/** Publishes a file into the draft of its report: what changed since the preview is then shown as conflicts. */
export const POST = publishImport({
  body: importChoicesBody,
  // Choices for 100,000 conflicts weigh less.
  maxBytes: 5_000_000,
  mayRead: (actor, now, importId) => importHeading(read(), actor, now, importId),
  async publish(given, asked, onProgress) {
    const { reportId, revisions, offers, kept } = await importFigures(given, asked, onProgress);
    return { id: given.importId, report: reportId, revisions, offers, kept };
  },
});
