import { certificateResponse } from '@/app/_web/certificate-response';
import { certificateBatch } from '@/lib/certificate/certificate-files';
import { read } from '@/lib/store';

/** The certificates in force of a session, as one file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; code: string }> },
): Promise<Response> {
  const at = await params;
  return certificateResponse(request, (actor, now) => certificateBatch(read(), actor, now, at));
}
