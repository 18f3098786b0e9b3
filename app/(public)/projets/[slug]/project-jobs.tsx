import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { ProjectJob } from '@/lib/observatory/observatory';
import { linkNatureWords } from '@/lib/wording/observatory';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';

/** The emerging jobs that the project's trainings were confirmed to train for, or to be close to. */
export function ProjectJobs({ jobs, params }: { jobs: readonly ProjectJob[]; params: Params }) {
  return (
    <>
      <h3 id="metiers">Métiers en émergence</h3>
      <ul>
        {jobs.map(({ id, training, nature, key, name, src }) => (
          <li key={id}>
            {french(training)}, {linkNatureWords[nature]} :{' '}
            <a href={keepFilters(`/observatoire/metiers/${key}`, params)}>{french(name)}</a> (
            {sourceWords(src)})
          </li>
        ))}
      </ul>
    </>
  );
}
