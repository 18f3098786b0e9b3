import type {
  OrganisationAnswer,
  OrganisationLifeAnswer,
  OrganisationListAnswer,
} from '@/lib/api/organisation';
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

type Detail = Awaited<ReturnType<typeof organisationDetail>>;

export const organisationAnswer = ({
  became: _,
  life: __,
  identifiers: ___,
  names: ____,
  ...organisation
}: Detail): OrganisationAnswer => organisation;

export const organisationLifeAnswer = ({
  id,
  became,
  life,
  identifiers,
  names,
}: Detail): OrganisationLifeAnswer => ({ id, became, life, identifiers, names });
