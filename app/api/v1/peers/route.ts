import { apiRead } from '@/app/_web/api-route';
import { apiSituation, parameterOf } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { LAYERS } from '@/lib/domain/vocabulary';
import { namedComparisons } from '@/lib/peer/peer-board';
import { Refusal, refusedField } from '@/lib/refusal';
import { peersAnswer } from '../_answers/peers';

export const GET = apiRead(async ({ search, actor, now, read }) => {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const { season, day } = apiSituation(search, now);
  const asked = parameterOf(search, 'layer');
  const layer = LAYERS.find((one) => one === asked);
  if (asked !== undefined && !layer) throw refusedField('layer', 'unknown_layer');
  const [action, component] = [parameterOf(search, 'action'), parameterOf(search, 'component')];
  return peersAnswer(
    day,
    await namedComparisons(read, actor, now, { season, action, component, layer, day }),
  );
}, API_ROUTES['/api/v1/peers']);
