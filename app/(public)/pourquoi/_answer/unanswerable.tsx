import { Alert } from '@/app/_ui/alert';
import { EmptyState } from '@/app/_ui/empty-state';
import { isRefusal, type Refusal } from '@/lib/refusal';
import { refusalText } from '@/lib/wording/refusals';

interface Props {
  refusal: Refusal;
  /** The project that the question is about, whose page has what is too long for an answer. */
  slug?: string;
}

/** A question that is not understood, or that has no answer on this day, said in words in place of the answer. */
export function Unanswerable({ refusal, slug }: Props) {
  if (refusal.kind !== 'invalid') {
    const entries = { href: `/projets/${slug}#saisies`, label: 'Saisies du projet' };
    const action = slug && refusal.kind === 'too_large' ? entries : undefined;
    return <EmptyState title={refusalText(refusal)} action={action} />;
  }
  const sentences = [...new Set((refusal.fields.length > 0 ? refusal.fields : [refusal]).map(refusalText))];
  return (
    <Alert tone="warning" title="Il n’y a pas de réponse à cette question">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Alert>
  );
}

const SAID_KINDS: readonly Refusal['kind'][] = ['invalid', 'too_large'];

/** The answer, or the refusal that a page says in words; what does not exist stays an error. */
export async function answered<T>(work: () => Promise<T>): Promise<{ answer: T } | { refusal: Refusal }> {
  try {
    return { answer: await work() };
  } catch (error) {
    if (isRefusal(error) && (SAID_KINDS.includes(error.kind) || error.code === 'component_not_in_force'))
      return { refusal: error };
    throw error;
  }
}
