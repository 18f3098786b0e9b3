import { z } from 'zod';
import { checksumOf, editionsOfDay, insertEdition } from '@/db/editions';
import { dataVersion } from '@/db/journal';
import { type Read, read } from '@/db/store';
import { can, type Target } from '@/lib/access/policy';
import { type Command, execute, type Request } from '@/lib/command';
import { lineText } from '@/lib/domain/accepted-text';
import { readAsOf } from '@/lib/domain/as-of';
import { says } from '@/lib/domain/says';
import { isRealDay } from '@/lib/domain/time';
import { readDayItself } from '@/lib/figure/reader';
import { Refusal } from '@/lib/refusal';
import { type EditionContent, editionContent, editionText } from './edition-content';

const input = z.object({
  title: lineText.min(3, says('title_needed')).max(200, says('title_too_long')),
  asOf: z.string().refine(isRealDay, says('impossible_date')),
});
type Input = z.infer<typeof input>;

/** A write that comes between the computing and the storing makes the tables disagree: they are computed again. */
const TRIES = 3;

const command = (content: EditionContent | null): Command<Input, { target: Target }, { key: string }> => ({
  name: 'freeze-edition',
  permission: 'edition.freeze',
  input,
  async find() {
    return { target: {} };
  },
  async run({ tx, actor, now }, { title, asOf }) {
    const day = readAsOf(asOf, now);
    if (!day.ok)
      throw new Refusal('invalid', 'invalid_input', {}, [{ path: 'asOf', code: day.code, params: {} }]);
    if (!content || (await dataVersion(tx)) !== content.version)
      throw new Refusal('conflict', 'figures_changed');
    const before = await editionsOfDay(tx, asOf);
    const key = before === 0 ? asOf : `${asOf}-${before + 1}`;
    const text = editionText(content, { key, title, asOf, frozenAt: now.instant });
    const sha256 = checksumOf(text);
    await insertEdition(tx, {
      key,
      title,
      asOf,
      content: text,
      sha256,
      accountId: actor.accountId,
      at: now.instant,
      knownFrom: now.day,
    });
    return { result: { key }, journal: { subject: `edition:${key}`, references: { asOf, sha256 } } };
  },
});

/**
 * Keeps the fixed public tables as known at the end of a day, for ever, under a permanent address. Refuses a day to
 * come or before the programme, and a title that says nothing. The tables are computed before the write.
 */
export async function freezeEdition(raw: unknown, request: Request): Promise<{ key: string }> {
  for (let left = TRIES; ; left -= 1) {
    const content = await contentFor(read(), raw, request);
    try {
      return await execute(command(content), raw, request);
    } catch (error) {
      if (left <= 1 || !(error instanceof Refusal) || error.code !== 'figures_changed') throw error;
    }
  }
}

/** Nothing is computed for who may not freeze an edition, nor for a day that is refused. */
async function contentFor(
  handle: Read,
  raw: unknown,
  { actor, now }: Request,
): Promise<EditionContent | null> {
  const given = input.safeParse(raw);
  const allowed = actor !== null && can(actor, 'edition.freeze') && given.success;
  if (!allowed || !readAsOf(given.data.asOf, now).ok) return null;
  const { asOf } = given.data;
  return editionContent(readDayItself(handle, asOf), asOf);
}
