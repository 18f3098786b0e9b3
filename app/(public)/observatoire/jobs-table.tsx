import { DataTable } from '@/app/_ui/data-table';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { Job } from '@/lib/observatory/observatory';
import { jobPlace, jobStandingWords } from '@/lib/wording/observatory';
import { counted } from '@/lib/wording/plural';
import { capitalised, french } from '@/lib/wording/typography';
import { LinkLine } from './link-line';
import { SourceNote } from './source-note';

/** Jobs, a line each, with what was confirmed to train for them. */
export function JobsTable({ jobs, params }: { jobs: readonly Job[]; params: Params }) {
  return (
    <DataTable
      caption={counted(jobs.length, 'métier')}
      asCards
      columns={[
        { key: 'job', label: 'Métier' },
        { key: 'category', label: 'Catégorie et famille' },
        { key: 'country', label: 'Pays' },
        { key: 'trainings', label: 'Formations lauréates' },
        { key: 'others', label: 'Autres liens' },
      ]}
      rows={jobs.map((job) => {
        const trainings = job.links.filter(({ to }) => to.kind === 'training');
        const others = job.links.filter(({ to }) => to.kind !== 'training');
        return {
          key: job.key,
          cells: [
            <span key="job">
              <a href={keepFilters(`/observatoire/metiers/${job.key}`, params)}>{french(job.name)}</a>
              <SourceNote src={job.src} />
            </span>,
            <span key="category">
              {job.category ? french(job.category) : capitalised(jobStandingWords[job.standing])}
              {job.families.length > 0 && (
                <span className="app-observatory__second">{french(job.families.join(' ; '))}</span>
              )}
            </span>,
            french(jobPlace(job)),
            trainings.length === 0
              ? 'aucune'
              : trainings.map((link) => <LinkLine key={link.id} link={link} params={params} />),
            others.length === 0
              ? '–'
              : others.map((link) => <LinkLine key={link.id} link={link} params={params} />),
          ],
        };
      })}
    />
  );
}
