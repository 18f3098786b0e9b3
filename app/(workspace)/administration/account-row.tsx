import { Badge } from '@/app/_ui/badge';
import type { Row } from '@/app/_ui/data-table';
import type { accountList } from '@/lib/account/account-list';
import { accountStatusNames, roleNames } from '@/lib/wording/roles';

type Account = Awaited<ReturnType<typeof accountList>>['accounts'][number];

export function accountRow({ id, name, email, role, organisation, status, oneself }: Account): Row {
  return {
    key: String(id),
    cells: [
      oneself ? (
        `${name} (vous)`
      ) : (
        <a key="name" href={`/administration/comptes/${id}`}>
          {name}
        </a>
      ),
      email,
      roleNames[role],
      organisation ?? '–',
      <Badge key="status" tone={status === 'active' ? 'success' : 'neutral'}>
        {accountStatusNames[status]}
      </Badge>,
    ],
  };
}
