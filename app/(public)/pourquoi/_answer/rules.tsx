import type { AnyExplanation } from '@/lib/why/explanation-words';
import { rulesOf } from '@/lib/why/rule-texts';
import { TargetFacts } from './target-facts';

/** The name and the text of each rule, and the target with its version and its document. */
export function Rules({ explanation }: { explanation: AnyExplanation }) {
  return (
    <>
      <dl className="app-rules">
        {rulesOf(explanation).map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {explanation.kind === 'component' && <TargetFacts explanation={explanation} />}
    </>
  );
}
