import type { ReactNode } from 'react';
import type { ProjectEligibility, ReadRule } from '@/lib/eligibility/project-eligibility';
import {
  ceasedWords,
  factWords,
  noteWords,
  reasonWords,
  ruleResultWords,
  saidWords,
} from '@/lib/wording/eligibility';
import { french } from '@/lib/wording/typography';
import { ResultMark } from './result-mark';

interface Props {
  rule: ReadRule;
  authorOf: ProjectEligibility['authorOf'];
  /** What an officer may say of a rule that the facts leave open. */
  children?: ReactNode;
}

/** A rule with its printed sentence, what it reads, why, and the facts that it looked at. */
export function RuleArticle({ rule, authorOf, children }: Props) {
  const { printed, result, reading, reason, facts, note, ceased } = rule;
  return (
    <article className="app-rule" id={printed.code} aria-labelledby={`${printed.code}-titre`}>
      <h3 id={`${printed.code}-titre`}>
        {printed.code} – {french(printed.label)}
      </h3>
      <p>
        <ResultMark result={result} />
        {result === 'indicative' && ` (se lirait ${ruleResultWords[reading]})`}
        {reason && !note?.stands && ` – ${french(reasonWords[reason])}`}
      </p>
      {ceased && <p>{ceasedWords({ ...ceased, ...printed })}</p>}
      <blockquote>
        {french(`« ${printed.quote} »`)} ({printed.src.join(', ')})
      </blockquote>
      {facts.length > 0 && (
        <>
          <p>Faits lus :</p>
          <ul>
            {facts.map((fact) => (
              <li key={factWords(fact)}>
                {factWords(fact)}
                {fact.said && (
                  <span className="app-rule__said">{`, ${saidWords(fact.said, authorOf(fact.said))}`}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {note && <p className="app-reason">{noteWords(note, authorOf(note.said))}</p>}
      {printed.note && <p className="app-rule__said">Remarque : {french(printed.note)}.</p>}
      {children}
    </article>
  );
}
