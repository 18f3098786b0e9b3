import type { ComponentExplanation } from '@/lib/why/component-explanation';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { amendedWords, dueWords, targetEventWords, targetWords } from '@/lib/wording/targets';
import { capitalised, french } from '@/lib/wording/typography';

/** The target: which version, in force since when, by which document and line. */
export function TargetFacts({ explanation: { target, component } }: { explanation: ComponentExplanation }) {
  const facts: [string, string][] = [
    [
      'Cible',
      targetWords(target.target, component.unit, dueWords(component.dueDate, component.duePrecision)),
    ],
    ...(target.baseline === null
      ? []
      : [['Valeur de départ', formatCount(target.baseline)] as [string, string]]),
    ['Version', versionWords(target)],
    ['En vigueur', forceWords(target)],
    ['Apportée par', capitalised(targetEventWords[target.event])],
    [
      'Source',
      [target.document, target.source]
        .filter(Boolean)
        .map((text) => french(text ?? ''))
        .join(', '),
    ],
    ...(target.reason ? [['Motif', french(target.reason)] as [string, string]] : []),
    ...(component.note ? [['Note', french(component.note)] as [string, string]] : []),
  ];
  return (
    <>
      <h3>Cible</h3>
      <dl className="app-facts">
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {component.amended && <p>{capitalised(amendedWords(component.amended))}.</p>}
    </>
  );
}

type Target = ComponentExplanation['target'];

const versionWords = ({ version, versions }: Target) =>
  versions > 1
    ? `version ${version}, de ${counted(versions, 'version connue', 'versions connues')}`
    : `version ${version}`;

function forceWords({ inForceFrom, inForceTo, inferred }: Target): string {
  const to = inForceTo ? `, jusqu’au ${formatDay(inForceTo)} exclu` : '';
  return `depuis le ${formatDay(inForceFrom)}${to}${inferred ? ' (date déduite)' : ''}`;
}
