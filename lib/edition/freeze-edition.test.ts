import { beforeEach, describe, expect, it } from 'vitest';
import { checksumOf, editionProblems } from '@/db/editions';
import { reportHeading } from '@/db/report-rows';
import { read, write } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { execute } from '@/lib/command';
import { edition } from '@/lib/domain/edition';
import { correctSection } from '@/lib/report/correct-section';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { account, by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { editionDetail, editionList, editionText } from './editions';
import { freezeEdition } from './freeze-edition';

const TITLE = 'Bilan du comité de suivi';
let story: Consortium;

beforeEach(async () => {
  await programmeDatabase();
  story = await consortium();
});

const freeze = (asOf: string = NOW.day, more: { key?: string; title?: string } = {}, now = NOW) =>
  freezeEdition(
    { title: more.title ?? TITLE, asOf },
    { ...by(story.officer, now), ...(more.key && { idempotencyKey: more.key }) },
  );

const validate = (day: string) =>
  execute(validateSection, { sectionId: story.june.law }, by(story.officer, on(day)));

/** Entrants of the law training, as an edition has them. */
const lawOf = async (key: string) => {
  const found = (await editionDetail(read(), key)).edition.seasons.find(({ season }) => season === 'S1');
  const row = found?.learnersAction.find(
    ({ action, measure }) => action === 'JURISTES' && measure === 'entered',
  );
  return row && [row.planned.value, row.declared.value, row.verified.value];
};

describe('an edition', () => {
  it('holds its text, whose checksum is that of its bytes, and names itself in it', async () => {
    const { key } = await freeze();
    expect(key).toBe('2026-11-20');
    const { content, sha256, bytes } = await editionText(read(), key);
    expect(checksumOf(content)).toBe(sha256);
    expect(Buffer.byteLength(content)).toBe(bytes);
    const parsed = edition.parse(JSON.parse(content));
    expect(parsed).toMatchObject({ key, title: TITLE, asOf: NOW.day, frozenAt: NOW.instant });
    expect(parsed.demonstration).toBeNull();
    expect(parsed.seasons.map(({ season }) => season)).toEqual(['S1', 'S2']);
    expect(await editionProblems(read())).toEqual([]);
  });

  it('names no person, no author and no comment', async () => {
    const { content } = await editionText(read(), (await freeze()).key);
    for (const { email } of [story.officer, story.lead]) expect(content).not.toContain(email);
    expect(content).not.toMatch(/accountId|comment|Personne \d/);
  });

  it('is written the same for the same figures, but for its own name', async () => {
    const texts = [];
    for (const { key } of [await freeze(), await freeze()])
      texts.push((await editionText(read(), key)).content.replace(`"key":"${key}"`, ''));
    expect(texts[0]).toBe(texts[1]);
  });

  it('does not change when a figure is corrected and validated afterwards', async () => {
    const { standing } = await enter(
      story.lead,
      story.june.id,
      { cells: [story.cell('law', '24'), story.cell('mediation', '90')] },
      on('2026-07-01'),
    );
    const version = (await reportHeading(read(), story.june.id))?.version ?? 0;
    await execute(submitReport, { reportId: story.june.id, version }, by(story.lead, on('2026-07-02')));
    await validate('2026-07-03');
    const { key } = await freeze('2026-07-31', {}, on('2026-08-01'));
    const before = await editionText(read(), key);
    expect(await lawOf(key)).toEqual([30, 24, 24]);

    const cells = [story.cell('law', '28', { seen: standing.cells[0] })];
    await execute(
      correctSection,
      { sectionId: story.june.law, cells, reason: 'Quatre oublis' },
      by(story.lead, on('2026-08-10')),
    );
    await validate('2026-08-11');
    expect(await lawOf((await freeze('2026-08-31')).key)).toEqual([30, 28, 28]);
    expect((await editionText(read(), key)).content).toBe(before.content);
    expect(await lawOf(key)).toEqual([30, 24, 24]);
    // What was known at that day has not changed either: two roads to the same figures.
    expect(await lawOf((await freeze('2026-07-31')).key)).toEqual([30, 24, 24]);
  });

  it('can be neither changed nor taken away, and one that is altered is found', async () => {
    const { key } = await freeze();
    const alter = (sql: string) => write(async (tx) => void prepared(tx, sql).run());
    await expect(alter("UPDATE public_editions SET title = 'autre'")).rejects.toThrow('append_only');
    await expect(alter('DELETE FROM public_editions')).rejects.toThrow('append_only');
    await alter('DROP TRIGGER public_editions_no_update');
    await alter("UPDATE public_editions SET content = replace(content, 'JURISTES', 'JURISTEZ')");
    expect(await editionProblems(read())).toEqual([key]);
  });
});

describe('freezing', () => {
  it('is once for the same form sent twice, and numbered for another one of the same day', async () => {
    const first = await freeze(NOW.day, { key: 'a' });
    expect(await freeze(NOW.day, { key: 'a' })).toEqual(first);
    expect(await editionList(read())).toHaveLength(1);
    expect(await freeze(NOW.day, { key: 'b' })).toEqual({ key: '2026-11-20-2' });
  });

  it('leaves one line in the journal, which copies no figure', async () => {
    const { key } = await freeze();
    const lines = prepared(
      read(),
      "SELECT subject, refs, account_id AS accountId FROM journal WHERE command = 'freeze-edition'",
    ).all() as { subject: string; refs: string; accountId: number }[];
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ subject: `edition:${key}`, accountId: story.officer.accountId });
    expect(Object.keys(JSON.parse(lines[0]?.refs ?? '{}'))).toEqual(['asOf', 'sha256']);
  });

  it.each([
    ['2026-11-21', TITLE, 'future_date'],
    ['2021-12-15', TITLE, 'before_programme'],
    ['2026-02-30', TITLE, 'impossible_date'],
    ['', TITLE, 'impossible_date'],
    [NOW.day, '  ', 'title_needed'],
    [NOW.day, 'x'.repeat(201), 'title_too_long'],
  ])('is refused: %s « %s » → %s', async (asOf, title, code) => {
    expect(await refusedWith(freeze(asOf, { title }))).toBe(code);
    expect(await editionList(read())).toEqual([]);
  });

  it('belongs to officers', async () => {
    const as = (actor: Parameters<typeof by>[0]) =>
      refusedWith(freezeEdition({ title: TITLE, asOf: NOW.day }, by(actor)));
    expect(await as(null)).toBe('sign_in_needed');
    for (const actor of [story.lead, await account('observer'), await account('admin')])
      expect(await as(actor)).toBe('not_found');
    expect(await as(await officerOf('CONTINUE'))).toBeUndefined();
  });
});
