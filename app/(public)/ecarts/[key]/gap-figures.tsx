import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { CountedFigure } from '@/lib/domain/figure-address';
import { whyPath } from '@/lib/domain/why-path';
import type { Gap } from '@/lib/gap/gaps';
import { countedFigureWords } from '@/lib/wording/gaps';
import { french } from '@/lib/wording/typography';

interface Props {
  gap: Pick<Gap, 'touches' | 'components' | 'project' | 'numbers'>;
  params: Params;
}

/** The figures that a gap touches, each with the page that explains it. */
export function GapFigures({ gap, params }: Props) {
  const { counts, budgets } = gap.touches;
  const links = [
    ...gap.components.map(({ id: componentId, label }) => ({
      href: whyPath({ kind: 'component', componentId }),
      label: french(label),
    })),
    ...counts.map((what: CountedFigure) => ({
      href: whyPath({ kind: 'count', what, place: {} }),
      label: countedFigureWords[what],
    })),
    ...(budgets.length > 0 ? [{ href: '/#budgets', label: 'budgets' }] : []),
    ...(gap.project
      ? [
          {
            href: whyPath({
              kind: 'learners',
              measure: gap.project.measure,
              periodId: gap.project.periodId,
              place: { project: gap.project.slug },
            }),
            label: 'effectifs du projet',
          },
          { href: `/projets/${gap.project.slug}`, label: `projet ${gap.project.acronym}` },
        ]
      : []),
  ];
  if (links.length === 0) return null;
  return (
    <p className="app-gap__figures">
      Chiffres concernés :{' '}
      {links.map(({ href, label }, index) => (
        <span key={href}>
          {index > 0 && ', '}
          <a href={keepFilters(href, params)}>{label}</a>
        </span>
      ))}
    </p>
  );
}
