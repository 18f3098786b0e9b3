import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { found } from '@/app/_web/page';
import { objectiveChoices } from '@/lib/objective/objective-choices';
import { read } from '@/lib/store';
import { PublishedForm } from './published-form';
import { StatementForm } from './statement-form';

export default async function PublishedPage() {
  const actor = await requireActor();
  const choices = await found(objectiveChoices(read(), actor));
  return (
    <>
      <PageHeader
        title="Chiffres publiés ailleurs"
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Objectifs', href: '/pilotage/objectifs' },
        ]}
        lead="Ce qu’un document ou une page imprime est gardé avec sa date et sa source, à côté du chiffre calculé. Il ne le remplace jamais."
      />
      <h2>Enregistrer un chiffre publié</h2>
      <PublishedForm choices={choices} />
      <h2>Enregistrer une déclaration publique</h2>
      <p>Une phrase qui éclaire un écart, sans être une cible ni un résultat.</p>
      <StatementForm choices={choices} />
    </>
  );
}
