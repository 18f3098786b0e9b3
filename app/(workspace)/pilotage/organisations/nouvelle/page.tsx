import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { found } from '@/app/_web/page';
import { organisationChoices } from '@/lib/organisation/organisation-detail';
import { read } from '@/lib/store';
import { CreateForm } from './create-form';

export default async function NewOrganisationPage() {
  const actor = await requireActor();
  const { regions } = await found(organisationChoices(read(), actor));
  return (
    <>
      <PageHeader
        title="Enregistrer une organisation"
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Organisations', href: '/pilotage/organisations' },
        ]}
      />
      <CreateForm regions={regions} />
    </>
  );
}
