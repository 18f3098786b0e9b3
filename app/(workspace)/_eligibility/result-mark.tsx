import type { RuleResult } from '@/lib/domain/eligibility/reading';
import { ruleResultSigns, ruleResultWords } from '@/lib/wording/eligibility';
import './eligibility.css';

/** What a rule reads: a sign and its word, the colour only repeats them. */
export const ResultMark = ({ result }: { result: RuleResult }) => (
  <span className={`app-rule-result app-rule-result--${result}`}>
    <span className="app-rule-result__sign" aria-hidden="true">
      {ruleResultSigns[result]}
    </span>{' '}
    {ruleResultWords[result]}
  </span>
);
