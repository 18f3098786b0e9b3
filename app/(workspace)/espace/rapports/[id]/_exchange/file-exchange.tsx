import { FileUpload } from '@/app/_files/file-upload';
import { SentFiles } from '@/app/_files/sent-files';
import { FILE_LIMITS } from '@/lib/domain/exchange';
import type { SentFileLine } from '@/lib/import/sent-files';
import '@/app/_files/files.css';

const MEGABYTES = FILE_LIMITS.bytes / 1_000_000;

interface Props {
  reportId: number;
  /** Whether the person may enter something now. */
  enterable: boolean;
  /** The files already sent, the latest first. */
  imports: SentFileLine[];
  /** What is left of what the person may send. */
  room: string;
}

/** Excel and CSV: the report to take away, the file to send, and those that were sent. */
export function FileExchange({ reportId, enterable, imports, room }: Props) {
  const template = `/api/v1/reports/${reportId}/template`;
  return (
    <section className="app-files" aria-labelledby="files-title">
      <h2 id="files-title">Excel et CSV</h2>
      <ul className="app-files__links">
        <li>
          <a href={template} download>
            Télécharger mon modèle Excel, prérempli
          </a>
        </li>
        <li>
          <a href={`${template}?format=csv`} download>
            Télécharger en CSV
          </a>
        </li>
      </ul>
      {enterable && (
        <FileUpload
          address={`/api/v1/reports/${reportId}/imports`}
          jobs={`/espace/rapports/${reportId}/import`}
          hint={`Modèle Excel (.xlsx) ou CSV, de ${MEGABYTES}\u00a0Mo au plus. Vous verrez ce qui change avant de publier\u00a0; une cellule vide laisse la valeur comme elle est. ${room}`}
        />
      )}
      <SentFiles
        files={imports}
        caption="Fichiers envoyés dans ce rapport"
        hrefOf={(id) => `/espace/rapports/${reportId}/import/${id}`}
      />
    </section>
  );
}
