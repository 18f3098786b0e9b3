import { Alert } from '@/app/_ui/alert';
import type { FileProblem } from '@/lib/domain/exchange';
import type { ImportFormat } from '@/lib/domain/vocabulary';
import { fileProblemText } from '@/lib/wording/file-problems';
import { counted } from '@/lib/wording/plural';

interface Props {
  job: {
    refusal: Pick<FileProblem, 'code' | 'params'> | null;
    problems: { total: number };
    format: ImportFormat;
    cleared: boolean;
  };
  /** Where it is sent again. */
  again: string;
  /** Where its marked copy is. */
  marked: string;
}

/** A file of which nothing was recorded: why, its copy with the wrong cells marked, and where to send it again. */
export function RefusedFile({ job, again, marked }: Props) {
  const { refusal, problems, format, cleared } = job;
  return (
    <Alert
      tone="error"
      title={
        refusal ? 'Ce fichier n’a pas pu être lu' : `${counted(problems.total, 'erreur')} dans ce fichier`
      }
    >
      {refusal && <p>{fileProblemText(refusal)}</p>}
      <p>
        Rien n’a été enregistré. Corrigez le fichier, puis <a href={again}>envoyez-le de nouveau</a>.
      </p>
      {problems.total > 0 && !cleared && (
        <p>
          <a className="fr-btn fr-btn--secondary" href={marked}>
            {format === 'csv'
              ? 'Télécharger mon fichier, erreurs marquées'
              : 'Télécharger mon classeur, erreurs marquées'}
          </a>
        </p>
      )}
    </Alert>
  );
}
