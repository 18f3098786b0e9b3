import { apiRead } from '@/app/_web/api-route';
import { layerOf, placeOf } from '@/app/_web/figure-question';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { COUNTED_FIGURES } from '@/lib/domain/figure-address';
import { Refusal } from '@/lib/refusal';
import { explainCount, layerOfCount } from '@/lib/why/count-explanation';
import { answeredDays } from '../../../_answers/days';
import { countExplanationAnswer } from '../../../_answers/explain';

export const GET = apiRead<{ what: string }>(async ({ params, search, actor, now, read }) => {
  const { season, day } = apiSituation(search, now);
  const what = COUNTED_FIGURES.find((one) => one === params.what);
  if (!what) throw new Refusal('missing', 'unknown_count');
  const question = { what, season, day, place: placeOf(search), layer: layerOf(search, layerOfCount(what)) };
  return countExplanationAnswer(
    await explainCount(read, { actor, now }, question),
    await answeredDays(read, day),
  );
}, API_ROUTES['/api/v1/explain/count/{what}']);
