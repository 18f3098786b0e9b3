import { apiRead } from '@/app/_web/api-route';
import { apiReading } from '@/app/_web/reading';
import { read } from '@/lib/data';
import { API_ROUTES } from '@/lib/domain/api/routes';
import { regionList } from '@/lib/queries/region-list';
import { regionListAnswer } from '../_answers/region';

export const GET = apiRead(async ({ search, now }) => {
  const { season, day } = apiReading(search, now);
  return regionListAnswer(await regionList(read(), { season, day }), season, day);
}, API_ROUTES['/api/v1/regions']);
