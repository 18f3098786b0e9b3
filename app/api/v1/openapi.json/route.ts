import { apiRead } from '@/app/_web/api-route';
import { openApi } from '@/lib/api/open-api';

let description: Record<string, unknown> | undefined;

export const GET = apiRead(async () => {
  // The same for everyone until the next start.
  description ??= openApi();
  return description;
});
