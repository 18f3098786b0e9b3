import type { ReactNode } from 'react';
import { DataTable } from '@/app/_ui/data-table';
import { FigureValue } from '@/app/_ui/figure-value';
import { Remarks } from '@/app/_ui/remarks';
import type { Effect } from '@/lib/report/review-effect';
import type { ReviewLine, SectionReview } from '@/lib/report/section-review';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { formatCount, formatDifference } from '@/lib/wording/numbers';
import { valueInWords } from '@/lib/wording/states';
import { FileLinks } from './file-links';
import { LineEffects } from './line-effects';
import { LineRemark } from './line-remark';
import { lineKey } from './remark-key';
import { lineAnchor } from './review-keys';

type Words = SectionReview['words'];

interface Props {
  caption: string;
  lines: readonly ReviewLine[];
  words: Words;
  /** What the lines would make of the objective; none once they are decided. */
  effects?: readonly Effect[];
  /** What is surprising of each line, in words. */
  surprises?: ReadonlyMap<number, readonly string[]>;
  /** The page where another value may be accepted, for whoever decides. */
  acceptHref?: string;
  /** Whether the lines may be sent back from here. */
  returnable?: boolean;
  /** Whether a validation is still to come: then what it makes of each line is said. */
  pending: boolean;
}

/** Lines as they were verified and as they are declared now. */
export function LinesTable({
  caption,
  lines,
  words,
  effects = [],
  surprises,
  pending,
  acceptHref,
  returnable = false,
}: Props) {
  const decides = acceptHref !== undefined || returnable;
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'line', label: 'Ligne' },
        { key: 'measure', label: 'Mesure' },
        { key: 'verified', label: 'Dernier vérifié', numeric: true },
        { key: 'declared', label: 'Déclaré', numeric: true },
        { key: 'difference', label: 'Écart', numeric: true },
        { key: 'planned', label: 'Prévu', numeric: true },
        { key: 'comment', label: 'Commentaire' },
        ...(decides ? [{ key: 'decide', label: 'Cette ligne' }] : []),
      ]}
      rows={lines.map((line) => ({
        key: String(line.lineId),
        cells: [
          <LineName
            key="line"
            id={lineAnchor(line.lineId)}
            training={line.training}
            row={line}
            words={words}
            surprising={surprises?.get(line.lineId)}
          >
            <a href={`/pourquoi/saisie/${line.lineId}`}>
              Historique<span className="fr-sr-only"> : {aboutOf(line, words)}</span>
            </a>
          </LineName>,
          measureWords[line.measure].label,
          line.verified ? <FigureValue key="verified" figure={line.verified} /> : '–',
          <Declared key="declared" line={line} pending={pending} />,
          <span key="difference">
            {line.difference === null ? '–' : formatDifference(line.difference)}
            <LineEffects effects={effects} told={{ lineId: line.lineId }} />
          </span>,
          line.planned === null ? '–' : formatCount(line.planned),
          <Said key="said" line={line} />,
          ...(decides
            ? [
                <div key="decide" className="app-line-decision">
                  {returnable && <LineRemark remarkKey={lineKey(line.lineId)} about={aboutOf(line, words)} />}
                  {acceptHref !== undefined && (
                    <a
                      href={`${acceptHref}?${new URLSearchParams({ ligne: `${line.training} ${rowWords(line, words)} ${measureWords[line.measure].label}`.replaceAll(',', '') })}`}
                    >
                      Accepter avec une modification
                      <span className="fr-sr-only"> : {aboutOf(line, words)}</span>
                    </a>
                  )}
                </div>,
              ]
            : []),
        ],
      }))}
      empty="Aucun effectif ne change."
    />
  );
}

const aboutOf = (line: ReviewLine, words: Words) =>
  `${line.training}, ${rowWords(line, words)}, ${measureWords[line.measure].label}`;

/** The comment, the files, and what this sending answers to earlier returns. */
function Said({ line: { comment, files, remarks } }: { line: ReviewLine }) {
  return (
    <>
      {comment}
      <FileLinks files={files} />
      <Remarks remarks={remarks} />
    </>
  );
}

/** What is declared, and what validating leaves verified where that is something else. */
function Declared({ line, pending }: { line: ReviewLine; pending: boolean }) {
  const { declared, after, accepted } = line;
  return (
    <>
      {declared ? <FigureValue figure={declared} /> : <span className="app-figure--words">effacé</span>}
      {pending && (declared?.state !== after?.state || declared?.value !== after?.value) && (
        <span className="app-grid__detail">
          {after
            ? `vérifié après validation : ${valueInWords(after)}`
            : 'plus rien de vérifié après validation'}
        </span>
      )}
      {accepted && (
        <span className="app-grid__detail">
          valeur acceptée : {valueInWords(accepted)}
          {accepted.reason && ` – ${accepted.reason}`}
        </span>
      )}
    </>
  );
}

export function UntoldTable({ lines, words }: { lines: SectionReview['untold']; words: Words }) {
  return (
    <DataTable
      caption="Lignes que cet envoi laisse comme elles étaient"
      hideCaption
      columns={[
        { key: 'line', label: 'Ligne' },
        { key: 'measure', label: 'Mesure' },
        { key: 'verified', label: 'Vérifié', numeric: true },
      ]}
      rows={lines.map((line) => ({
        key: `${line.trainingId}${rowWords(line, words)}${line.measure}`,
        cells: [
          <LineName key="line" training={line.training} row={line} words={words} />,
          measureWords[line.measure].label,
          <FigureValue key="verified" figure={line} />,
        ],
      }))}
    />
  );
}

interface NameProps {
  training: string;
  row: Parameters<typeof rowWords>[0];
  words: Words;
  /** The anchor of the line: what is surprising leads to it, and the keys go from one to the next. */
  id?: string;
  surprising?: readonly string[] | undefined;
  children?: ReactNode;
}

function LineName({ training, row, words, id, surprising = [], children }: NameProps) {
  return (
    <>
      <span id={id} tabIndex={id ? -1 : undefined} data-surprising={surprising.length > 0 ? '' : undefined}>
        {training}
        <span className="app-grid__detail">{rowWords(row, words)}</span>
        {surprising.map((words) => (
          <strong key={words} className="app-grid__detail app-surprise">
            À regarder : {words}
          </strong>
        ))}
      </span>
      {children && <span className="app-grid__detail">{children}</span>}
    </>
  );
}
