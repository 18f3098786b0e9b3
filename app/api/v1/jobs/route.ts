import { apiRead } from '@/app/_web/api-route';
import { jobFilterOf, refuseUnknown } from '@/app/_web/observatory-filter';
import { apiSituation } from '@/app/_web/situation';
import { API_ROUTES } from '@/lib/api/routes';
import { observatory } from '@/lib/observatory/observatory';
import { jobListAnswer } from '../_answers/observatory';

export const GET = apiRead(async ({ search, now, read }) => {
  const { day } = apiSituation(search, now);
  const { jobs } = await observatory(read, day);
  const { asked, errors } = jobFilterOf(search, jobs);
  refuseUnknown(errors);
  return jobListAnswer(jobs, asked, day);
}, API_ROUTES['/api/v1/jobs']);
