import { apiRead } from '@/app/_web/api-route';
import { apiSituation, parameterOf } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { changesBetween } from '@/lib/comparison/changes-between';
import { compareDays } from '@/lib/comparison/day-comparison';
import { readSpan } from '@/lib/domain/compared-days';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { actionNames } from '@/lib/figure/action-names';
import { type FieldRefusal, refusedFields } from '@/lib/refusal';
import { comparisonAnswer } from '../_answers/comparison';

export const GET = apiRead(async ({ search, actor, now, read }) => {
  const { season, target } = apiSituation(search, now);
  const action = parameterOf(search, 'action');
  const typedPage = parameterOf(search, 'page') ?? '1';
  const span = readSpan(parameterOf(search, 'from'), parameterOf(search, 'to') ?? now.day, now);
  const names = await actionNames(read);
  const fields: FieldRefusal<RefusalCode>[] = [
    ...(span.ok ? [] : span.problems.map((problem) => ({ ...problem, params: {} }))),
  ];
  if (action && !names.known(action)) fields.push({ path: 'action', code: 'unknown_action', params: {} });
  if (!/^[1-9]\d{0,5}$/.test(typedPage)) fields.push({ path: 'page', code: 'unknown_page', params: {} });
  if (!span.ok || fields.length > 0) throw refusedFields(fields);
  const asked = { ...span.span, season, action };
  return comparisonAnswer(
    { ...span.span, target, action },
    await compareDays(read, { ...asked, basis: target }),
    await changesBetween(read, actor, now, { ...asked, page: Number(typedPage) }),
  );
}, API_ROUTES['/api/v1/comparison']);
