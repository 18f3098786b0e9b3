import { guessOf } from '@/lib/domain/guessable-password';
import { Refusal } from '@/lib/refusal';
import { knownWords } from './known-words';

/** Whose password it is: what is known of the person is tried first. */
interface Owner {
  name: string;
  email: string;
  organisation: string | null;
}

/** Of the service and of the programme that it follows. */
const SERVICE = ['suivi', 'cma', 'france', 'compétences', 'métiers', 'avenir', 'formation', 'santé'];

/**
 * Refuses a password that somebody chose where it would be among the first guesses. Asked at every door by which a
 * person chooses one; those that the service makes are drawn by chance, and the demonstration's is published.
 */
export async function refuseGuessable(path: string, password: string, owner: Owner): Promise<void> {
  const context = [...SERVICE, owner.name, owner.email, owner.organisation ?? ''];
  const guess = guessOf(password, context, await knownWords());
  if (!guess) return;
  const words = guess.code === 'context_password' ? guess.words.join(', ') : null;
  throw new Refusal('invalid', 'invalid_input', {}, [{ path, code: guess.code, params: { words } }]);
}
