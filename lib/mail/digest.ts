import { counted } from '@/lib/wording/plural';
import type { Facts } from './facts';
import { heading, type Letter, type LetterContext } from './letter';
import { framed, saidOf } from './message-words';

/**
 * One message for all that a person is told of in a morning, each thing under its subject, the oldest first. Told twice
 * (a reminder planned, and asked for by an officer), it is said once.
 */
export function digestOf(facts: readonly Facts[], context: LetterContext): Letter {
  const parts = [...new Map(facts.map((one) => [JSON.stringify(one), saidOf(one, context)])).values()];
  const [first] = parts;
  if (!first) throw new Error('A message says nothing');
  if (parts.length === 1) return framed(first, context);
  return framed(
    {
      subject: `${first.subject}, et ${counted(parts.length - 1, 'autre nouvelle', 'autres nouvelles')}`,
      body: parts.flatMap(({ subject, body }) => [heading(subject), ...body]),
      officers: [...new Set(parts.flatMap(({ officers = [] }) => officers))].toSorted(),
    },
    context,
  );
}
