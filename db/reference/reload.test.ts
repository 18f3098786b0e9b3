import { asc, eq, gt } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { nowAt } from '@/lib/domain/time';
import { account } from '@/test/builders';
import { NOW, programmeDatabase } from '@/test/database';
import before from '@/test/fixtures/reference-before-correction.json';
import { appendGapNote, gapNotesAt } from '../gap-notes';
import { appendComponentVersion, componentVersionsOf } from '../objective-components';
import { actionByKey, allComponents, discrepancies } from '../reference';
import * as t from '../schema';
import { closeStore, read, type Tx, write } from '../store';
import { loadReference } from './load';

/** The day on which the sources were read again; its corrections came with the next version of the service. */
const later = nowAt(new Date('2026-11-28T18:00:00.000Z'));
const reload = () => write((tx) => loadReference(tx, { now: later }));

const rowsOf = (table: SQLiteTable) => read().select().from(table).all();

/** The rows of a database that was loaded before the correction, as its loader wrote them. */
async function asItWas(tx: Tx): Promise<void> {
  tx.delete(t.discrepancies).where(gt(t.discrepancies.code, 'D179')).run();
  for (const { code, ...row } of before.discrepancies)
    tx.update(t.discrepancies).set(row).where(eq(t.discrepancies.code, code)).run();
  for (const { id, ...row } of before.components)
    tx.update(t.components).set(row).where(eq(t.components.id, id)).run();
  for (const { key, facts } of before.actions)
    tx.update(t.actions).set({ facts }).where(eq(t.actions.key, key)).run();
}

/** What people have said since: a counting mode with its source, and an explanation of an écart. */
async function asPeopleWroteIt(tx: Tx, accountId: number): Promise<void> {
  const [first] = await componentVersionsOf(tx, 'SPECIALISTES.S2');
  if (!first) throw new Error('no version');
  const { id: _, actionKey: __, ...row } = first;
  await appendComponentVersion(tx, {
    ...row,
    version: 2,
    countingMode: 'annual_flow',
    event: 'counting_mode',
    knownFrom: NOW.day,
    src: 'convention type',
    accountId,
    recordedAt: NOW.instant,
  });
  await appendGapNote(tx, {
    gapKey: 'source:D063',
    state: 'explained',
    note: 'La quatorzième zone reste à nommer.',
    fingerprint: '',
    accountId,
    at: NOW.instant,
    knownFrom: NOW.day,
  });
}

beforeEach(async () => {
  await programmeDatabase();
  const { accountId } = await account('admin');
  await write(async (tx) => {
    await asItWas(tx);
    await asPeopleWroteIt(tx, accountId);
  });
});

describe('a database that was loaded before the sources were read again', () => {
  it('gets what the documents print, and only that is written', async () => {
    expect(await discrepancies(read())).toHaveLength(179);
    const written = await reload();
    expect(Object.entries(written).filter(([, rows]) => rows > 0)).toEqual([
      ['actions', 2],
      ['components', 1],
      ['discrepancies', 19],
    ]);
    expect(await discrepancies(read())).toHaveLength(194);
    const [d063] = (await discrepancies(read())).filter(({ code }) => code === 'D063');
    expect(d063?.treatment).toContain('hypothèses non imprimées');
    const specialists = (await allComponents(read())).find(({ id }) => id === 'SPECIALISTES.S2');
    expect(specialists?.label).toBe('étudiants formés – aucun volume imprimé');
    expect((await actionByKey(read(), 'JURISTES'))?.facts.lead.openQuestions).toHaveLength(1);
    const mediators = await actionByKey(read(), 'MEDIATEURS');
    expect(mediators?.facts.constraints.map(({ code }) => code)).toContain('session_list_reporting');
  });

  it('keeps what people wrote, every version and every line of the journal', async () => {
    const kept = [t.componentVersions, t.gapNotes, t.accounts, t.people, t.organisations, t.zones];
    const stood = kept.map(rowsOf);
    const journal = rowsOf(t.journal);
    await reload();
    expect(kept.map(rowsOf)).toEqual(stood);
    expect(rowsOf(t.journal).slice(0, journal.length)).toEqual(journal);
    const versions = await componentVersionsOf(read(), 'SPECIALISTES.S2');
    expect(versions.map(({ version, countingMode }) => [version, countingMode])).toEqual([
      [1, 'unknown'],
      [2, 'annual_flow'],
    ]);
    expect((await gapNotesAt(read(), later.day)).map(({ gapKey }) => gapKey)).toEqual(['source:D063']);
  });

  it('says once in the journal what was corrected, and nothing the second time', async () => {
    const lines = () => read().select().from(t.journal).orderBy(asc(t.journal.id)).all();
    const stood = (await lines()).length;
    await reload();
    const [line, ...more] = (await lines()).slice(stood);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ command: 'load-reference', at: later.instant, door: 'script' });
    expect(Object.values(await reload()).every((rows) => rows === 0)).toBe(true);
    expect(await lines()).toHaveLength(stood + 1);
  });

  it('ends as one that was loaded today', async () => {
    const ofDocuments = [t.actions, t.components, t.discrepancies];
    await reload();
    const corrected = ofDocuments.map(rowsOf);
    closeStore();
    await programmeDatabase();
    expect(rowsOf(t.gapNotes)).toEqual([]);
    expect(ofDocuments.map(rowsOf).map((rows) => new Set(rows.map((row) => JSON.stringify(row))))).toEqual(
      corrected.map((rows) => new Set(rows.map((row) => JSON.stringify(row)))),
    );
  });
});
