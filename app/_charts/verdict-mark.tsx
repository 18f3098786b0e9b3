import { Disclosure } from '@/app/_ui/disclosure';
import type { VerdictView } from '@/lib/wording/verdict-view';

/** What is said of a target in words and by a shape, with the rule and its numbers on demand. */
export function VerdictMark({ verdict, of }: { verdict: VerdictView; of: string }) {
  const { words, shape, beside, rule, numbers } = verdict;
  return (
    <div className="app-verdict">
      <p className="app-verdict__words">
        <strong className={`app-verdict__word app-verdict__word--${shape}`}>
          <VerdictSign />
          {words}
        </strong>
        {beside && ` · ${beside}`}
      </p>
      <Disclosure
        summary={
          <>
            Pourquoi ce verdict ?<span className="fr-sr-only"> ({of})</span>
          </>
        }
      >
        <p className="app-verdict__rule">{rule}</p>
        {numbers.length > 0 && (
          <ul className="app-verdict__numbers">
            {numbers.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}

/** The shape of a verdict: the word that it stands in gives it its form and its colour. */
export const VerdictSign = () => <span className="app-verdict__sign" aria-hidden="true" />;
