import '@/app/_files/files.css';
import { cellAddress } from '@/app/_files/column-label';
import { JobProgress } from '@/app/_files/job-progress';
import { LeftOfFile } from '@/app/_files/left-of-file';
import { ProblemsTable } from '@/app/_files/problems-table';
import { RefusedFile } from '@/app/_files/refused-file';
import { ActionButton } from '@/app/_ui/action-button';
import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { importService } from '@/app/_web/import-service';
import { found, one, type Search } from '@/app/_web/page';
import { idOf } from '@/lib/domain/id';
import { resumeImports } from '@/lib/import/import-jobs';
import { type ProgrammeImport, programmeImport } from '@/lib/programme-file/programme-import';
import { read } from '@/lib/store';
import { formatInstant } from '@/lib/wording/dates';
import { fileProblemText } from '@/lib/wording/file-problems';
import { importStateWords, programmeStageWords } from '@/lib/wording/imports';
import { counted } from '@/lib/wording/plural';
import { abandonProgrammeImport } from '../actions';
import { PublishProgramme } from './publish-programme';
import { RowChanges } from './row-changes';
import { SheetCounts } from './sheet-counts';

interface Props {
  params: Promise<{ job: string }>;
  searchParams: Search;
}

const SEND = '/pilotage/projets/reprise';
const pageIn = (text: string | undefined) => (text && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1);

export default async function ProgrammeImportPage({ params, searchParams }: Props) {
  const { job: jobId } = await params;
  const here = `${SEND}/${encodeURIComponent(jobId)}`;
  const actor = await requireActor();
  await resumeImports(importService);
  const query = await searchParams;
  const pages = { problems: pageIn(one(query.erreurs)), outcomes: pageIn(one(query.lignes)) };
  const job = await found(programmeImport(read(), actor, idOf(jobId) ?? 0, pages));
  const moving = job.state === 'waiting' || job.state === 'reading' || job.state === 'committing';
  const shown = job.state === 'previewed' || job.state === 'committed';
  return (
    <>
      <PageHeader
        title={job.fileName}
        tab={`${job.fileName}, ${formatInstant(job.createdAt)} – Fichier de reprise`}
        here="Fichier de reprise"
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Projets', href: '/pilotage/projets' },
          { label: 'Reprendre un fichier', href: SEND },
        ]}
        context={`${importStateWords[job.state]} · envoyé le ${formatInstant(job.createdAt)}`}
      />
      {moving && (
        <JobProgress
          key={job.state}
          address={`/api/v1/programme/imports/${job.id}`}
          state={job.state}
          stages={programmeStageWords}
          from="« Reprendre un fichier »"
        />
      )}
      {job.state === 'refused' && (
        <RefusedFile job={job} again={SEND} marked={`/api/v1/programme/imports/${job.id}/workbook`} />
      )}
      {job.state === 'abandoned' && (
        <Alert title="Ce fichier a été abandonné">
          <p>
            Rien n’en a été enregistré. <a href={SEND}>Reprendre un fichier</a>
          </p>
        </Alert>
      )}
      {job.state === 'committed' && <Published job={job} />}
      {job.cleared && (
        <p>
          Le contenu de ce fichier a été effacé du service après 30 jours. L’historique garde ce qu’il a
          enregistré.
        </p>
      )}
      {job.problems.total > 0 && (
        <ProblemsTable
          problems={job.problems}
          page={pages.problems}
          hrefOf={(page) => `${here}?erreurs=${page}`}
        />
      )}
      {job.state === 'refused' && <LeftOfFile notices={job.notices} heading="h2" />}
      {shown && !job.cleared && <SheetCounts job={job} />}
      {job.state === 'previewed' && <Publish job={job} />}
      {shown && (
        <RowChanges
          outcomes={job.outcomes}
          page={pages.outcomes}
          hrefOf={(page) => `${here}?lignes=${page}`}
          done={job.state === 'committed'}
        />
      )}
    </>
  );
}

function Published({ job: { written, bySheet } }: { job: ProgrammeImport }) {
  const past = bySheet.Réalisés.created + bySheet.Réalisés.changed;
  const done = [
    written?.created ? counted(written.created, 'ligne créée', 'lignes créées') : '',
    written?.changed ? counted(written.changed, 'ligne modifiée', 'lignes modifiées') : '',
  ];
  return (
    <Alert tone="success" title="Fichier publié">
      <p>{done.filter(Boolean).join(', ')}.</p>
      {past > 0 && (
        <p>
          Les réalisés, marqués « reprise », attendent la validation d’une autre personne en charge de
          l’action.
        </p>
      )}
      <p>
        <a className="fr-btn" href="/pilotage/projets">
          Voir les projets
        </a>
      </p>
    </Alert>
  );
}

function Publish({ job }: { job: ProgrammeImport }) {
  const nothing = job.outcomes.total === 0;
  return (
    <>
      {job.publishedBefore !== null && (
        <Alert title="Ce fichier a déjà été publié">
          <p>Le {formatInstant(job.publishedBefore)}, avec le même contenu.</p>
        </Alert>
      )}
      {nothing ? (
        <Alert title="Ce fichier ne change rien">
          <p>Tout ce qu’il dit, le service le dit déjà.</p>
        </Alert>
      ) : (
        <PublishProgramme
          jobId={job.id}
          more={job.warnings.total - job.warnings.items.length}
          warnings={job.warnings.items.map((warning) => ({
            place: warning.place ? cellAddress(warning.place) : '',
            message: fileProblemText(warning),
          }))}
        />
      )}
      <div className="app-import-publish">
        <ActionButton
          action={abandonProgrammeImport}
          values={{ importId: String(job.id) }}
          label="Abandonner ce fichier"
        />
      </div>
    </>
  );
}
