import { sheetRoute } from '@/app/_web/sheet-route';
import { actionSheet } from '@/lib/committee/portfolio/action-sheet';

/** The portfolio sheet of an action: `GET /api/v1/committee/actions/JURISTES?season=S2`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const { key } = await params;
  return sheetRoute(request, {
    ...{ kind: 'action', of: key },
    question: async (...asked) => ({ action: await actionSheet(...asked) }),
  });
}
