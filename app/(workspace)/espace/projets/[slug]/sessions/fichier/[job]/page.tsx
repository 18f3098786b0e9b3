import { LeftOfFile } from '@/app/_files/left-of-file';
import { isFileShown, SentFile } from '@/app/_files/sent-file';
import { ActionButton } from '@/app/_ui/action-button';
import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { importService } from '@/app/_web/import-service';
import { found, one, type Search } from '@/app/_web/page';
import { idOf } from '@/lib/domain/id';
import { pageNumber } from '@/lib/domain/pages';
import { resumeImports } from '@/lib/import/import-jobs';
import { type SessionImport, sessionImport } from '@/lib/session-file/session-import';
import { read } from '@/lib/store';
import { formatInstant } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { importStateWords, programmeStageWords } from '@/lib/wording/imports';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import { abandonSessionImport } from '../actions';
import { PublishSessions } from './publish-sessions';
import { SessionChanges } from './session-changes';

interface Props {
  params: Promise<{ slug: string; job: string }>;
  searchParams: Search;
}

export default async function SessionImportPage({ params, searchParams }: Props) {
  const { slug, job: jobId } = await params;
  const sessions = `/espace/projets/${encodeURIComponent(slug)}/sessions`;
  const here = `${sessions}/fichier/${encodeURIComponent(jobId)}`;
  const actor = await requireActor();
  await resumeImports(importService);
  const query = await searchParams;
  const pages = { problems: pageNumber(one(query.erreurs)), outcomes: pageNumber(one(query.lignes)) };
  const job = await found(sessionImport(read(), actor, requestNow(), idOf(jobId) ?? 0, pages));
  const shown = isFileShown(job);
  return (
    <>
      <PageHeader
        title={job.fileName}
        tab={`${job.fileName}, ${formatInstant(job.createdAt)} – Fichier de sessions`}
        here="Fichier de sessions"
        above={[
          { label: 'Mon espace', href: '/espace' },
          { label: `Sessions ${ofName(french(job.project.acronym))}`, href: sessions },
          { label: 'Déposer un fichier', href: `${sessions}/fichier` },
        ]}
        context={`${importStateWords[job.state]} · envoyé le ${formatInstant(job.createdAt)}`}
      />
      <SentFile
        job={job}
        address={`/api/v1/session-imports/${job.id}`}
        stages={programmeStageWords}
        from="« Déposer un fichier »"
        send={{ label: 'Déposer un fichier', href: `${sessions}/fichier` }}
        kept="ce qu’il a enregistré"
        page={pages.problems}
        hrefOf={(page) => `${here}?erreurs=${page}`}
        published={<Published job={job} sessions={sessions} />}
      />
      {shown && !job.cleared && <LeftOfFile notices={job.notices} />}
      {job.state === 'previewed' && <Publish job={job} />}
      {shown && (
        <SessionChanges
          outcomes={job.outcomes}
          page={pages.outcomes}
          hrefOf={(page) => `${here}?lignes=${page}`}
        />
      )}
    </>
  );
}

function Published({ job: { written }, sessions }: { job: SessionImport; sessions: string }) {
  const done = [
    written?.created ? counted(written.created, 'session créée', 'sessions créées') : '',
    written?.changed ? counted(written.changed, 'session modifiée', 'sessions modifiées') : '',
  ];
  return (
    <Alert tone="success" title="Fichier publié">
      <p>{done.filter(Boolean).join(', ')}.</p>
      <p>
        <a className="fr-btn" href={sessions}>
          Voir les sessions
        </a>
      </p>
    </Alert>
  );
}

function Publish({ job }: { job: SessionImport }) {
  const { unchanged } = job.counts;
  return (
    <>
      {unchanged > 0 && (
        <p>{counted(unchanged, 'session du fichier est', 'sessions du fichier sont')} déjà ainsi.</p>
      )}
      {job.outcomes.total === 0 ? (
        <Alert title="Ce fichier ne change rien">
          <p>Tout ce qu’il dit, le service le dit déjà.</p>
        </Alert>
      ) : (
        job.mine && <PublishSessions jobId={job.id} />
      )}
      {job.mine && (
        <div className="app-import-publish">
          <ActionButton
            action={abandonSessionImport}
            values={{ importId: String(job.id) }}
            label="Abandonner ce fichier"
          />
        </div>
      )}
    </>
  );
}
