import { personFile } from '@/app/_web/person-file';
import { idOf } from '@/lib/domain/id';

/** What is held on a person who asked an administrator for it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return personFile(request, idOf((await params).id) ?? 0);
}
