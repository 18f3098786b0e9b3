import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { specialtyMatrix } from '@/lib/specialty/specialty-matrix';
import { specialtyListAnswer } from '../_answers/specialty';

export const GET = apiRead(async ({ search, now, read }) => {
  const { day } = apiSituation(search, now);
  return specialtyListAnswer(await specialtyMatrix(read, { day }), day);
}, API_ROUTES['/api/v1/specialties']);
