import { apiRead } from '@/app/_web/api-route';
import { layerOf } from '@/app/_web/figure-question';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { Refusal } from '@/lib/refusal';
import { componentName, explainComponent } from '@/lib/why/component-explanation';
import { answeredDays } from '../../../../../_answers/days';
import { componentExplanationAnswer } from '../../../../../_answers/explain';

export const GET = apiRead<{ key: string; id: string }>(
  async ({ params: { key, id }, search, actor, now, read }) => {
    const { season, day, target } = apiSituation(search, now);
    const layer = layerOf(search);
    const component = await componentName(read, id);
    const isAsked = component.actionKey === key && (season === undefined || component.season === season);
    if (!isAsked) throw new Refusal('missing', 'no_such_component');
    return componentExplanationAnswer(
      await explainComponent(read, { actor, now }, { id, day, layer, basis: target }),
      await answeredDays(read, day),
    );
  },
  API_ROUTES['/api/v1/actions/{key}/components/{id}/explain'],
);
