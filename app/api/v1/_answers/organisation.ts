import type { OrganisationAnswer, OrganisationListAnswer } from '@/lib/api/organisation';
import type { organisationDetail } from '@/lib/organisation/organisation-detail';
import type { organisationList } from '@/lib/organisation/organisation-list';

export const organisationListAnswer = ({
  items,
  total,
  page,
  pages,
}: Awaited<ReturnType<typeof organisationList>>): OrganisationListAnswer => ({
  meta: { count: items.length, total, page, pages },
  data: items.map(({ region: _, ...organisation }) => organisation),
});

export const organisationAnswer = (
  organisation: Awaited<ReturnType<typeof organisationDetail>>,
): OrganisationAnswer => organisation;
