import { FrameworkCapacities, FrameworkDefects, FrameworkFacts } from '@/app/_frameworks/framework-facts';
import { FrameworkTable } from '@/app/_frameworks/framework-table';
import { ExportLinks } from '@/app/_ui/export-links';
import { requestNow } from '@/app/_web/clock';
import { found, type Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { situationOf } from '@/app/_web/situation';
import { actionFrameworks } from '@/lib/framework/covered-competences';
import { frameworkNames } from '@/lib/wording/frameworks';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';
import { PageOfAction } from '../page-of-action';
import '../../actions.css';

interface Props {
  params: Promise<{ key: string }>;
  searchParams: Search;
}

export default async function FrameworksPage({ params, searchParams }: Props) {
  const { key } = await params;
  const situation = situationOf(await searchParams, requestNow());
  const { params: kept, day } = situation;
  const frameworks = await found(actionFrameworks(await pageRead(), key, day));
  return (
    <PageOfAction
      of={key}
      path="referentiels"
      here="Référentiels"
      title="Référentiels de l’action"
      lead="Les référentiels de compétences sur lesquels reposent les formations de l’action, tels qu’imprimés, et combien de formations ouvertes couvrent chaque compétence."
      situation={situation}
    >
      <nav aria-label="Référentiels de la page">
        <ul>
          {frameworks.map(({ framework }) => (
            <li key={framework.key}>
              <a href={`#${framework.key}`}>{frameworkNames[framework.key]}</a>
            </li>
          ))}
        </ul>
      </nav>
      {frameworks.map((covered) => {
        const { framework } = covered;
        const asked = framework.actions.find((action) => action.key === key);
        return (
          <section key={framework.key} aria-labelledby={framework.key}>
            <h2 id={framework.key}>{frameworkNames[framework.key]}</h2>
            {framework.title && <p>{french(framework.title)}</p>}
            {asked && <p>Demandé par le texte pour cette action : {sourceWords(asked.src)}.</p>}
            <FrameworkFacts framework={framework} />
            <FrameworkTable covered={covered} />
            <FrameworkDefects framework={framework} />
            <FrameworkCapacities framework={framework} />
          </section>
        );
      })}
      <ExportLinks table="framework-coverage" params={{ ...kept, action: key }} withName />
      <p>
        Une formation couvre une compétence quand l’établissement qui la déclare l’a dit. Elle compte comme
        ouverte une fois son ouverture déclarée ou vérifiée, jusqu’à sa fermeture ou à l’abandon de son
        projet. Les heures de référentiels différents ne s’ajoutent pas.
      </p>
    </PageOfAction>
  );
}
