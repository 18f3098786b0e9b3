import { cellAddress } from '@/app/_files/column-label';
import { isFileShown, SentFile } from '@/app/_files/sent-file';
import { ActionButton } from '@/app/_ui/action-button';
import { Alert } from '@/app/_ui/alert';
import { requireActor } from '@/app/_web/actor';
import { importService } from '@/app/_web/import-service';
import { found, one, type Search } from '@/app/_web/page';
import { idOf } from '@/lib/domain/id';
import { pageNumber } from '@/lib/domain/pages';
import { resumeImports } from '@/lib/import/import-jobs';
import { type ProgrammeImport, programmeImport } from '@/lib/programme-file/programme-import';
import { read } from '@/lib/store';
import { formatInstant } from '@/lib/wording/dates';
import { fileProblemText } from '@/lib/wording/file-problems';
import { programmeStageWords } from '@/lib/wording/imports';
import { counted } from '@/lib/wording/plural';
import { abandonProgrammeImport } from './actions';
import { PublishProgramme } from './publish-programme';
import { RowChanges } from './row-changes';
import { SheetCounts } from './sheet-counts';

/** Where such files are sent from, and what they are called there. */
export interface Place {
  /** The page where they are sent, to which a job is added. */
  send: string;
  sendLabel: string;
  /** Where what was published is seen. */
  after: { label: string; href: string };
}

/** A file sent to the programme, for its sender, with the pages of its lists that the address asks for. */
export async function readProgrammeJob(params: Promise<{ job: string }>, searchParams: Search) {
  const { job: jobId } = await params;
  const actor = await requireActor();
  await resumeImports(importService);
  const query = await searchParams;
  const pages = { problems: pageNumber(one(query.erreurs)), outcomes: pageNumber(one(query.lignes)) };
  return { job: await found(programmeImport(read(), actor, idOf(jobId) ?? 0, pages)), pages };
}

interface Props {
  place: Place;
  job: ProgrammeImport;
  pages: { problems: number; outcomes: number };
}

/** What is wrong with it, what publishing it would do, what it did. */
export function ProgrammeJob({ place, job, pages }: Props) {
  const { send, sendLabel, after } = place;
  const here = `${send}/${job.id}`;
  const shown = isFileShown(job);
  return (
    <>
      <SentFile
        job={job}
        address={`/api/v1/programme/imports/${job.id}`}
        stages={programmeStageWords}
        from={`« ${sendLabel} »`}
        send={{ label: sendLabel, href: send }}
        kept="ce qu’il a enregistré"
        page={pages.problems}
        hrefOf={(page) => `${here}?erreurs=${page}`}
        published={<Published job={job} after={after} />}
      />
      {shown && !job.cleared && <SheetCounts job={job} />}
      {job.state === 'previewed' && <Publish job={job} back={send} />}
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

function Published({ job: { written, bySheet }, after }: { job: ProgrammeImport; after: Place['after'] }) {
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
        <a className="fr-btn" href={after.href}>
          {after.label}
        </a>
      </p>
    </Alert>
  );
}

function Publish({ job, back }: { job: ProgrammeImport; back: string }) {
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
          values={{ importId: String(job.id), back }}
          label="Abandonner ce fichier"
        />
      </div>
    </>
  );
}
