import { beforeEach, describe, expect, it } from 'vitest';
import { comparisonPresets } from '@/app/(public)/comparaison/presets';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { journal } from '@/lib/journal/journal';
import { isRefusal } from '@/lib/refusal';
import { validateSection } from '@/lib/section/validate-section';
import { answerOfRefusal } from '@/lib/wording/refusal-answer';
import { account, by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { send } from '@/test/growing-consortium';
import { refusedWith } from '@/test/refused';
import { committeeList } from './committee-list';
import { committeeRecord } from './committee-record';
import { committeeReport } from './committee-report';
import { correctCommittee } from './correct-committee';
import { correctCommitteeEntry } from './correct-committee-entry';
import { earlierDecisions } from './earlier-decisions';
import { followDecision } from './follow-decision';
import { lastCommitteeDay } from './last-committee';
import { recordCommittee } from './record-committee';
import { writeCommitteeEntry } from './write-committee-entry';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const HELD = '2026-11-10';
const hold = async (given: Record<string, unknown> = {}, now: Now = NOW, actor: Actor = c.officer) =>
  (
    await execute(
      recordCommittee,
      { heldOn: HELD, seasonKey: 'S1', title: 'Comité de suivi', ...given },
      by(actor, now),
    )
  ).committeeId;
const write = async (
  committeeId: number,
  given: Record<string, unknown> = {},
  now: Now = NOW,
  actor: Actor = c.officer,
) =>
  (
    await writeCommitteeEntry(
      { committeeId, kind: 'decision', body: 'Signer la convention.', about: 'action:JURISTES', ...given },
      by(actor, now),
    )
  ).entryId;
const follow = (entryId: number, given: Record<string, unknown>, now: Now = NOW, actor: Actor = c.officer) =>
  execute(followDecision, { entryId, seen: 0, ...given }, by(actor, now));
const observing = (kind: 'all' | 'action' | 'region', key = '') =>
  account('observer', { scopes: [{ kind, key }] });

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** What somebody reads of a committee. */
const bodies = async (actor: Actor, id: number, now: Now = NOW) => {
  const { entries } = await committeeRecord(read(), actor, now, id);
  return [...entries.decision, ...entries.note].map(({ body }) => body);
};

describe('from empty', () => {
  it('there is a form for an officer, nothing to follow, and no preset', async () => {
    const list = await committeeList(read(), c.officer, NOW);
    expect([list.committees, list.toFollow, list.choices?.seasons]).toEqual([[], [], ['S1', 'S2']]);
    expect((await committeeList(read(), await observing('all'), NOW)).choices).toBeNull();
    const asked = { season: 'S1', day: NOW.day } as const;
    expect(await lastCommitteeDay(read(), c.officer, asked)).toBeUndefined();
    expect(await earlierDecisions(read(), c.officer, asked)).toEqual({ decisions: [], last: null });
  });
});

describe('who reads a committee, who writes of it', () => {
  it('its officers write, observers of its actions read, nobody else finds anything', async () => {
    const id = await hold({ actionKeys: ['JURISTES', 'SPECIALISTES'] });
    const entryId = await write(id);
    const colleague = await officerOf('SPECIALISTES');
    await write(id, { about: 'action:SPECIALISTES', body: 'Relancer.' }, NOW, colleague);
    await write(id, { about: '', kind: 'note', body: 'Pour tous.' }, NOW, colleague);
    expect(await bodies(c.officer, id)).toEqual(['Signer la convention.', 'Pour tous.']);
    expect(await bodies(colleague, id)).toEqual(['Relancer.', 'Pour tous.']);
    expect(await bodies(await observing('all'), id)).toHaveLength(3);
    expect(await bodies(await observing('action', 'JURISTES'), id)).toEqual([
      'Signer la convention.',
      'Pour tous.',
    ]);
    const others = [
      c.lead,
      c.reader,
      c.stranger,
      await account('admin'),
      await officerOf('MEDIATEURS'),
      await observing('action', 'MEDIATEURS'),
      await observing('region', '53'),
    ];
    for (const actor of others) {
      expect(await refusedWith(committeeRecord(read(), actor, NOW, id))).toBe('not_found');
      expect(await refusedWith(write(id, {}, NOW, actor))).toMatch(/not_found|not_allowed/);
      expect(await refusedWith(follow(entryId, { outcome: 'done' }, NOW, actor))).toBe('not_found');
    }
    for (const actor of [await observing('all'), await observing('action', 'JURISTES')]) {
      expect(await refusedWith(write(id, {}, NOW, actor))).toBe('not_allowed');
      expect(await refusedWith(follow(entryId, { outcome: 'done' }, NOW, actor))).toBe('not_allowed');
    }
    // An entry of another’s action, in a committee that he may write of.
    expect(await refusedWith(follow(entryId, { outcome: 'done' }, NOW, colleague))).toBe('not_found');
    expect(await refusedWith(write(id, { about: 'action:SPECIALISTES' }))).toBe('not_found');
    expect(await refusedWith(hold({ actionKeys: ['SPECIALISTES'], title: 'Autre' }))).toBe('not_found');
  });

  it('names who wrote to officers, and roles alone to observers', async () => {
    const id = await hold();
    await write(id);
    const signed = async (actor: Actor) =>
      (await committeeRecord(read(), actor, NOW, id)).entries.decision.map(({ by: { name } }) => name);
    expect(await signed(c.officer)).toEqual([expect.stringMatching(/^Personne/)]);
    expect(await signed(await observing('all'))).toEqual([null]);
  });

  it('leaves lines of the journal that name its day and none of its words', async () => {
    const id = await hold({ title: 'PAROLE du titre', actionKeys: ['JURISTES'] });
    const entryId = await write(id, { body: 'PAROLE de la décision' });
    await follow(entryId, { outcome: 'not_done', reason: 'PAROLE du motif' });
    const linesOf = async (actor: Actor) =>
      (await journal(read(), actor, NOW, { subject: `committee:${id}` })).lines;
    const lines = await linesOf(c.officer);
    expect(lines.map(({ command }) => command)).toEqual([
      'follow-decision',
      'write-committee-entry',
      'record-committee',
    ]);
    expect(lines.every(({ about }) => about.kind === 'committee' && about.heldOn === HELD)).toBe(true);
    expect(JSON.stringify(lines)).not.toContain('PAROLE');
    for (const actor of [c.lead, await officerOf('MEDIATEURS'), await observing('region', '53')])
      expect(await linesOf(actor)).toEqual([]);
    // Among the others of an officer, too, which are found by another way.
    const all = await journal(read(), c.officer, NOW, {});
    expect(all.lines.map(({ command }) => command)).toContain('record-committee');
  });
});

describe('what became of a decision', () => {
  it('is a row of its own: every day reads what held then', async () => {
    const id = await hold({}, on('2026-11-10'));
    const entryId = await write(id, { dueOn: '2026-11-12' }, on('2026-11-10'));
    const changed = { outcome: 'changed', body: 'Signer l’avenant.', dueOn: '2026-11-25', reason: 'Mieux.' };
    const { eventId } = await follow(entryId, changed, on('2026-11-14'));
    await follow(entryId, { seen: eventId, outcome: 'done' }, on('2026-11-18'));
    const read1 = async (day: string) => {
      const { entries } = await committeeRecord(read(), c.officer, on(day), id);
      return entries.decision.map(({ body, first, state, toFollow }) => [body, first, state, toFollow]);
    };
    expect(await read1('2026-11-11')).toEqual([['Signer la convention.', null, 'open', true]]);
    expect(await read1('2026-11-13')).toEqual([['Signer la convention.', null, 'late', true]]);
    expect(await read1('2026-11-14')).toEqual([
      ['Signer l’avenant.', 'Signer la convention.', 'changed', true],
    ]);
    expect(await read1('2026-11-18')).toEqual([
      ['Signer l’avenant.', 'Signer la convention.', 'done', false],
    ]);
    const { entries } = await committeeRecord(read(), c.officer, NOW, id);
    expect(entries.decision[0]?.history.map(({ event, on: day }) => [event, day])).toEqual([
      ['changed', '2026-11-14'],
      ['done', '2026-11-18'],
    ]);
    await expect(committeeRecord(read(), c.officer, on('2026-11-09'), id)).rejects.toThrow();
  });

  it('said by two people at once: one wins, the other reads it and may say his again', async () => {
    const entryId = await write(await hold());
    const { eventId } = await follow(entryId, { outcome: 'not_done', reason: 'La pièce manque.' });
    const error = await follow(entryId, { outcome: 'done' }, NOW, c.colleague).catch(
      (thrown: unknown) => thrown,
    );
    if (!isRefusal(error)) throw error;
    expect([error.kind, error.code]).toEqual(['conflict', 'decision_moved']);
    expect(plain(answerOfRefusal(error).message)).toContain('« non faite » : « La pièce manque. »');
    expect(error.fields[0]?.params.seen).toBe(eventId);
    await follow(entryId, { outcome: 'done', seen: eventId }, NOW, c.colleague);
    expect((await committeeList(read(), c.officer, NOW)).toFollow).toEqual([]);
  });

  it('late ones come first in what is to be followed, whatever the committee', async () => {
    const [first, second] = [await hold(), await hold({ heldOn: '2026-11-17', title: 'Le suivant' })];
    await write(first, { body: 'Sans jour.' });
    await write(second, { body: 'Demain.', dueOn: '2026-11-21' });
    await write(first, { body: 'En retard.', dueOn: '2026-11-12' });
    await write(first, { body: 'Une note.', kind: 'note' });
    const { toFollow, committees } = await committeeList(read(), c.officer, NOW);
    expect(toFollow.map(({ body, state }) => [body, state])).toEqual([
      ['En retard.', 'late'],
      ['Demain.', 'open'],
      ['Sans jour.', 'open'],
    ]);
    expect(committees.map(({ title, toFollow: left, notes }) => [title, left, notes])).toEqual([
      ['Le suivant', 1, 0],
      ['Comité de suivi', 2, 1],
    ]);
  });

  it.each([
    ['nothing chosen', { outcome: '' }, 'outcome', 'outcome_needed'],
    ['no reason', { outcome: 'not_done' }, 'reason', 'reason_needed'],
    ['no other sentence', { outcome: 'changed', reason: 'Oui' }, 'body', 'new_sentence_needed'],
    [
      'the same sentence',
      { outcome: 'changed', reason: 'Oui', body: 'Signer la convention.' },
      'body',
      'sentence_unchanged',
    ],
    [
      'a day before the committee',
      { outcome: 'changed', reason: 'Oui', body: 'Autre chose.', dueOn: '2026-11-01' },
      'dueOn',
      'due_before_committee',
    ],
  ])('%s is refused at its field', async (_, given, path, code) => {
    const entryId = await write(await hold());
    const error = await follow(entryId, given).catch((thrown: unknown) => thrown);
    if (!isRefusal(error)) throw error;
    expect(error.fields.map((field) => [field.path, field.code])).toEqual([[path, code]]);
    expect((await committeeList(read(), c.officer, NOW)).toFollow[0]?.said).toBeNull();
  });

  it('is asked of a decision, never of a note', async () => {
    const noteId = await write(await hold(), { kind: 'note' });
    expect(await refusedWith(follow(noteId, { outcome: 'done' }))).toBe('not_a_decision');
  });
});

describe('a figure that a decision speaks of', () => {
  it('is kept as it was read on the day, and stands beside what it reads now', async () => {
    const opened = { cells: [c.cell('law', '24')], offers: [c.opening('2026-09-14')] };
    const id = await hold({ seasonKey: 'S1' }, on(HELD));
    const entryId = await write(id, { about: 'component:JURISTES.S1' }, on(HELD));
    await enter(c.lead, c.october.id, opened, on('2026-11-16'));
    await enter(c.contributor, c.october.id, { cells: [c.cell('mediation', '40')] }, on('2026-11-16'));
    await send(c, c.october.id, '2026-11-16');
    await execute(validateSection, { sectionId: c.october.law }, by(c.colleague, on('2026-11-18')));
    const { decisions } = await earlierDecisions(read(), c.officer, { season: 'S1', day: NOW.day });
    const [{ about, action } = { about: null, action: null }] = decisions.filter((one) => one.id === entryId);
    expect(action).toMatchObject({ key: 'JURISTES', season: 'S1' });
    expect(about?.before).toMatchObject({
      ...{ kind: 'component', on: HELD, target: 2 },
      values: { verified: { value: null, state: 'not_reported' } },
    });
    expect(about?.after).toMatchObject({
      ...{ kind: 'component', on: NOW.day, target: 2 },
      values: { verified: { value: 1, state: 'number' } },
      rates: { verified: 0.5 },
    });
  });

  it('may be an écart that anyone reads, never one of the entries of a project', async () => {
    const id = await hold();
    await write(id, { about: 'gap:count:JURISTES.S1.projects' });
    const { toFollow } = await committeeList(read(), c.officer, NOW);
    expect(toFollow[0]?.about).toMatchObject({
      before: { kind: 'gap', coherent: false, state: 'to_explain' },
      after: { kind: 'gap', on: NOW.day },
    });
    expect(await refusedWith(write(id, { about: 'gap:capacity:1' }))).toBe('about_unknown');
  });

  it.each([
    ['of another season', 'component:MEDIATEURS.S2'],
    ['of no action of the committee', 'action:CONTINUE'],
    ['that nobody knows', 'component:INCONNU.S1'],
  ])('is refused %s', async (_, about) => {
    const id = await hold({ actionKeys: ['JURISTES'] });
    expect(await refusedWith(write(id, { about }))).toBe('about_unknown');
  });
});

describe('the report of a committee opens with', () => {
  it('what was settled since the last one, then what is to be followed, of its season and its actions', async () => {
    const day = on('2026-09-10');
    const first = await hold({ heldOn: '2026-09-10', title: 'Septembre' }, day);
    const before = await write(first, { body: 'Réglée avant.' }, day);
    const since = await write(first, { body: 'Réglée depuis.' }, day);
    await write(first, { body: 'En retard.', dueOn: '2026-10-01', about: '' }, day);
    await follow(before, { outcome: 'done' }, on('2026-10-01'));
    const last = await hold({ heldOn: '2026-11-10', title: 'Novembre' }, on('2026-11-10'));
    await write(last, { body: 'À venir.', dueOn: '2026-12-01' }, on('2026-11-10'));
    await follow(since, { outcome: 'dropped', reason: 'Sans objet.' }, on('2026-11-12'));
    const today = await hold({ heldOn: NOW.day, title: 'Celui du jour' });
    await write(today, { body: 'Décidée aujourd’hui.' });
    const told = async (
      given: { season?: 'S1' | 'S2'; actions?: string[]; day?: string },
      actor = c.officer,
    ) => {
      const asked = { season: 'S1' as const, day: NOW.day, ...given };
      const { decisions, last: held } = await earlierDecisions(read(), actor, asked);
      return [held?.title ?? null, ...decisions.map(({ body, state }) => `${body} ${state}`)];
    };
    const all = ['Novembre', 'Réglée depuis. dropped', 'En retard. late', 'À venir. open'];
    expect(await told({})).toEqual(all);
    expect(await told({ actions: ['JURISTES'] })).toEqual(all);
    expect(await told({ actions: ['SPECIALISTES'] })).toEqual(['Novembre', 'En retard. late']);
    expect(await told({ season: 'S2' })).toEqual([null]);
    expect(await told({ day: '2026-11-10' })).toEqual([
      'Septembre',
      'Réglée avant. done',
      'En retard. late',
      'Réglée depuis. open',
    ]);
    for (const actor of [c.lead, await account('admin'), await officerOf('MEDIATEURS')])
      expect(await told({}, actor)).toEqual([null]);
  });

  it('their words, each once, in the report of every season; an observer’s with what is in his scope', async () => {
    const id = await hold({ seasonKey: null, heldOn: '2026-11-10' });
    await write(id, { body: 'De tous.', about: '' });
    await write(id, { body: 'D’une cible.', about: 'component:JURISTES.S1', responsible: 'Le porteur' });
    const asked = { day: NOW.day, actions: [], view: 'public' } as const;
    const reported = async (actor: Actor) =>
      (await committeeReport(read(), actor, NOW, asked, { demonstration: false })).decisions;
    expect(await reported(c.officer)).toMatchObject([
      { text: 'De tous.', decidedOn: '2026-11-10', state: 'open', figure: null, actionKey: null },
      {
        ...{ text: 'D’une cible.', responsible: 'Le porteur', actionKey: 'JURISTES' },
        figure: expect.stringContaining('visé 2'),
        figureNow: expect.stringContaining('non vérifié'),
      },
    ]);
    expect((await reported(await observing('action', 'MEDIATEURS'))).map(({ text }) => text)).toEqual([
      'De tous.',
    ]);
    expect(await reported(await observing('region', '53'))).toEqual([]);
  });
});

describe('« Depuis le dernier comité »', () => {
  const presets = async (actor: Actor | null, action?: string) => {
    const asked = { season: 'S1', day: NOW.day } as const;
    const committeeDay = await lastCommitteeDay(read(), actor, { ...asked, action });
    const all = await comparisonPresets(read(), {
      ...asked,
      isOfficer: true,
      committeeDay,
      kept: { action },
    });
    return all.flatMap(({ label, href }) => (label === 'Depuis le dernier comité' ? [href] : []));
  };

  it('goes from the day of the last one to today, for those who may know of it', async () => {
    await hold({ heldOn: '2026-09-10', title: 'Septembre' });
    await hold({ actionKeys: ['JURISTES'] });
    await hold({ heldOn: NOW.day, title: 'Celui du jour' });
    const since = ['/comparaison?from=2026-11-10&to=2026-11-20'];
    expect(await presets(c.officer)).toEqual(since);
    expect(await presets(await observing('all'))).toEqual(since);
    expect(await presets(c.officer, 'SPECIALISTES')).toEqual([
      '/comparaison?action=SPECIALISTES&from=2026-09-10&to=2026-11-20',
    ]);
    const others = [
      null,
      c.lead,
      await account('admin'),
      await officerOf('MEDIATEURS'),
      await observing('region', '53'),
    ];
    for (const actor of others) expect(await presets(actor)).toEqual([]);
  });
});

describe('a mistake', () => {
  it('in a committee is mended by a later row, and it is taken back while nothing stands on it', async () => {
    const id = await hold({}, on('2026-11-10'));
    const given = { committeeId: id, title: 'Comité de suivi', reason: 'Une erreur de jour.' };
    const mend = (more: Record<string, unknown>) =>
      execute(correctCommittee, { ...given, heldOn: '2026-11-09', ...more }, by(c.officer));
    expect(await refusedWith(mend({ heldOn: HELD }))).toBe('committee_unchanged');
    expect(await refusedWith(mend({ heldOn: '2026-11-21' }))).toBe('committee_to_come');
    await mend({});
    expect((await committeeRecord(read(), c.officer, NOW, id)).heldOn).toBe('2026-11-09');
    expect((await committeeRecord(read(), c.officer, on('2026-11-19'), id)).heldOn).toBe(HELD);
    const entryId = await write(id);
    expect(await refusedWith(mend({ withdrawn: true }))).toBe('committee_has_entries');
    const gone = { entryId, seen: 0, body: 'Signer la convention.', withdrawn: true, reason: 'Par erreur.' };
    await execute(correctCommitteeEntry, gone, by(c.officer));
    expect(await bodies(c.officer, id)).toEqual([]);
    await mend({ withdrawn: true });
    expect((await committeeList(read(), c.officer, NOW)).committees).toEqual([]);
    expect(await refusedWith(write(id))).toBe('not_found');
  });

  it('in a sentence is mended without another decision, and never without being seen', async () => {
    const entryId = await write(await hold());
    const given = { entryId, seen: 0, reason: 'Une coquille.' };
    const mend = (more: Record<string, unknown>) =>
      execute(correctCommitteeEntry, { ...given, ...more }, by(c.officer));
    expect(await refusedWith(mend({ body: 'Signer la convention.' }))).toBe('entry_unchanged');
    await mend({ body: 'Signer cette convention.' });
    const [decision] = (await committeeList(read(), c.officer, NOW)).toFollow;
    expect(decision).toMatchObject({ body: 'Signer cette convention.', first: null, said: null });
    expect(await refusedWith(mend({ body: 'Autre.' }))).toBe('decision_moved');
  });
});

describe('a committee', () => {
  it('is recorded once, on a day that has come, with actions of its season', async () => {
    await hold();
    expect(await refusedWith(hold({ title: 'comité de SUIVI' }))).toBe('committee_exists');
    expect(await refusedWith(hold({ heldOn: '2026-11-21' }))).toBe('committee_to_come');
    expect(await refusedWith(hold({ heldOn: '2021-12-15' }))).toBe('before_programme');
    expect(await refusedWith(hold({ title: 'Un autre', actionKeys: ['JURISTES', 'MEDIATEURS'] }))).toBe(
      'committee_action_elsewhere',
    );
    expect((await committeeList(read(), c.officer, NOW)).committees).toMatchObject([
      { title: 'Comité de suivi', whole: true },
    ]);
  });

  it.each([
    ['no title', { title: ' ' }, 'Donnez un titre au comité, par exemple « COPIL d’octobre 2026 ».'],
    ['a day that does not exist', { heldOn: '2026-02-30' }, 'Cette date n’existe pas.'],
  ])('is refused with %s, in French', async (_, given, message) => {
    const error = await hold(given).catch((thrown: unknown) => thrown);
    if (!isRefusal(error)) throw error;
    const [field] = answerOfRefusal(error).fields;
    expect(plain(field?.message ?? '')).toContain(message);
  });
});
