import { apiRead } from '@/app/_web/api-route';
import { layerOf, learnersOf } from '@/app/_web/figure-question';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { explainLearners } from '@/lib/why/learners-explanation';
import { answeredDays } from '../../_answers/days';
import { learnersExplanationAnswer } from '../../_answers/explain';

export const GET = apiRead(async ({ search, actor, now, read }) => {
  const { season, day } = apiSituation(search, now);
  const question = { season, day, layer: layerOf(search), ...learnersOf(search) };
  return learnersExplanationAnswer(
    await explainLearners(read, { actor, now }, question),
    await answeredDays(read, day),
  );
}, API_ROUTES['/api/v1/explain/learners']);
