import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { managedProjectList } from '@/lib/project/managed-projects';
import { projectChoices } from '@/lib/project/project-choices';
import { read } from '@/lib/store';
import { CreateForm } from './create-form';

export default async function NewProjectPage() {
  const actor = await requireActor();
  // Whoever may not list them may not record one.
  await found(managedProjectList(read(), actor, requestNow(), {}));
  const choices = await projectChoices(read(), actor);
  return (
    <>
      <PageHeader
        title="Enregistrer un projet"
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Projets', href: '/pilotage/projets' },
        ]}
        lead="De la notification de la décision : le projet, ses actions, son consortium."
      />
      <p>
        Les organisations s’enregistrent d’abord :{' '}
        <a href="/pilotage/organisations/nouvelle">enregistrer une organisation</a>. Les formations, les
        engagements et les montants se saisissent ensuite, sur la page du projet.
      </p>
      <CreateForm choices={choices} />
    </>
  );
}
