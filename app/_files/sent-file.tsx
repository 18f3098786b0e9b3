import './files.css';
import type { ComponentProps, ReactNode } from 'react';
import { Alert } from '@/app/_ui/alert';
import type { FileProblem } from '@/lib/domain/exchange';
import type { ImportState } from '@/lib/domain/vocabulary';
import { JobProgress } from './job-progress';
import { LeftOfFile } from './left-of-file';
import { ProblemsTable } from './problems-table';
import { RefusedFile } from './refused-file';

interface Props {
  job: ComponentProps<typeof RefusedFile>['job'] & {
    state: ImportState;
    problems: ComponentProps<typeof ProblemsTable>['problems'];
    notices: readonly FileProblem[];
  };
  /** Where the job is asked for: `/api/v1/imports/12`. */
  address: string;
  stages: ComponentProps<typeof JobProgress>['stages'];
  /** Where the file is found again. */
  from: string;
  /** The page where it is sent again, and what a link to it says. */
  send: { label: string; href: string };
  /** What the history keeps of it once its content is gone. */
  kept: string;
  /** Its page of problems, and the addresses of the others. */
  page: number;
  hrefOf: (page: number) => string;
  /** What is said once it is published. */
  published: ReactNode;
  /** Of a refused file, what is told beside its problems, where not all of it is. */
  notices?: readonly FileProblem[];
}

/** Whether what a file would do, or did, is shown. */
export const isFileShown = ({ state }: { state: ImportState }): boolean =>
  state === 'previewed' || state === 'committed';

const MOVING: readonly ImportState[] = ['waiting', 'reading', 'committing'];

/** How far a file that was sent is, whatever it holds: it is read, refused, abandoned, published, or gone since. */
export function SentFile({
  job,
  address,
  stages,
  from,
  send,
  kept,
  page,
  hrefOf,
  published,
  ...more
}: Props) {
  return (
    <>
      {MOVING.includes(job.state) && (
        <JobProgress key={job.state} address={address} state={job.state} stages={stages} from={from} />
      )}
      {job.state === 'refused' && <RefusedFile job={job} again={send.href} marked={`${address}/workbook`} />}
      {job.state === 'abandoned' && (
        <Alert title="Ce fichier a été abandonné">
          <p>
            Rien n’en a été enregistré. <a href={send.href}>{send.label}</a>
          </p>
        </Alert>
      )}
      {job.state === 'committed' && published}
      {job.cleared && (
        <p>Le contenu de ce fichier a été effacé du service après 30 jours. L’historique garde {kept}.</p>
      )}
      {job.problems.total > 0 && <ProblemsTable problems={job.problems} page={page} hrefOf={hrefOf} />}
      {job.state === 'refused' && <LeftOfFile notices={more.notices ?? job.notices} heading="h2" />}
    </>
  );
}
