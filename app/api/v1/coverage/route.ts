import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { COVERAGE_BY } from '@/lib/api/coverage';
import { API_ROUTES } from '@/lib/api/routes';
import { aimedProfessions } from '@/lib/coverage/aimed-professions';
import { coverageNarrowed } from '@/lib/coverage/coverage-choices';
import { coverageMatrix } from '@/lib/coverage/coverage-matrix';
import { byOf, coverageAnswer } from '../_answers/coverage';

export const GET = apiRead(async ({ search, now, read }) => {
  const { season, day } = apiSituation(search, now);
  const by = byOf(search.get('by'));
  const narrowed = await coverageNarrowed(read, season, {
    action: search.get('action') ?? undefined,
    period: search.get('period') ?? undefined,
  });
  const asked = { by: COVERAGE_BY[by], day, season, ...narrowed };
  const { groups } = await aimedProfessions(read, day);
  return coverageAnswer(by, asked, await coverageMatrix(read, asked), groups);
}, API_ROUTES['/api/v1/coverage']);
