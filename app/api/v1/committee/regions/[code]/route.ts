import { sheetRoute } from '@/app/_web/sheet-route';
import { regionSheet } from '@/lib/committee/portfolio/region-sheet';

/** The portfolio sheet of a region: `GET /api/v1/committee/regions/53?as-of=2026-11-20`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ code: string }> },
): Promise<Response> {
  const { code } = await params;
  return sheetRoute(request, {
    ...{ kind: 'region', of: code },
    question: async (...asked) => ({ region: await regionSheet(...asked) }),
  });
}
