import type { ReadRule } from '@/lib/eligibility/project-eligibility';
import { JudgeForm } from './judge-form';

/** The form of a rule that the facts leave open, with what may be said of it: nothing elsewhere, the fact is put right. */
export function Judged({ projectId, rule }: { projectId: number; rule: ReadRule }) {
  const { judgeable, note, fingerprint, result } = rule;
  if (result === 'indicative' || (!judgeable && !note)) return null;
  const verdicts = [
    ...(judgeable ? [{ value: 'accepted' as const, label: 'Elle est remplie' }] : []),
    ...(judgeable && rule.rule.breakable
      ? [{ value: 'refused' as const, label: 'Elle n’est pas remplie' }]
      : []),
    ...(note ? [{ value: 'withdrawn' as const, label: 'Retirer la note qui en est dite' }] : []),
  ];
  return (
    <JudgeForm
      key={note?.said.knownFrom}
      {...{ projectId, fingerprint, verdicts }}
      actionKey={rule.rule.actionKey}
      ruleCode={rule.rule.code}
    />
  );
}
