import { createHash } from 'node:crypto';
import { type View, type Views, withView } from '@/lib/domain/secrecy/views';

const MOST = 100;
let answers = new WeakMap<Views, Map<string, ReturnType<typeof withView>>>();

/**
 * What is hidden in a view follows from its numbers and from the views before it alone: after a write, the systems
 * that it did not touch are not solved again.
 */
export function viewAfter(before: Views, view: View): ReturnType<typeof withView> {
  const known = answers.get(before) ?? new Map<string, ReturnType<typeof withView>>();
  answers.set(before, known);
  // The digest stands for the numbers: they are long.
  const question = createHash('sha256').update(JSON.stringify(view)).digest('base64');
  const answer = known.get(question) ?? withView(before, view);
  if (known.size >= MOST) known.delete(known.keys().next().value ?? '');
  known.set(question, answer);
  return answer;
}

/** For the bench, which measures what the proof costs where the numbers changed. */
export function forgetViews(): void {
  answers = new WeakMap();
}
