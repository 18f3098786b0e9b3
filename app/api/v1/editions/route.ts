import { apiRead } from '@/app/_web/api-route';
import { editionListAnswer } from '@/app/api/v1/_answers/edition';
import { API_ROUTES } from '@/lib/api/routes';
import { editionList } from '@/lib/edition/editions';
import { read } from '@/lib/store';

export const GET = apiRead(
  async () => editionListAnswer(await editionList(read())),
  API_ROUTES['/api/v1/editions'],
);
