import { DataTable } from '@/app/_ui/data-table';
import type { SectionReview } from '@/lib/report/section-review';
import { formatInstant } from '@/lib/wording/dates';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { signatureWords } from '@/lib/wording/signatures';
import { FileLinks } from './file-links';

/** The files of a section, each with what it proves. */
export function FilesTable({ files, words }: Pick<SectionReview, 'files' | 'words'>) {
  return (
    <DataTable
      caption="Pièces jointes de ce volet"
      hideCaption
      columns={[
        { key: 'file', label: 'Fichier' },
        { key: 'what', label: 'Ce qu’il prouve' },
        { key: 'who', label: 'Joint par' },
      ]}
      rows={files.map((file) => ({
        key: String(file.id),
        cells: [
          <FileLinks key="file" files={[file]} />,
          provenBy(file, words),
          `${signatureWords(file.by)}, le ${formatInstant(file.at)}`,
        ],
      }))}
    />
  );
}

function provenBy({ training, cell }: SectionReview['files'][number], words: SectionReview['words']): string {
  if (!training) return 'Le volet entier';
  return cell
    ? `${training.title}, ${rowWords(cell.row, words)}, ${measureWords[cell.measure].label}`
    : training.title;
}
