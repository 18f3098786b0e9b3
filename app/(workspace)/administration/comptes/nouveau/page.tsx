import { notFound } from 'next/navigation';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { can } from '@/lib/access/policy';
import { accountChoices } from '@/lib/account/account-choices';
import { read } from '@/lib/store';
import { CreateForm } from './create-form';

export default async function NewAccountPage() {
  const actor = await requireActor();
  if (!can(actor, 'account.list')) notFound();
  return (
    <>
      <PageHeader title="Ouvrir un compte" above={[{ label: 'Comptes', href: '/administration' }]} />
      <CreateForm choices={await accountChoices(read(), actor)} />
    </>
  );
}
