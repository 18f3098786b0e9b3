import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { PublicLink } from '@/lib/observatory/observatory';
import { formatDay } from '@/lib/wording/dates';
import { linkNatureWords, linkTargetWords } from '@/lib/wording/observatory';
import { french } from '@/lib/wording/typography';

/** What a job goes with, what the link says, and since when: « Master …, CENTRAL-SN – forme à ce métier, ouverte le … ». */
export function LinkLine({
  link: { to, nature, since, source },
  params,
}: {
  link: PublicLink;
  params: Params;
}) {
  const isTraining = to.kind === 'training';
  return (
    <span className="app-observatory__link">
      {isTraining ? (
        <a href={keepFilters(`/projets/${to.project.slug}#formations`, params)}>
          {french(to.name)}, {french(to.project.acronym)}
        </a>
      ) : (
        french(to.name)
      )}
      <span className="app-observatory__second">
        {[
          isTraining ? linkNatureWords[nature] : `${linkTargetWords[to.kind]}, ${linkNatureWords[nature]}`,
          isTraining && (to.openedOn ? `ouverte le ${formatDay(to.openedOn)}` : 'ouverture non déclarée'),
          isTraining && to.openedOn && !to.isOpen && 'fermée depuis',
          `confirmé le ${formatDay(since)}`,
          source && french(source),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}
