import { PageHeader } from '@/app/_ui/page-header';
import type { Search } from '@/app/_web/page';
import { formatInstant } from '@/lib/wording/dates';
import { importStateWords } from '@/lib/wording/imports';
import { ProgrammeJob, readProgrammeJob } from '../../../_programme-file/programme-job';

interface Props {
  params: Promise<{ job: string }>;
  searchParams: Search;
}

const PLACE = {
  send: '/espace/formations',
  sendLabel: 'Fichier des formations',
  after: { label: 'Mon espace', href: '/espace' },
};

export default async function TrainingsImportPage({ params, searchParams }: Props) {
  const { job, pages } = await readProgrammeJob(params, searchParams);
  return (
    <>
      <PageHeader
        title={job.fileName}
        tab={`${job.fileName}, ${formatInstant(job.createdAt)} – Fichier des formations envoyé`}
        here="Fichier des formations envoyé"
        above={[
          { label: 'Mon espace', href: '/espace' },
          { label: PLACE.sendLabel, href: PLACE.send },
        ]}
        context={`${importStateWords[job.state]} · envoyé le ${formatInstant(job.createdAt)}`}
      />
      <ProgrammeJob place={PLACE} job={job} pages={pages} />
    </>
  );
}
