import { Refusal, STATUS_OF_KIND } from '@/lib/refusal';
import { answerOfRefusal } from '@/lib/wording/refusal-answer';
import { ANY_API_ADDRESS, methodsOf } from './doors';

/**
 * The answer to a method that an address of the API does not have, in the API's own shape: the framework's is empty and
 * names no other. Undefined where the address answers it.
 */
export function unofferedMethod(
  door: string,
  method = '',
): { status: number; body: string; headers: Record<string, string> } | undefined {
  if (!door.startsWith('/api/')) return undefined;
  const offered = methodsOf(door);
  if (offered.includes(method)) return undefined;
  const isUnknown = door === ANY_API_ADDRESS;
  const refusal = isUnknown
    ? new Refusal('missing', 'not_found')
    : new Refusal('method', 'method_not_offered', { methods: offered.join(', ') });
  const { kind, message, fields } = answerOfRefusal(refusal);
  return {
    status: STATUS_OF_KIND[refusal.kind],
    body: JSON.stringify({ error: { kind, message, fields } }),
    headers: isUnknown ? {} : { Allow: offered.join(', ') },
  };
}
