import { notFound } from 'next/navigation';
import { ProblemsTable } from '@/app/_files/problems-table';
import { isFileShown, SentFile } from '@/app/_files/sent-file';
import { ActionButton } from '@/app/_ui/action-button';
import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { importService } from '@/app/_web/import-service';
import { found, one, type Search } from '@/app/_web/page';
import { can } from '@/lib/access/policy';
import { idOf } from '@/lib/domain/id';
import { pageNumber } from '@/lib/domain/pages';
import { type ImportJob, importJob } from '@/lib/import/import-job';
import { resumeImports } from '@/lib/import/import-jobs';
import { read } from '@/lib/store';
import { formatInstant } from '@/lib/wording/dates';
import { importStateWords, publishedWords, stageWords } from '@/lib/wording/imports';
import { counted } from '@/lib/wording/plural';
import { signatureWords } from '@/lib/wording/signatures';
import { abandonImport } from '../actions';
import { ChangesTable } from './changes-table';
import { PreviewSummary } from './preview-summary';
import { PublishForm } from './publish-form';
import { shownConflicts } from './shown-conflicts';

interface Props {
  params: Promise<{ id: string; job: string }>;
  searchParams: Search;
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { id, job: jobId } = await params;
  const report = `/espace/rapports/${encodeURIComponent(id)}`;
  const here = `${report}/import/${encodeURIComponent(jobId)}`;
  const actor = await requireActor();
  const importId = idOf(jobId) ?? notFound();
  await resumeImports(importService);
  const query = await searchParams;
  const pages = {
    problems: pageNumber(one(query.erreurs)),
    warnings: pageNumber(one(query.alertes)),
    changes: pageNumber(one(query.valeurs)),
  };
  const job = await found(importJob(read(), actor, requestNow(), importId, pages));
  if (job.reportId !== idOf(id)) notFound();
  const shown = isFileShown(job);
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
      <SentFile
        job={job}
        address={`/api/v1/imports/${job.id}`}
        stages={stageWords}
        from="le rapport"
        send={{ label: 'Revenir au rapport', href: report }}
        kept="les valeurs publiées"
        page={pages.problems}
        hrefOf={(page) => `${here}?erreurs=${page}`}
        published={<Published job={job} report={report} />}
        // Its age matters to values that would be written.
        notices={job.notices.filter(({ code }) => code !== 'age_unknown')}
      />
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
