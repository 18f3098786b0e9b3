import { beforeEach, describe, expect, it } from 'vitest';
import { gapNotesAt } from '@/db/gap-notes';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { changesBetween } from '@/lib/comparison/changes-between';
import type { Now } from '@/lib/domain/time';
import type { GapState } from '@/lib/domain/vocabulary';
import { isRefusal } from '@/lib/refusal';
import { submitReport } from '@/lib/report/submit-report';
import { answerOfRefusal } from '@/lib/wording/refusal-answer';
import { account, by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { refusedWith } from '@/test/refused';
import { explainGap } from './explain-gap';
import { gapList } from './gap-list';
import { gapMarks } from './gap-marks';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

/** Of 2 laureates published for the action, one is recorded. */
const KEY = 'count:JURISTES.S1.projects';

const seenBy = async (actor: Actor | null, key: string, day = NOW.day) =>
  (await gapList(read(), actor, NOW, { season: undefined, day })).gaps.find((gap) => gap.key === key);

async function explain(
  actor: Actor | null,
  given: { key?: string; state?: GapState; note?: string; fingerprint?: string } = {},
  now: Now = NOW,
) {
  const { key: gapKey = KEY, state = 'explained', note = 'Un parcours reste à pourvoir.' } = given;
  const fingerprint = given.fingerprint ?? (await seenBy(actor, gapKey, now.day))?.fingerprint ?? '';
  return execute(explainGap, { gapKey, state, note, fingerprint }, by(actor, now));
}

/** Two laureates more than the day before: three are recorded. */
async function recordTwo(knownFrom: string) {
  for (const acronym of ['DEUX', 'TROIS'])
    await laureate({ acronym, knownFrom, actions: [{ key: 'JURISTES', season: 'S1' }] });
}

describe('the life of a note', () => {
  it('explains a gap until its numbers move; the note is kept, and said', async () => {
    expect(await seenBy(null, KEY)).toMatchObject({ state: 'to_explain', notes: [] });
    await explain(c.officer, {}, on('2026-11-10'));
    expect(await seenBy(null, KEY)).toMatchObject({ state: 'explained', settledBy: 'note' });

    await recordTwo('2026-11-12');
    const moved = await seenBy(null, KEY);
    expect(moved).toMatchObject({ state: 'to_explain', changedSince: { state: 'explained' } });
    expect(moved?.notes).toMatchObject([
      { fingerprint: 'published:count=2;recorded:count=1;difference:count=-1' },
    ]);
    expect(moved?.fingerprint).toBe('published:count=2;recorded:count=3;difference:count=1');

    await explain(c.colleague, { state: 'accepted', note: 'Un troisième a rejoint.' }, on('2026-11-13'));
    const again = await seenBy(null, KEY);
    expect(again).toMatchObject({ state: 'accepted', changedSince: null });
    expect(again?.notes.map(({ day, state }) => [day, state])).toEqual([
      ['2026-11-10', 'explained'],
      ['2026-11-13', 'accepted'],
    ]);
  });

  it('reads each day as it was then', async () => {
    await explain(c.officer, {}, on('2026-11-10'));
    await recordTwo('2026-11-12');
    const states = await Promise.all(
      ['2026-11-09', '2026-11-10', '2026-11-12'].map(async (day) => (await seenBy(null, KEY, day))?.state),
    );
    expect(states).toEqual(['to_explain', 'explained', 'to_explain']);
  });

  it('takes the mark away from the figures, and brings it back with the state', async () => {
    const marks = async () => {
      const { actions } = await gapMarks(read(), 'S1', NOW.day);
      return actions.get('JURISTES')?.map(({ label }) => label);
    };
    expect(await marks()).toEqual(['écart à expliquer']);
    await explain(c.officer);
    expect(await marks()).toBeUndefined();
    await explain(c.officer, { state: 'to_explain', note: 'À revoir.' });
    expect(await marks()).toEqual(['écart à expliquer']);
  });
});

describe('what is refused', () => {
  it('numbers that have changed since the page was read: both are said, nothing is written', async () => {
    const fingerprint = (await seenBy(null, KEY))?.fingerprint ?? '';
    await recordTwo(NOW.day);
    const refused = await explain(c.officer, { fingerprint }).catch((error: unknown) => error);
    if (!isRefusal(refused)) throw new Error('not refused');
    expect([refused.kind, refused.code]).toEqual(['conflict', 'gap_changed']);
    const { message, fields } = answerOfRefusal(refused);
    expect(message).toContain('publié 2, enregistré 1, différence −1');
    expect(message).toContain('publié 2, enregistré 3, différence 1');
    await explain(c.officer, { fingerprint: String(fields[0]?.params.current) });
    expect((await gapNotesAt(read(), NOW.day)).length).toBe(1);
  });

  it.each([
    [{ note: '   ' }, 'note_needed'],
    [{ note: 'a'.repeat(2001) }, 'note_too_long'],
    [{ key: 'count:UNKNOWN' }, 'not_found'],
    [{ key: 'capacity:1:53:1:entered' }, 'not_found'],
    [
      {
        key: 'whole:JURISTES.S1',
        fingerprint: 'published:rate=0.5;target:count=2;exact:count=1;fitting:count=1',
      },
      'gap_coherent',
    ],
  ])('%j', async (given, code) => {
    expect(await refusedWith(explain(c.officer, given))).toBe(code);
  });

  it('a state that is none', async () => {
    const input = { gapKey: KEY, state: 'closed', note: 'Une note', fingerprint: '' };
    expect(await refusedWith(execute(explainGap, input, by(c.officer)))).toBe('unknown_gap_state');
  });

  it('anyone but an officer of each action that the gap touches', async () => {
    const other = await officerOf('CONTINUE', 'MEDIATEURS');
    const observer = await account('observer', { scopes: [{ kind: 'all', key: '' }] });
    expect(await refusedWith(explain(null))).toBe('sign_in_needed');
    for (const actor of [other, observer, c.lead, await account('admin')])
      expect(await refusedWith(explain(actor))).toBe('gap_of_others');
    // A gap of several actions needs them all, one of none is any officer's.
    const shared = (await gapList(read(), null, NOW, { season: undefined, day: NOW.day })).gaps.find(
      ({ actionKeys }) => actionKeys.includes('CONTINUE') && actionKeys.length > 1,
    );
    expect(await refusedWith(explain(other, { key: shared?.key ?? '' }))).toBe('gap_of_others');
    await explain(other, { key: 'budget:strategy_total' });
  });
});

describe('who reads what', () => {
  it('the names of authors: officers, and no one else', async () => {
    await explain(c.officer);
    const observer = await account('observer', { scopes: [{ kind: 'region', key: '53' }] });
    const author = async (actor: Actor | null) => (await seenBy(actor, KEY))?.notes[0]?.author;
    expect(await author(c.colleague)).toMatch(/^Personne/);
    for (const actor of [null, observer, c.lead, c.reader, await account('admin')])
      expect(await author(actor)).toBeNull();
  });

  it('more first entrants than entrants, which two reports may say without either contradicting itself', async () => {
    const sent = async (report: Consortium['june'], cell: object, day: string) => {
      await enter(c.lead, report.id, { cells: [cell, c.cell('mediation', '40')] }, on(day));
      const version = (await reportHeading(read(), report.id))?.version ?? 0;
      await execute(submitReport, { reportId: report.id, version }, by(c.lead, on(day)));
    };
    await sent(c.june, c.cell('law', '20'), '2026-07-01');
    await sent(c.october, c.cell('law', '25', { measure: 'first_entered' }), '2026-11-05');
    const partsOf = async (actor: Actor | null, day = NOW.day) =>
      (await gapList(read(), actor, NOW, { season: undefined, day, kind: 'parts' })).gaps;
    for (const actor of [c.officer, c.lead, c.reader])
      expect(await partsOf(actor)).toMatchObject([
        {
          key: `parts:${c.trainings.law}:53:${c.periodId}`,
          fingerprint: 'first_entrants:count=25;entrants:count=20',
        },
      ]);
    for (const actor of [null, c.stranger, await officerOf('CONTINUE')])
      expect(await partsOf(actor)).toEqual([]);
    expect(await partsOf(c.officer, '2026-11-04')).toEqual([]);
    expect(await partsOf(c.officer, '2026-11-05')).toHaveLength(1);
    const key = `parts:${c.trainings.law}:53:${c.periodId}`;
    await explain(c.officer, { key, note: 'Les entrants d’octobre manquent.' });
    expect(await partsOf(c.officer)).toMatchObject([{ state: 'explained' }]);
  });

  describe('more entrants than places', () => {
    const capacityOf = async (actor: Actor | null, day = NOW.day) => {
      const list = await gapList(read(), actor, NOW, { season: undefined, day });
      return list.gaps.filter(({ kind }) => kind === 'capacity');
    };
    const notesBetweenDays = async (actor: Actor | null) => {
      const { changes } = await changesBetween(read(), actor, NOW, {
        from: '2026-11-01',
        to: NOW.day,
        page: 1,
      });
      return changes.filter(({ kind }) => kind === 'gap_note');
    };
    const key = () => `capacity:${c.trainings.law}:53:${c.periodId}:entered`;

    beforeEach(async () => {
      const over = c.cell('law', '45', { comment: 'Un second groupe' });
      const cells = [over, c.cell('mediation', '40')];
      await enter(c.lead, c.october.id, { cells }, on('2026-11-04'));
      const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
      await execute(submitReport, { reportId: c.october.id, version }, by(c.lead, on('2026-11-05')));
    });

    it('are for those entitled to the project, from the day they were declared', async () => {
      const entitled = [
        c.officer,
        c.lead,
        c.reader,
        await account('observer', { scopes: [{ kind: 'region', key: '53' }] }),
      ];
      for (const actor of entitled) {
        const [gap, ...others] = await capacityOf(actor);
        expect([gap?.key, gap?.fingerprint]).toEqual([key(), 'places:count=40;declared:count=45']);
        expect(others).toEqual([]);
        expect(await capacityOf(actor, '2026-11-04')).toEqual([]);
        expect(await capacityOf(actor, '2026-11-05')).toHaveLength(1);
      }
    });

    it('are no part of what others read: neither lists, nor counts, nor marks, nor notes', async () => {
      await explain(c.officer, { key: key(), note: 'Un second groupe a été ouvert.' });
      expect((await capacityOf(c.officer))[0]).toMatchObject({ state: 'explained' });
      const others = [
        null,
        c.stranger,
        await officerOf('CONTINUE'),
        await account('admin'),
        await account('observer', { scopes: [{ kind: 'region', key: '11' }] }),
      ];
      for (const actor of others) {
        const list = await gapList(read(), actor, NOW, { season: undefined, day: NOW.day });
        expect(JSON.stringify(list)).not.toMatch(/capacity:|second groupe/);
        const { to_explain, explained, accepted } = list.byState;
        expect(to_explain + explained + accepted).toBe(list.gaps.length);
        expect(await notesBetweenDays(actor)).toEqual([]);
      }
      expect((await notesBetweenDays(c.lead)).map(({ project }) => project?.slug)).toEqual(['essai']);
      expect(
        await refusedWith(explain(await officerOf('JURISTES', 'CONTINUE'), { key: key() })),
      ).toBeUndefined();
      expect(await refusedWith(explain(await officerOf('CONTINUE'), { key: key() }))).toBe('not_found');
      // Of the project, not of the action: it reads, and does not explain.
      const officer = await officerOf('MEDIATEURS');
      expect(await capacityOf(officer)).toHaveLength(1);
      expect(await refusedWith(explain(officer, { key: key() }))).toBe('gap_of_others');
    });
  });
});
