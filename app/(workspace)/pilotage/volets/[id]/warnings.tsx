import type { SectionReview } from '@/lib/queries/section-review';
import { rowWords } from '@/lib/wording/lines';
import { counted } from '@/lib/wording/plural';
import { warningPlace, warningText } from '@/lib/wording/warnings';

/** What is surprising in the values, with the line it is about. */
export function Warnings({ warnings, words }: Pick<SectionReview, 'warnings' | 'words'>) {
  if (warnings.length === 0) return <p>Rien de surprenant dans les valeurs.</p>;
  return (
    <div className="fr-alert fr-alert--warning app-block">
      <p className="fr-alert__title">{counted(warnings.length, 'point')} à regarder</p>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.code}${warning.measure}${rowWords(warning.row, words)}${warning.training}`}>
            {warningPlace(warning, warning.training, words)} – {warningText(warning)}
          </li>
        ))}
      </ul>
    </div>
  );
}
