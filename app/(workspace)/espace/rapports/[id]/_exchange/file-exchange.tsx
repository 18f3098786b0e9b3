import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { SentFileLine } from '@/lib/import/sent-files';
import { formatInstant } from '@/lib/wording/dates';
import { importStateWords } from '@/lib/wording/imports';
import { signatureWords } from '@/lib/wording/signatures';
import { FileUpload } from './file-upload';
import './file-exchange.css';

interface Props {
  reportId: number;
  /** Whether the person may enter something now. */
  enterable: boolean;
  /** The files already sent, the latest first. */
  imports: SentFileLine[];
}

/** Excel and CSV: the report to take away, the file to send, and those that were sent. */
export function FileExchange({ reportId, enterable, imports }: Props) {
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
      {enterable && <FileUpload reportId={reportId} />}
      {imports.length > 0 && (
        <Disclosure summary="Fichiers déjà envoyés">
          <DataTable
            caption="Fichiers envoyés dans ce rapport"
            hideCaption
            columns={[
              { key: 'file', label: 'Fichier' },
              { key: 'state', label: 'État' },
              { key: 'at', label: 'Envoyé le' },
              { key: 'by', label: 'Par' },
            ]}
            rows={imports.map(({ id, fileName, state, createdAt, by }) => ({
              key: String(id),
              cells: [
                <a key="file" href={`/espace/rapports/${reportId}/import/${id}`}>
                  {fileName}
                </a>,
                importStateWords[state],
                formatInstant(createdAt),
                signatureWords(by),
              ],
            }))}
          />
        </Disclosure>
      )}
    </section>
  );
}
