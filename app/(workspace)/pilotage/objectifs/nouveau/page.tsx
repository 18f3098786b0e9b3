import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { found } from '@/app/_web/page';
import { objectiveChoices } from '@/lib/objective/objective-choices';
import { read } from '@/lib/store';
import { ComponentForm } from './component-form';

export default async function NewComponentPage() {
  const actor = await requireActor();
  const choices = await found(objectiveChoices(read(), actor));
  return (
    <>
      <PageHeader
        title="Enregistrer un objectif"
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Objectifs', href: '/pilotage/objectifs' },
        ]}
        lead="Ce qu’un document demande à une action de compter, avec sa cible s’il en imprime une."
      />
      <ComponentForm choices={choices} />
    </>
  );
}
