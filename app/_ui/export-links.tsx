import { TABLE_FORMATS, type TableFormat } from '@/lib/domain/table-format';
import { tableHref } from '@/lib/export/table-address';
import { type TableName, tableOf } from '@/lib/export/tables';

const formatNames: Record<TableFormat, string> = { csv: 'CSV', xlsx: 'Excel', json: 'JSON' };

interface Props {
  table: TableName;
  /** The filters of the page, by their names in its address: the table follows those that it knows. */
  params: Readonly<Record<string, string | string[] | undefined>>;
  /** Says which table it is, where the page has several of one title. */
  of?: string;
  /** Whether the name is seen too: where the links do not stand under their table. */
  withName?: boolean;
  /** What the file leaves out, or what its download does. */
  note?: string;
  formats?: readonly TableFormat[];
}

/** « Télécharger : CSV · Excel », under a table: the same rows, every page of a list, with the filters of the page. */
export function ExportLinks({ table, params, of, withName = false, note, formats = ['csv', 'xlsx'] }: Props) {
  const title = of ?? tableOf(table).title;
  return (
    <p className="app-export">
      Télécharger{withName && ` «\u00a0${title}\u00a0»`}
      {'\u00a0: '}
      {TABLE_FORMATS.filter((format) => formats.includes(format)).map((format, index) => (
        <span key={format}>
          {index > 0 && ' · '}
          <a href={tableHref(table, format, params)}>
            {formatNames[format]}
            <span className="fr-sr-only"> ({title})</span>
          </a>
        </span>
      ))}
      {note && <span className="app-export__note">{note}</span>}
    </p>
  );
}
