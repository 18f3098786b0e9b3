import { apiRead } from '@/app/_web/api-route';
import { editionListAnswer } from '@/app/api/v1/_answers/edition';
import { read } from '@/lib/data';
import { API_ROUTES } from '@/lib/domain/api/routes';
import { editionList } from '@/lib/queries/editions';

export const GET = apiRead(
  async () => editionListAnswer(await editionList(read())),
  API_ROUTES['/api/v1/editions'],
);
