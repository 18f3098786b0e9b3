import { PageHeader } from '@/app/_ui/page-header';
import type { Search } from '@/app/_web/page';
import { formatInstant } from '@/lib/wording/dates';
import { importStateWords } from '@/lib/wording/imports';
import { ProgrammeJob, readProgrammeJob } from '../../../../_programme-file/programme-job';

interface Props {
  params: Promise<{ job: string }>;
  searchParams: Search;
}

const PLACE = {
  send: '/pilotage/projets/reprise',
  sendLabel: 'Reprendre un fichier',
  after: { label: 'Voir les projets', href: '/pilotage/projets' },
};

export default async function ProgrammeImportPage({ params, searchParams }: Props) {
  const { job, pages } = await readProgrammeJob(params, searchParams);
  return (
    <>
      <PageHeader
        title={job.fileName}
        tab={`${job.fileName}, ${formatInstant(job.createdAt)} – Fichier de reprise`}
        here="Fichier de reprise"
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Projets', href: '/pilotage/projets' },
          { label: PLACE.sendLabel, href: PLACE.send },
        ]}
        context={`${importStateWords[job.state]} · envoyé le ${formatInstant(job.createdAt)}`}
      />
      <ProgrammeJob place={PLACE} job={job} pages={pages} />
    </>
  );
}
