import { certificateResponse } from '@/app/_web/certificate-response';
import { projectBatch } from '@/lib/certificate/certificate-files';
import { read } from '@/lib/store';

/** The certificates in force of a project, as one file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return certificateResponse(request, (actor, now) => projectBatch(read(), actor, now, slug));
}
