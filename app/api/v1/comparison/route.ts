import { apiRead } from '@/app/_web/api-route';
import { apiSituation, parameterOf } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { changesBetween } from '@/lib/comparison/changes-between';
import { compareDays } from '@/lib/comparison/day-comparison';
import { readSpan } from '@/lib/domain/compared-days';
import { actionNames } from '@/lib/figure/action-names';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { comparisonAnswer } from '../_answers/comparison';

export const GET = apiRead(async ({ search, actor, now }) => {
  const { season, target } = apiSituation(search, now);
  const action = parameterOf(search, 'action');
  const typedPage = parameterOf(search, 'page') ?? '1';
  const span = readSpan(parameterOf(search, 'from'), parameterOf(search, 'to') ?? now.day, now);
  const names = await actionNames(read());
  const fields = [
    ...(span.ok ? [] : span.problems.map((problem) => ({ ...problem, params: {} }))),
    ...(action && !names.known(action) ? [{ path: 'action', code: 'unknown_action', params: {} }] : []),
    ...(/^[1-9]\d{0,5}$/.test(typedPage) ? [] : [{ path: 'page', code: 'unknown_page', params: {} }]),
  ];
  if (!span.ok || fields.length > 0)
    throw new Refusal('invalid', fields[0]?.code ?? 'invalid_input', {}, fields);
  const asked = { ...span.span, season, action };
  return comparisonAnswer(
    { ...span.span, target, action },
    await compareDays(read(), { ...asked, basis: target }),
    await changesBetween(read(), actor, now, { ...asked, page: Number(typedPage) }),
  );
}, API_ROUTES['/api/v1/comparison']);
