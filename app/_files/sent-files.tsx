import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { SentFileLine } from '@/lib/import/sent-files';
import { formatInstant } from '@/lib/wording/dates';
import { importStateWords } from '@/lib/wording/imports';
import { signatureWords } from '@/lib/wording/signatures';

interface Props {
  /** The latest first. */
  files: readonly SentFileLine[];
  caption: string;
  hrefOf: (id: number) => string;
}

/** The files already sent, each with the way to its job; nothing where there is none. */
export function SentFiles({ files, caption, hrefOf }: Props) {
  if (files.length === 0) return null;
  return (
    <Disclosure summary="Fichiers déjà envoyés">
      <DataTable
        caption={caption}
        hideCaption
        columns={[
          { key: 'file', label: 'Fichier' },
          { key: 'state', label: 'État' },
          { key: 'at', label: 'Envoyé le' },
          { key: 'by', label: 'Par' },
        ]}
        rows={files.map(({ id, fileName, state, createdAt, by }) => ({
          key: String(id),
          cells: [
            <a key="file" href={hrefOf(id)}>
              {fileName}
            </a>,
            importStateWords[state],
            formatInstant(createdAt),
            signatureWords(by),
          ],
        }))}
      />
    </Disclosure>
  );
}
