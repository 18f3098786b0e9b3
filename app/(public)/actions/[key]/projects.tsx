import { EmptyState } from '@/app/_ui/empty-state';
import { keepFilters } from '@/app/_ui/keep-filters';
import { WhyFigure } from '@/app/_ui/why-figure';
import { whyPath } from '@/lib/domain/why-path';
import type { ActionDetail } from '@/lib/overview/action-detail';
import { counted } from '@/lib/wording/plural';
import { projectStatusWords } from '@/lib/wording/projects';
import { french } from '@/lib/wording/typography';

interface Props {
  action: ActionDetail;
  params: Readonly<Record<string, string | undefined>>;
}

/** The projects that take part in the action, and the regions where they deliver a training. */
export function ActionProjects({ action: { key, projects, regions }, params }: Props) {
  if (projects.length === 0)
    return (
      <EmptyState title="Aucun projet ne participe à cette action ce jour-là">
        Choisissez un autre jour ou une autre saison.
      </EmptyState>
    );
  const why = (what: 'participations' | 'regions') =>
    whyPath({ kind: 'count', what, place: { action: key } });
  const inRegion = (code: string) => keepFilters(`/projets?region=${code}&action=${key}`, params);
  return (
    <>
      <p>
        <WhyFigure why={why('participations')} params={params}>
          {counted(projects.length, 'participation')}
        </WhyFigure>
        ,{' '}
        <WhyFigure why={why('regions')} params={params}>
          {counted(regions.length, 'région')} sur 18
        </WhyFigure>{' '}
        où une formation est enregistrée.
      </p>
      <ul>
        {projects.map(({ slug, acronym, name, lead, status }) => (
          <li key={slug}>
            <a href={keepFilters(`/projets/${slug}`, params)}>{french(acronym)}</a> – {french(name)}
            {lead && `, porté par ${french(lead)}`} ({projectStatusWords[status].toLocaleLowerCase('fr')})
          </li>
        ))}
      </ul>
      {regions.length > 0 && (
        <p>
          Régions :{' '}
          {regions.map(({ code, name, projects: count }, index) => (
            <span key={code}>
              {index > 0 && ', '}
              <a href={inRegion(code)}>
                {french(name)} ({count})
              </a>
            </span>
          ))}
          . Un projet présent dans plusieurs régions est dans chacune.
        </p>
      )}
    </>
  );
}
