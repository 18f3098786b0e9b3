import { expect, it } from 'vitest';
import { ENCODINGS } from './accepted-encoding';
import { KeptAnswer } from './kept-answer';

it('holds its bytes and nothing beside them, in each form that it keeps', async () => {
  const body = Buffer.from('<p>une page</p>'.repeat(2_000));
  const answer = await KeptAnswer.of({ status: 200, headers: {}, body }, 5);
  for (const encoding of ENCODINGS.filter((one) => one !== 'identity')) {
    const made = await answer.body(encoding);
    expect([encoding, made.buffer.byteLength]).toEqual([encoding, made.byteLength]);
    expect(made.byteLength).toBeLessThan(1_000);
  }
  expect(await answer.body('identity')).toEqual(body);
});
