import { Disclosure } from '@/app/_ui/disclosure';
import type { FigureRow } from '@/lib/domain/line-address';
import type { EmptyCell } from '@/lib/report/report-summary';
import { measureWords } from '@/lib/wording/measures';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { cellHash } from '../_draft/cell-link';

interface Props {
  cells: readonly EmptyCell[];
  lineOf: (row: FigureRow) => string;
  /** The page of the report, where its cells are. */
  address: string;
}

const SHOWN = 10;

/** The cells that the agreement or the last campaign let expect, and that stay empty: nothing keeps them from it, one should know. */
export function LeftEmpty({ cells, lineOf, address }: Props) {
  if (cells.length === 0) return null;
  const listed = (some: readonly EmptyCell[]) => (
    <ul>
      {some.map(({ row, measure, planned, before }) => (
        <li key={JSON.stringify([row, measure])}>
          <a href={`${address}${cellHash(row, measure)}`}>
            {measureWords[measure].label}, {lineOf(row)}
          </a>
          {expectedWords(planned, before)}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h3>{counted(cells.length, 'case attendue laissée vide', 'cases attendues laissées vides')}</h3>
      <p>
        Prévues par l’accord ou déclarées à la dernière campagne. Une case vide ne vaut pas zéro et n’efface
        pas la valeur d’avant : tapez 0 si personne n’est concerné, « rien » si vous n’avez rien à en dire.
      </p>
      {listed(cells.slice(0, SHOWN))}
      {cells.length > SHOWN && (
        <Disclosure summary={`Les ${formatCount(cells.length - SHOWN)} suivantes`}>
          {listed(cells.slice(SHOWN))}
        </Disclosure>
      )}
    </>
  );
}

const expectedWords = (planned: number | null, before: number | null): string =>
  [
    planned === null ? '' : ` – prévu ${formatCount(planned)}`,
    before === null ? '' : `${planned === null ? ' –' : ' ·'} avant ${formatCount(before)}`,
  ].join('');
