import type { PrintedRule } from '@/lib/domain/eligibility/printed-rule';
import type { ActionFacts } from '@/lib/domain/reference';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { consortiumRules, ruleSource, rulesOfAnotherSeason } from '@/lib/wording/consortium-rules';
import { french } from '@/lib/wording/typography';

interface Props {
  facts: ActionFacts;
  /** The season that the page shows. */
  season: SeasonKey;
  /** The sentences of the text, one a rule. */
  printed: readonly PrintedRule[];
}

/** Who may lead, who must and may take part, and the other rules of the call, each with the line that founds it. */
export function ConsortiumRules({ facts, season, printed }: Props) {
  const { lead, constraints } = facts;
  const another = rulesOfAnotherSeason(season, facts);
  return (
    <>
      {another && <p>{another}</p>}
      <dl className="app-facts">
        {consortiumRules(facts).map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {lead.src !== null && <p className="app-facts__source">Source : {ruleSource(lead.src)}</p>}
      {printed.length > 0 && (
        <>
          <h3>Phrases du texte</h3>
          <ul>
            {printed.map(({ code, label, modalityPrinted, quote, src }) => (
              <li key={code}>
                {french(`${code}, ${label} : « ${quote} »`)}{' '}
                <span className="app-facts__source">
                  ({french(`le texte dit « ${modalityPrinted} »`)}, {ruleSource([...src])})
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {constraints.length > 0 && (
        <>
          <h3>Autres règles</h3>
          <ul>
            {constraints.map(({ code, words, src }) => (
              <li key={code}>
                {french(words)} <span className="app-facts__source">({ruleSource(src)})</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
