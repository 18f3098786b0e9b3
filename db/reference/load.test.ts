import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nowAt } from '@/lib/domain/time';
import { migrateFile } from '../migrate';
import {
  actionByKey,
  actionsOfSeason,
  actionTitles,
  allComponents,
  budgetsAsOf,
  discrepancies,
  documents,
  laureateReferences,
  levels,
  periods,
  professions,
  publishedFigures,
  referenceUniversities,
  regions,
  seasonsAndRounds,
  statements,
  zonesWithRegions,
} from '../reference';
import * as schema from '../schema';
import { closeStore, openStore, read, write } from '../store';
import { loadReference } from './load';

const folder = mkdtempSync(join(tmpdir(), 'suivi-reference-'));
const now = nowAt(new Date('2026-03-02T10:00:00Z'));
const later = nowAt(new Date('2026-04-02T10:00:00Z'));

/** The number of rows of every table of the schema. */
function rowCounts(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [name, table] of Object.entries(schema))
    if (is(table, SQLiteTable)) counts[name] = read().select({ rows: count() }).from(table).get()?.rows ?? 0;
  return counts;
}

beforeAll(async () => {
  const path = join(folder, 'reference.sqlite');
  migrateFile(path, { create: true });
  openStore(path);
  await write((tx) => loadReference(tx, { now }));
});

afterAll(() => {
  closeStore();
  rmSync(folder, { recursive: true, force: true });
});

describe('a load', () => {
  it('loads the whole programme and no project', () => {
    expect(rowCounts()).toMatchObject({
      documents: 5,
      seasons: 2,
      intakeRounds: 3,
      editions: 2,
      actions: 9,
      actionEditions: 14,
      actionSeasons: 14,
      indicators: 18,
      components: 18,
      componentVersions: 18,
      publishedFigures: 14,
      publishedReadings: 7,
      budgets: 7,
      publicStatements: 12,
      discrepancies: 194,
      regions: 18,
      zones: 14,
      zoneRegions: 16,
      professions: 48,
      professionAliases: 6,
      specialties: 56,
      specialtyCategories: 8,
      specialtyCells: 209,
      trainingSpecialties: 0,
      professionAims: 95,
      levels: 6,
      organisations: 38,
      laureateReferences: 10,
      periods: 7,
      projects: 0,
      participations: 0,
      trainings: 0,
      campaigns: 0,
      accounts: 0,
      journal: 1,
    });
  });

  it('changes nothing the second time', async () => {
    const before = rowCounts();
    const written = await write((tx) => loadReference(tx, { now: later }));
    expect(Object.values(written).every((rows) => rows === 0)).toBe(true);
    expect(rowCounts()).toEqual(before);
  });

  it('corrects what was altered, and adds no version', async () => {
    const [before] = await discrepancies(read());
    await write(async (tx) => {
      tx.update(schema.regions).set({ name: 'Bretagn' }).run();
      const written = await loadReference(tx, { now: later });
      expect(written).toMatchObject({ territories: 18, components: 0, discrepancies: 0 });
    });
    expect((await regions(read())).map((r) => r.name)).toContain('Bretagne');
    expect((await discrepancies(read()))[0]).toEqual(before);
  });
});

describe('actions', () => {
  it('are five in season 1 with the numbers of 2021, nine in season 2 with those of 2023', async () => {
    expect((await actionsOfSeason(read(), 'S1')).map((a) => [a.number, a.key, a.status])).toEqual([
      [1, 'PS_INITIALE', 'open'],
      [2, 'DIRECTION', 'open'],
      [3, 'SPECIALISTES', 'open'],
      [4, 'JURISTES', 'open'],
      [5, 'REGLEMENTAIRE', 'open'],
    ]);
    expect((await actionsOfSeason(read(), 'S2')).map((a) => [a.number, a.key, a.status])).toEqual([
      [1, 'PS_INITIALE', 'open'],
      [2, 'SPECIALISTES', 'open'],
      [3, 'DIRECTION', 'open'],
      [4, 'JURISTES', 'open'],
      [5, 'REGLEMENTAIRE', 'closed'],
      [6, 'SPECIALITES', 'new'],
      [7, 'CONTINUE', 'new'],
      [8, 'MEDIATEURS', 'new'],
      [9, 'TRAVAIL_SOCIAL', 'new'],
    ]);
  });

  it('keep the title of each edition', async () => {
    const titles = await actionTitles(read());
    const of = (key: string) =>
      titles.filter((t) => t.actionKey === key).map((t) => [t.editionKey, t.number, t.src]);
    expect(of('DIRECTION')).toEqual([
      ['2021', 2, '004:54'],
      ['2023', 3, '003:198'],
    ]);
    expect(of('REGLEMENTAIRE')).toEqual([
      ['2021', 5, '004:69'],
      ['2023', 5, '003:69'],
    ]);
    expect(of('MEDIATEURS')).toEqual([['2023', 8, '003:320']]);
  });

  it('carry their printed rules, a « / » being not applicable', async () => {
    const lead = (await actionByKey(read(), 'PS_INITIALE'))?.facts.lead;
    expect(lead).toMatchObject({ leadType: 'université avec secteur santé', leadMandatory: true });
    expect(lead?.elimination).toBe('réponse sans université non examinée');
    expect((await actionByKey(read(), 'MEDIATEURS'))?.facts.levelsPrinted).toBe('sans objet');
    expect((await actionByKey(read(), 'PS_INITIALE'))?.facts.levelsPrinted).toMatch(
      /^saison 1 : niveaux 6 et 7/,
    );
    expect((await actionByKey(read(), 'NOPE'))?.facts).toBeUndefined();
  });

  it('keep apart what is printed, what is refused and what no document says', async () => {
    const printed = async (key: string) => (await actionByKey(read(), key))?.facts.printed;
    expect(await printed('JURISTES')).toEqual({ derogationWithoutConsortium: true, fiveYears: null });
    expect(await printed('TRAVAIL_SOCIAL')).toEqual({ derogationWithoutConsortium: false, fiveYears: true });
    expect(await printed('SPECIALITES')).toEqual({ derogationWithoutConsortium: null, fiveYears: null });
    const lead = async (key: string) => (await actionByKey(read(), key))?.facts.lead;
    expect(await lead('DIRECTION')).toMatchObject({ season: 'S2', consortiumInferred: true });
    expect(await lead('MEDIATEURS')).toMatchObject({ leadInferred: true, certified: { src: '003:491-493' } });
    expect(await lead('REGLEMENTAIRE')).toMatchObject({ season: null, openQuestions: [], certified: null });
  });

  it('mark action 9 as outside the announcement', async () => {
    const last = (await actionsOfSeason(read(), 'S2')).at(-1);
    expect(last?.detail).toContain("absente de l'annonce");
    expect(last?.detail).toContain('statut déduit');
  });
});

describe('components', () => {
  const inForce = async (day: string) =>
    (await allComponents(read())).flatMap(({ id, unit, versions }) => {
      const version = versions.findLast(
        (v) => v.knownFrom <= day && v.inForceFrom <= day && (v.inForceTo === null || day < v.inForceTo),
      );
      return version ? [{ id, unit, target: version.target }] : [];
    });

  it('give REGLEMENTAIRE the targets of its day', async () => {
    const of = async (day: string) =>
      (await inForce(day)).filter((c) => c.id.startsWith('REGLEMENTAIRE')).map((c) => [c.id, c.target]);
    const first = [
      ['REGLEMENTAIRE.S1.004.P', 3],
      ['REGLEMENTAIRE.S1.004.M', 2],
    ];
    expect(await of('2022-06-30')).toEqual(first);
    expect(await of('2023-08-31')).toEqual(first);
    expect(await of('2023-09-01')).toEqual([['REGLEMENTAIRE.S1', 7]]);
    expect(await of('2024-06-30')).toEqual([['REGLEMENTAIRE.S1', 7]]);
  });

  it('know the season-1 targets printed only in 003 from September 2023', async () => {
    expect((await inForce('2022-06-30')).map((c) => c.id)).not.toContain('PS_INITIALE.S1.E');
    expect((await inForce('2023-09-01')).find((c) => c.id === 'PS_INITIALE.S1.E')?.target).toBe(70000);
  });

  it('say what they count, how, and where there is no target', async () => {
    const by = new Map((await allComponents(read())).map((c) => [c.id, c]));
    const rule = (id: string) => {
      const c = by.get(id);
      const [v] = c?.versions ?? [];
      return [c?.source, c?.measure, v?.target, v?.countingMode, v?.modeInferred];
    };
    expect(rule('PS_INITIALE.S1.U')).toEqual(['health_universities', null, 33, 'stock', false]);
    expect(rule('PS_INITIALE.S1.E')).toEqual(['learners', 'entered', 70000, 'unknown', false]);
    expect(rule('DIRECTION.S2')).toEqual(['projects', null, 1, 'stock', false]);
    expect(rule('REGLEMENTAIRE.S1.004.M')).toEqual(['trainings', null, 2, 'stock', false]);
    expect(rule('MEDIATEURS.S2')).toEqual(['learners', 'first_entered', 10000, 'cumulative_distinct', false]);
    expect(rule('MEDIATEURS.S2.C')).toEqual(['learners', 'first_entered', null, 'cumulative_distinct', true]);
    expect(rule('TRAVAIL_SOCIAL.S2')).toEqual(['learners', 'entered', null, 'annual_flow', true]);
    expect(rule('CONTINUE.S2')).toEqual(['learners', 'entered', null, 'unknown', false]);
    expect(by.get('MEDIATEURS.S2')?.versions[0]).toMatchObject({ dueOn: '2026', duePrecision: 'year' });
    expect(by.get('JURISTES.S2')).toMatchObject({ remainderOf: 'JURISTES.S1', remainderInferred: false });
    expect(by.get('DIRECTION.S2')).toMatchObject({ remainderOf: 'DIRECTION.S1.D', remainderInferred: true });
    expect(by.get('PS_INITIALE.S2')?.setByCandidate).toBe(true);
    expect(by.get('CONTINUE.S2')?.setByCandidate).toBe(false);
  });

  it('have readings that name existing components only', async () => {
    const known = new Set((await allComponents(read())).map((c) => c.id));
    for (const { readings } of await publishedFigures(read()))
      for (const { componentIds } of readings)
        expect(componentIds.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('published figures', () => {
  it('are five rates to the nearest ten percent, with their readings', async () => {
    const rates = (await publishedFigures(read())).filter((f) => f.kind === 'rate');
    expect(Object.fromEntries(rates.map((f) => [f.actionKey, f.value]))).toEqual({
      PS_INITIALE: 0.6,
      SPECIALISTES: 1.2,
      DIRECTION: 0.8,
      JURISTES: 0.5,
      REGLEMENTAIRE: 2,
    });
    expect(
      rates.every((f) => f.roundedTo === 0.1 && f.roundingInferred && f.knownFrom === '2023-09-01'),
    ).toBe(true);
    const readings = (key: string) =>
      rates
        .find((f) => f.actionKey === key)
        ?.readings.map((r) => [r.componentIds, r.layer, r.pooled, r.inferred]);
    expect(readings('PS_INITIALE')).toEqual([[['PS_INITIALE.S1.U'], 'committed', false, false]]);
    expect(readings('DIRECTION')).toEqual([
      [['DIRECTION.S1.D', 'DIRECTION.S1.C'], 'committed', true, true],
      [['DIRECTION.S1.C'], 'committed', false, true],
    ]);
    expect(readings('SPECIALISTES')).toEqual([[['SPECIALISTES.S1'], 'committed', false, true]]);
  });

  it('tell 24 laureates and 39 participations apart, and keep two amounts', async () => {
    const figures = await publishedFigures(read());
    const value = (key: string) => figures.find((f) => f.key === key)?.value;
    expect(value('S1.laureates')).toBe(24);
    expect(figures.filter((f) => f.key.endsWith('.projects')).reduce((sum, f) => sum + f.value, 0)).toBe(39);
    expect(value('PS_INITIALE.S1.universities')).toBe(19);
    expect(value('S1.aid')).toBe(5_550_000_000);
    expect(value('S1.dm_top_up')).toBe(350_000_000);
  });
});

describe('the rest', () => {
  it('keeps budgets with their conflicting dates, known from their document', async () => {
    const strategy = (await budgetsAsOf(read(), '2026-01-01')).filter((b) => b.key === 'strategy_total');
    expect(strategy.map((b) => [b.cents / 100_000_000, b.asOf, b.inferred])).toEqual([
      [650, '2021-12-16', false],
      [718.4, '2022-11', false],
      [734, '2023', true],
    ]);
    expect((await budgetsAsOf(read(), '2022-01-01')).map((b) => b.src).sort()).toEqual([
      '004:24',
      '004:92',
      '004:92',
      'maire-info.com, article 25736',
    ]);
  });

  it('dates the rounds and documents no more than the sources do', async () => {
    const [first, second] = await seasonsAndRounds(read());
    expect(first?.rounds.map((r) => r.cutoffOn)).toEqual(['2022-02-24', '2022-07-05', null]);
    expect(second).toMatchObject({ openedOn: '2023-09', openedPrecision: 'month', rounds: [] });
    expect((await documents(read())).map((d) => [d.key, d.datedOn, d.precision, d.inferred])).toEqual([
      ['000', '2021-09-01', 'month', false],
      ['001', null, null, false],
      ['002', null, null, false],
      ['003', '2023-09-01', 'month', true],
      ['004', '2021-12-16', 'day', false],
    ]);
  });

  it('has 18 regions, and 14 zones of which one is unknown', async () => {
    const all = await regions(read());
    expect(
      all
        .filter((r) => r.overseas)
        .map((r) => r.code)
        .sort(),
    ).toEqual(['01', '02', '03', '04', '06']);
    const zones = await zonesWithRegions(read());
    expect(zones.map((z) => z.number)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1));
    expect(zones.filter((z) => z.label === null)).toMatchObject([{ number: 14, regions: [] }]);
    expect(new Set(zones.flatMap((z) => z.regions.map((r) => r.code))).size).toBe(16);
  });

  it('has 48 professions, levels 3 to 8, seven academic years', async () => {
    expect(await professions(read())).toHaveLength(48);
    expect((await levels(read())).map((l) => l.code)).toEqual(['3', '4', '5', '6', '7', '8']);
    const years = await periods(read());
    expect(years[0]).toMatchObject({ label: '2021-2022', startsOn: '2021-09-01', endsOn: '2022-08-31' });
    expect(years.at(-1)).toMatchObject({ label: '2027-2028', endsOn: '2028-08-31' });
  });

  it('has the universities with a health sector, 33 of them in the reconstruction', async () => {
    const universities = await referenceUniversities(read());
    expect(universities).toHaveLength(38);
    const left = universities.filter((u) => !u.reconstruction33);
    expect(left).toHaveLength(5);
    expect(left.every((u) => u.reconstructionNote)).toBe(true);
    expect(universities.filter((u) => u.regionCode === null).map((u) => u.name)).toEqual([
      'Université de la Polynésie Française',
    ]);
    const paris = universities.find((u) => u.search === 'universite paris-saclay');
    expect(paris?.identifiers.map((i) => i.kind).sort()).toEqual(['ror', 'siret', 'siret', 'uai']);
  });

  it('knows laureates by what pages say, and a candidate as such', async () => {
    const laureates = await laureateReferences(read());
    expect(laureates.filter((l) => l.facts.status !== null).map((l) => l.acronym)).toEqual(['PENSO']);
    expect(laureates.filter((l) => l.facts.seasonInferred).map((l) => l.id)).toEqual([
      'imt-5p',
      'sanurn',
      'capsul',
      'arclimed',
    ]);
    const of = (id: string) => laureates.find((l) => l.id === id);
    expect(of('satin')?.seasonKey).toBeNull();
    expect(of('arclimed')?.facts).toMatchObject({ actionKeys: ['REGLEMENTAIRE'], actionsInferred: true });
    expect(of('esnbyum')?.facts.learnerTarget).toMatch(/^plus de 20\s000 apprenants sur 5 ans$/);
  });

  it('keeps every discrepancy, and public statements as they are', async () => {
    const all = await discrepancies(read());
    expect(all.map((d) => d.code)).toEqual(
      Array.from({ length: 194 }, (_, i) => `D${String(i + 1).padStart(3, '0')}`),
    );
    const ofLawyers = (await discrepancies(read(), 'JURISTES')).map((d) => d.code);
    expect(ofLawyers).toEqual(expect.arrayContaining(['D053', 'D181']));
    const actions = new Set((await actionsOfSeason(read(), 'S2')).map((a) => a.key));
    expect(all.flatMap((d) => d.actionKeys).filter((key) => !actions.has(key))).toEqual([]);
    expect((await statements(read()))[0]).toMatchObject({
      about: 'PS_INITIALE.target',
      datedOn: null,
      value: { universities: 36, students: 210000 },
    });
  });
});
