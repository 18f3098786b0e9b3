import { apiRead } from '@/app/_web/api-route';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { recordedSeasons } from '@/lib/figure/seasons';
import { datedBudgets, seasonOverview } from '@/lib/overview/programme-overview';
import { seasonMoney } from '@/lib/overview/season-money';
import { answeredDays } from '../_answers/days';
import { programmeAnswer } from '../_answers/programme';

export const GET = apiRead(async ({ search, now, read }) => {
  const { day, target } = apiSituation(search, now);
  const seasons = await Promise.all(
    recordedSeasons(read).map((season) => seasonOverview(read, season, day, target)),
  );
  const money = await Promise.all(seasons.map(({ season }) => seasonMoney(read, season, day)));
  return programmeAnswer(
    seasons,
    money,
    await datedBudgets(read, day),
    await answeredDays(read, day),
    target,
  );
}, API_ROUTES['/api/v1/programme']);
