import type { AnyExplanation } from '@/lib/why/explanation-words';
import { leftOutWords } from '@/lib/why/left-out-words';

export function LeftOutList({ explanation }: { explanation: AnyExplanation }) {
  const sentences = explanation.leftOut.map((left) => leftOutWords(left, explanation));
  if (sentences.length === 0) return <p>Rien n’est laissé de côté.</p>;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
