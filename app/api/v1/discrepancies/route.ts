import { apiRead } from '@/app/_web/api-route';
import { apiGapFilter } from '@/app/_web/gap-filter';
import { API_ROUTES } from '@/lib/api/routes';
import { actionNames } from '@/lib/figure/action-names';
import { gapList } from '@/lib/gap/gap-list';
import { discrepancyListAnswer } from '../_answers/gap';

export const GET = apiRead(async ({ search, actor, now, read }) => {
  const { known } = await actionNames(read);
  const filter = apiGapFilter(search, now, known);
  return discrepancyListAnswer(await gapList(read, actor, now, filter), filter);
}, API_ROUTES['/api/v1/discrepancies']);
