import { isRefusal } from '@/lib/refusal';
import { refusalText } from '@/lib/wording/refusals';

export type Understood<Answer> =
  | { ok: true; answer: Answer }
  | { ok: false; errors: Readonly<Record<string, string>> };

/** What a page reads with the filters of its address; what it does not understand is said beside the field (200). */
export async function understood<Answer>(work: Promise<Answer>): Promise<Understood<Answer>> {
  try {
    return { ok: true, answer: await work };
  } catch (error) {
    if (!isRefusal(error) || error.kind !== 'invalid') throw error;
    return {
      ok: false,
      errors: Object.fromEntries(error.fields.map((field) => [field.path, refusalText(field)])),
    };
  }
}
