import { Remarks } from '@/app/_ui/remarks';
import type { HistoryLine } from '@/lib/section/section-life';
import { formatInstant } from '@/lib/wording/dates';
import { stepWords } from '@/lib/wording/sections';
import { signatureWords } from '@/lib/wording/signatures';

/** The life of a section, the last event first: what, when, by whom, why. */
export function SectionHistory({
  sectionId,
  history,
}: {
  sectionId: number;
  history: readonly HistoryLine[];
}) {
  if (history.length === 0) return <p>Ce volet n’a pas encore été envoyé.</p>;
  return (
    <>
      <ol className="app-history">
        {history.toReversed().map(({ id, step, nothingToReport, reason, at, by, remarks }) => (
          <li key={id}>
            <strong>{stepWords[step]}</strong>
            {step === 'submit' && nothingToReport && ' (rien à déclarer)'} le {formatInstant(at)}, par{' '}
            {signatureWords(by)}
            {reason && <blockquote className="app-reason">{reason}</blockquote>}
            <Remarks remarks={remarks} withPlace />
          </li>
        ))}
      </ol>
      <p>
        <a href={`/journal?subject=section:${sectionId}`}>
          Valeur par valeur, dans le journal<span className="fr-sr-only"> : volet {sectionId}</span>
        </a>
      </p>
    </>
  );
}
