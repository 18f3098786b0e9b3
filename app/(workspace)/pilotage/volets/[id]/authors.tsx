import type { SectionReview } from '@/lib/report/section-review';
import { formatInstant } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { signatureWords } from '@/lib/wording/signatures';

/** Who entered the values of a section, the consortium itself or an officer on its behalf. */
export function Authors({ authors }: Pick<SectionReview, 'authors'>) {
  if (authors.length === 0) return <p>Aucune valeur n’a été saisie.</p>;
  return (
    <ul>
      {authors.map(({ by, figures, offers, lastAt, onBehalf }) => (
        <li key={by.accountId}>
          {signatureWords(by)}
          {onBehalf && ', saisi pour le compte du consortium'} :{' '}
          {[figures > 0 && counted(figures, 'effectif'), offers > 0 && counted(offers, 'ouverture')]
            .filter(Boolean)
            .join(', ')}
          , la dernière fois le {formatInstant(lastAt)}
        </li>
      ))}
    </ul>
  );
}
