import { notFound } from 'next/navigation';
import { JobProgress } from '@/app/_files/job-progress';
import { LeftOfFile } from '@/app/_files/left-of-file';
import { ProblemsTable } from '@/app/_files/problems-table';
import { RefusedFile } from '@/app/_files/refused-file';
import { ActionButton } from '@/app/_ui/action-button';
import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { importService } from '@/app/_web/import-service';
import { found, one, type Search } from '@/app/_web/page';
import { can } from '@/lib/access/policy';
import { idOf } from '@/lib/domain/id';
import { type ImportJob, importJob } from '@/lib/import/import-job';
import { resumeImports } from '@/lib/import/import-jobs';
import { read } from '@/lib/store';
import { formatInstant } from '@/lib/wording/dates';
import { importStateWords, publishedWords, stageWords } from '@/lib/wording/imports';
import { counted } from '@/lib/wording/plural';
import { signatureWords } from '@/lib/wording/signatures';
import '@/app/_files/files.css';
import { abandonImport } from '../actions';
import { ChangesTable } from './changes-table';
import { PreviewSummary } from './preview-summary';
import { PublishForm } from './publish-form';
import { shownConflicts } from './shown-conflicts';

interface Props {
  params: Promise<{ id: string; job: string }>;
  searchParams: Search;
}

const pageIn = (text: string | undefined) => (text && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1);

export default async function ImportPage({ params, searchParams }: Props) {
  const { id, job: jobId } = await params;
  const report = `/espace/rapports/${encodeURIComponent(id)}`;
  const here = `${report}/import/${encodeURIComponent(jobId)}`;
  const actor = await requireActor();
  const importId = idOf(jobId) ?? notFound();
  await resumeImports(importService);
  const query = await searchParams;
  const pages = {
    problems: pageIn(one(query.erreurs)),
    warnings: pageIn(one(query.alertes)),
    changes: pageIn(one(query.valeurs)),
  };
  const job = await found(importJob(read(), actor, requestNow(), importId, pages));
  if (job.reportId !== idOf(id)) notFound();
  const moving = job.state === 'waiting' || job.state === 'reading' || job.state === 'committing';
  const shown = job.state === 'previewed' || job.state === 'committed';
  return (
    <>
      <PageHeader
        title={job.fileName}
        tab={`${job.fileName}, ${formatInstant(job.createdAt)} – Fichier envoyé`}
        here="Fichier envoyé"
        above={[
          can(actor, 'inbox.open')
            ? { label: 'Pilotage', href: '/pilotage' }
            : { label: 'Mon espace', href: '/espace' },
          { label: `${job.project.acronym} – ${job.campaign}`, href: report },
        ]}
        context={`${importStateWords[job.state]} · envoyé le ${formatInstant(job.createdAt)} par ${signatureWords(job.by)}`}
      />
      {moving && (
        <JobProgress
          key={job.state}
          address={`/api/v1/imports/${job.id}`}
          state={job.state}
          stages={stageWords}
          from="le rapport"
        />
      )}
      {job.state === 'refused' && (
        <RefusedFile job={job} again={report} marked={`/api/v1/imports/${job.id}/workbook`} />
      )}
      {job.state === 'abandoned' && (
        <Alert title="Ce fichier a été abandonné">
          <p>
            Rien n’en a été enregistré. <a href={report}>Revenir au rapport</a>
          </p>
        </Alert>
      )}
      {job.state === 'committed' && <Published job={job} report={report} />}
      {job.cleared && (
        <p>
          Le contenu de ce fichier a été effacé du service après 30 jours. L’historique garde les valeurs
          publiées.
        </p>
      )}
      {job.problems.total > 0 && (
        <ProblemsTable
          problems={job.problems}
          page={pages.problems}
          hrefOf={(page) => `${here}?erreurs=${page}`}
        />
      )}
      {job.state === 'refused' && (
        // Its age matters to values that would be written.
        <LeftOfFile notices={job.notices.filter(({ code }) => code !== 'age_unknown')} heading="h2" />
      )}
      {shown && !job.cleared && <PreviewSummary job={job} />}
      {shown && job.warnings.total > 0 && (
        <>
          <h2>À regarder avant l’envoi du rapport</h2>
          <p>
            Ces valeurs n’empêchent pas de publier le fichier dans le brouillon. Le rapport ne partira qu’une
            fois chacune justifiée en commentaire, ou corrigée.
          </p>
          <ProblemsTable
            of="warnings"
            problems={job.warnings}
            page={pages.warnings}
            hrefOf={(page) => `${here}?alertes=${page}`}
          />
        </>
      )}
      {job.state === 'previewed' && <Publish job={job} />}
      {shown && (
        <ChangesTable
          job={job}
          page={pages.changes}
          hrefOf={(page) => `${here}?valeurs=${page}`}
          done={job.state === 'committed'}
        />
      )}
    </>
  );
}

function Published({ job, report }: { job: ImportJob; report: string }) {
  const { written } = job;
  return (
    <Alert tone="success" title="Fichier publié dans le brouillon">
      <p>
        {written && publishedWords(written)} dans le rapport
        {written && written.kept > 0
          ? `, ${counted(written.kept, 'conflit')} où la valeur du service est gardée`
          : ''}
        . Le rapport n’est pas encore envoyé.
      </p>
      <p>
        <a className="fr-btn" href={report}>
          Revenir à la saisie
        </a>
      </p>
    </Alert>
  );
}

function Publish({ job }: { job: ImportJob }) {
  if (!job.mine)
    return (
      <Alert title="Seule la personne qui a envoyé ce fichier peut le publier">
        <p>Vous pouvez en lire la comparaison ci-dessous.</p>
      </Alert>
    );
  const { conflicts, total } = shownConflicts(job);
  const changing = [job.counts, job.offerCounts].some(
    (counts) => counts.created + counts.changed + counts.cleared + counts.conflict > 0,
  );
  return (
    <>
      {!changing && (
        <Alert title="Ce fichier ne change rien">
          <p>Toutes ses valeurs sont déjà celles du rapport.</p>
        </Alert>
      )}
      <PublishForm jobId={job.id} conflicts={conflicts} total={total} />
      <div className="app-import-publish">
        <ActionButton
          action={abandonImport}
          values={{ importId: String(job.id) }}
          label="Abandonner ce fichier"
        />
      </div>
    </>
  );
}
