import { knownQuery } from '@/app/_web/api-route';
import { apiActor } from '@/app/_web/bearer';
import { requestNow } from '@/app/_web/clock';
import { type FileEnding, fileResponse } from '@/app/_web/file-response';
import { numberIn } from '@/app/_web/number-in';
import { refusedFile } from '@/app/_web/refused-file';
import { type EvidenceFile, evidenceFile } from '@/lib/report/evidence-list';
import { read } from '@/lib/store';

/** A file joined to a report, to be saved: it is never shown inside a page of this service. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    knownQuery(request.url, []);
    const now = requestNow();
    const fileId = numberIn((await params).id);
    const { name, extension, bytes } = await evidenceFile(read(), await apiActor(request, now), now, fileId);
    return fileResponse({ name, ending: ENDINGS[extension], body: bytes });
  } catch (error) {
    return refusedFile(request, error);
  }
}

const ENDINGS: Record<EvidenceFile['extension'], FileEnding> = {
  pdf: 'pdf',
  png: 'png',
  jpg: 'jpg',
  xlsx: 'xlsx',
  webp: 'bin',
  ods: 'bin',
};
