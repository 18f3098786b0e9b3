import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { numberIn } from '@/app/_web/number-in';
import { found, one, type Search } from '@/app/_web/page';
import { coverableTraining } from '@/lib/framework/training-coverage';
import { read } from '@/lib/store';
import { coveredWords, frameworkNames, shareOfHoursWords } from '@/lib/wording/frameworks';
import { formatCount } from '@/lib/wording/numbers';
import { french } from '@/lib/wording/typography';
import { competenceViews } from './competence-views';
import { CompetencesForm } from './competences-form';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

/** What a training covers, framework by framework, for those who may write it. */
export default async function CompetencesPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = one((await searchParams).referentiel);
  const actor = await requireActor();
  const { training, project, frameworks, revision } = await found(
    (async () => coverableTraining(read(), actor, numberIn(id), requestNow()))(),
  );
  const path = `/formations/${training.id}/competences`;
  const chosen =
    frameworks.find(({ framework }) => framework.key === asked) ??
    frameworks.find(({ coverage }) => coverage.said) ??
    frameworks[0];
  return (
    <>
      <PageHeader
        title="Compétences de la formation"
        tab={`Compétences – ${french(training.title)}, ${project.acronym}`}
        above={[
          { label: project.acronym, href: `/projets/${project.slug}#competences` },
          { label: french(training.title), href: `/formations/${training.id}` },
        ]}
        here="Compétences"
        context={
          training.hours === null
            ? 'Heures de la formation : non renseignées'
            : `Formation de ${formatCount(training.hours)}\u00a0h`
        }
        lead="Cochez ce que la formation couvre des référentiels imprimés, avec la durée si elle est connue. Ce qui n’est pas coché est enregistré comme non couvert."
      />
      {!chosen ? (
        <EmptyState title="Aucun référentiel n’est imprimé pour l’action de cette formation" />
      ) : (
        <>
          <nav aria-label="Référentiels de l’action">
            <ul>
              {frameworks.map(({ framework, coverage }) => (
                <li key={framework.key}>
                  <a
                    href={`${path}?referentiel=${framework.key}`}
                    aria-current={framework.key === chosen.framework.key ? 'page' : undefined}
                  >
                    {frameworkNames[framework.key]}
                  </a>
                  {' : '}
                  {coverage.said
                    ? `${coveredWords(coverage.covered, coverage.of, framework.unit)}, ${shareOfHoursWords(coverage)}`
                    : 'non renseigné'}
                </li>
              ))}
            </ul>
          </nav>
          <h2>{frameworkNames[chosen.framework.key]}</h2>
          <CompetencesForm
            // Not by the revision: a form drawn anew would not say that it was recorded.
            key={chosen.framework.key}
            trainingId={training.id}
            framework={chosen.framework.key}
            unit={chosen.framework.unit}
            seen={revision}
            trainingHours={training.hours}
            domains={competenceViews(chosen)}
          />
        </>
      )}
    </>
  );
}
