import { certificateResponse } from '@/app/_web/certificate-response';
import { numberIn } from '@/app/_web/number-in';
import { certificateFile } from '@/lib/certificate/certificate-files';
import { read } from '@/lib/store';

/** One certificate, as a PDF. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; code: string; id: string }> },
): Promise<Response> {
  const { id } = await params;
  return certificateResponse(request, (actor, now) => certificateFile(read(), actor, now, numberIn(id)));
}
