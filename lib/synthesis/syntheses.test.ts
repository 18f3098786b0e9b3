import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { journal } from '@/lib/journal/journal';
import { isRefusal } from '@/lib/refusal';
import { answerOfRefusal } from '@/lib/wording/refusal-answer';
import { account, by, officerOf } from '@/test/builders';
import { type Consortium, consortium, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { officerSyntheses } from './officer-syntheses';
import { publishSynthesis } from './publish-synthesis';
import { readSyntheses } from './syntheses';
import { withdrawSynthesis } from './withdraw-synthesis';
import { writeSynthesis } from './write-synthesis';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const PLACE = { seasonKey: 'S1', actionKey: 'JURISTES', componentId: 'JURISTES.S1' } as const;
const BODY = 'Le second parcours attend sa convention.';

const write = (given: Record<string, unknown> = {}, now: Now = NOW, actor: Actor = c.officer) =>
  execute(writeSynthesis, { ...PLACE, body: BODY, confidence: 'medium', ...given }, by(actor, now));
const publish = (id: number, now: Now = NOW, actor: Actor = c.officer) =>
  execute(publishSynthesis, { id }, by(actor, now));
const withdraw = (id: number, now: Now = NOW) =>
  execute(withdrawSynthesis, { id, reason: 'Elle ne vaut plus.' }, by(c.officer, now));

/** What somebody reads on a day: [published, waiting] of each subject. */
const seen = async (actor: Actor | null, day = NOW.day) =>
  (await readSyntheses(read(), actor, { season: 'S1', day, action: 'JURISTES' })).map(
    ({ published, waiting }) => [published?.body ?? null, waiting?.body ?? null],
  );

describe('who reads a synthèse', () => {
  const observing = (kind: 'all' | 'action' | 'region', key = '') =>
    account('observer', { scopes: [{ kind, key }] });

  it('before it is published: the officers of its action, observers who have it in their scope', async () => {
    await write();
    const entitled = [
      c.officer,
      await officerOf('JURISTES'),
      await observing('all'),
      await observing('action', 'JURISTES'),
    ];
    for (const actor of entitled) expect(await seen(actor)).toEqual([[null, BODY]]);
    const others = [
      null,
      c.lead,
      c.reader,
      c.stranger,
      await account('admin'),
      await officerOf('CONTINUE'),
      await observing('action', 'CONTINUE'),
      await observing('region', '53'),
    ];
    for (const actor of others) expect([actor?.role, await seen(actor)]).toEqual([actor?.role, []]);
  });

  it('once it is published: everybody, without its author', async () => {
    await publish((await write()).synthesisId);
    for (const actor of [null, c.lead, c.officer, await account('admin')])
      expect(await seen(actor)).toEqual([[BODY, null]]);
    const answer = await readSyntheses(read(), c.officer, { season: 'S1', day: NOW.day });
    expect(JSON.stringify(answer)).not.toMatch(/Personne|author|account/);
  });

  it('and of a past day: what stood on it', async () => {
    const { synthesisId } = await write({}, on('2026-11-10'));
    await publish(synthesisId, on('2026-11-12'));
    const newer = await write({ body: 'La convention est signée.' }, on('2026-11-14'));
    await publish(newer.synthesisId, on('2026-11-16'));
    await withdraw(newer.synthesisId, on('2026-11-18'));
    const days = ['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-14', '2026-11-16', '2026-11-18'];
    const visitor = await Promise.all(days.map((day) => seen(null, day)));
    expect(visitor).toEqual([
      [],
      [],
      [[BODY, null]],
      [[BODY, null]],
      [['La convention est signée.', null]],
      [],
    ]);
    expect(await seen(c.officer, '2026-11-10')).toEqual([[null, BODY]]);
    expect(await seen(c.officer, '2026-11-14')).toEqual([[BODY, 'La convention est signée.']]);
  });
});

describe('writing, publishing, withdrawing', () => {
  it('are for officers of the action; for the others there is nothing', async () => {
    const { synthesisId } = await write();
    for (const actor of [
      c.lead,
      c.reader,
      await account('observer', { scopes: [{ kind: 'all', key: '' }] }),
    ]) {
      expect(await refusedWith(write({}, NOW, actor))).toMatch(/not_found|not_allowed/);
      expect(await refusedWith(publish(synthesisId, NOW, actor))).toMatch(/not_found|not_allowed/);
    }
    const other = await officerOf('CONTINUE');
    expect(await refusedWith(write({}, NOW, other))).toBe('not_found');
    expect(await refusedWith(publish(synthesisId, NOW, other))).toBe('not_found');
    const asked = { action: 'JURISTES', season: 'S1' as const };
    expect(await refusedWith(officerSyntheses(read(), other, asked, NOW))).toBe('not_found');
    expect((await officerSyntheses(read(), c.officer, asked, NOW)).history).toMatchObject([{ body: BODY }]);
  });

  it('publish only what waits, and withdraw only what stands', async () => {
    const first = await write();
    const second = await write({ body: 'Autre lecture.' });
    expect(await refusedWith(publish(first.synthesisId))).toBe('synthesis_not_waiting');
    expect(await refusedWith(withdraw(first.synthesisId))).toBe('synthesis_not_standing');
    await publish(second.synthesisId);
    expect(await refusedWith(publish(second.synthesisId))).toBe('synthesis_not_waiting');
    await withdraw(second.synthesisId);
    expect(await refusedWith(withdraw(second.synthesisId))).toBe('synthesis_not_standing');
    expect(await seen(c.officer)).toEqual([]);
  });

  it('keep the words of each subject apart: the action, and its target', async () => {
    await publish((await write()).synthesisId);
    await write({ componentId: '', body: 'De toute l’action.' });
    expect(await seen(c.officer)).toEqual([
      [BODY, null],
      [null, 'De toute l’action.'],
    ]);
  });

  it('leave lines of the journal, read by those who may read the words', async () => {
    const { synthesisId } = await write();
    await publish(synthesisId);
    await withdraw(synthesisId);
    const linesOf = async (actor: Actor) =>
      (await journal(read(), actor, NOW, { subject: `synthesis:${synthesisId}` })).lines;
    const lines = await linesOf(c.officer);
    expect(lines.map(({ command }) => command)).toEqual([
      'withdraw-synthesis',
      'publish-synthesis',
      'write-synthesis',
    ]);
    expect(lines.at(-1)).toMatchObject({
      about: { kind: 'synthesis' },
      changes: [{ kind: 'synthesis', body: BODY, confidence: 'medium' }],
    });
    for (const actor of [c.lead, await officerOf('CONTINUE')]) expect(await linesOf(actor)).toEqual([]);
  });

  it.each([
    [
      'no words',
      { body: ' ' },
      'body',
      'Écrivez la synthèse : quelques phrases sur ce que le verdict ne dit pas.',
    ],
    [
      'too many words',
      { body: 'x'.repeat(1201) },
      'body',
      'Cette synthèse dépasse 1 200 caractères : gardez quelques phrases.',
    ],
    [
      'no confidence',
      { confidence: '' },
      'confidence',
      'Choisissez votre confiance : faible, moyenne ou forte.',
    ],
    [
      'a target of another action',
      { componentId: 'MEDIATEURS.S2' },
      'componentId',
      'Cette cible n’est pas de cette action dans cette saison : choisissez-la dans la liste.',
    ],
  ])('refuse %s in French at its field, and write nothing', async (_, given, path, message) => {
    const error = await write(given).catch((thrown: unknown) => thrown);
    if (!isRefusal(error)) throw error;
    const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(answerOfRefusal(error).fields.map((field) => [field.path, plain(field.message)])).toEqual([
      [path, message],
    ]);
    expect(await seen(c.officer)).toEqual([]);
  });

  it('find nothing in an action that the season has not', async () => {
    expect(await refusedWith(write({ actionKey: 'MEDIATEURS', seasonKey: 'S1' }))).toBe('not_found');
  });
});
