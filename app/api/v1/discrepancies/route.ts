import { apiRead } from '@/app/_web/api-route';
import { apiGapFilter } from '@/app/_web/gap-filter';
import { read } from '@/lib/data';
import { API_ROUTES } from '@/lib/domain/api/routes';
import { actionNames } from '@/lib/queries/action-names';
import { gapList } from '@/lib/queries/gap-list';
import { discrepancyListAnswer } from '../_answers/gap';

export const GET = apiRead(async ({ search, actor, now }) => {
  const { known } = await actionNames(read());
  const filter = apiGapFilter(search, now, known);
  return discrepancyListAnswer(await gapList(read(), actor, now, filter), filter);
}, API_ROUTES['/api/v1/discrepancies']);
