import { Disclosure } from '@/app/_ui/disclosure';
import { ExportLinks } from '@/app/_ui/export-links';
import { reviewOrder } from '@/lib/report/review-order';
import type { SectionReview } from '@/lib/report/section-review';
import { counted } from '@/lib/wording/plural';
import { warningText } from '@/lib/wording/warnings';
import { drawnLine } from './drawn-line';
import { LinesTable } from './lines-table';
import { UntoldTable } from './untold-table';

/** How much of the section is drawn: what there is to read, cut where it is long; all that changes; every line. */
export type Drawn = 'first' | 'changed' | 'all';

/**
 * Beyond so many lines the smallest changes wait behind a link: nobody reads them first, and they make the page slow. What
 * is surprising is always drawn.
 */
const FIRST_LINES = 20;

interface Props {
  review: SectionReview;
  drawn: Drawn;
  /** The address of the page with more of its lines. */
  hrefOf: (drawn: Drawn) => string;
  returnable: boolean;
  acceptHref: string | undefined;
}

/** The lines of a section: what is surprising, then the largest changes. What does not change unfolds on request. */
export function ReviewLines({ review, drawn, hrefOf, returnable, acceptHref }: Props) {
  const { words, untold, section, warnings } = review;
  const { toRead, unchanged } = reviewOrder(review);
  const surprises = wordsByLine(warnings);
  const first = Math.max(FIRST_LINES, toRead.filter(({ lineId }) => surprises.has(lineId)).length);
  const shown = drawn === 'first' ? toRead.slice(0, first) : toRead;
  const isPending = section.status === 'submitted';
  const ground = { words, surprises, pending: isPending, effects: isPending ? review.effects : [] };
  const decides = { returnable, ...(acceptHref !== undefined && { acceptHref }) };
  const still = [toRead.some(({ changed }) => !changed) && 'surprenants ou déjà retournés'].filter(
    (word) => word !== false,
  );
  return (
    <>
      <LinesTable
        caption={`${['Effectifs changés', ...still].join(', ')} (${toRead.length})`}
        lines={shown.map((line) => drawnLine(line, ground))}
        {...decides}
      />
      {shown.length < toRead.length && (
        <p>
          <a href={`${hrefOf('changed')}#effectifs`}>
            {counted(toRead.length - shown.length, 'autre ligne changée', 'autres lignes changées')}, aux
            changements plus petits
          </a>
        </p>
      )}
      {unchanged.length > 0 &&
        (drawn === 'all' ? (
          <div id="inchangees">
            <LinesTable
              caption={`Lignes inchangées (${unchanged.length})`}
              lines={unchanged.map((line) => drawnLine(line, { words, pending: false }))}
              {...decides}
            />
          </div>
        ) : (
          <p>
            <a href={`${hrefOf('all')}#inchangees`}>
              {counted(unchanged.length, 'ligne inchangée', 'lignes inchangées')}
            </a>
          </p>
        ))}
      {review.lines.length > 0 && (
        <ExportLinks table="review-lines" params={{ section: String(section.id) }} withName />
      )}
      {untold.length > 0 && (
        <Disclosure
          summary={`${counted(untold.length, 'ligne vérifiée', 'lignes vérifiées')} dont cet envoi ne dit rien : leur valeur reste`}
        >
          {drawn === 'all' ? (
            <UntoldTable lines={untold} words={words} />
          ) : (
            <p>
              <a href={`${hrefOf('all')}#inchangees`}>Les voir, avec les lignes inchangées</a>
            </p>
          )}
        </Disclosure>
      )}
    </>
  );
}

function wordsByLine(warnings: SectionReview['warnings']): Map<number, string[]> {
  const byLine = new Map<number, string[]>();
  for (const warning of warnings)
    if (warning.lineId !== null)
      byLine.set(warning.lineId, [...(byLine.get(warning.lineId) ?? []), warningText(warning)]);
  return byLine;
}
