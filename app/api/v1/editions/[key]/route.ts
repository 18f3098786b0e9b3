import { knownQuery } from '@/app/_web/api-route';
import { frozenJson } from '@/app/_web/frozen-response';
import { errorResponse } from '@/app/_web/json-response';
import { refusedFile } from '@/app/_web/refused-file';
import { editionText } from '@/lib/edition/editions';
import { read } from '@/lib/store';

/** Not an `apiRead`: that one reads the session, and its answers are kept by no cache. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  try {
    knownQuery(request.url, []);
    return frozenJson(request, await editionText(read(), (await params).key));
  } catch (error) {
    return refusedFile(request, error, errorResponse);
  }
}
