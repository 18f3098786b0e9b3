import { expect, test, vi } from 'vitest';
import { auditRollups, rollupDays } from '@/db/audit';
import { auditStanding } from '@/db/audit-standing';
import { findImport, moveImport } from '@/db/imports';
import { brokenJournalLine } from '@/db/journal';
import { reportHeading } from '@/db/report-rows';
import { sectionGrounds } from '@/db/section-grounds';
import { read, write } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import type { Actor } from '@/lib/access/actor';
import { closeCampaign } from '@/lib/campaign/close-campaign';
import { grantException } from '@/lib/campaign/grant-exception';
import { execute } from '@/lib/command';
import { addDays, type Now } from '@/lib/domain/time';
import { figuresCsv } from '@/lib/import/figures-csv';
import { importFigures } from '@/lib/import/import-figures';
import type { PlanTotal } from '@/lib/import/import-plan';
import { previewOf } from '@/lib/import/preview';
import { putFigures } from '@/lib/import/put-figures';
import { reportFile } from '@/lib/import/report-file';
import { placeRows } from '@/lib/import/row-placement';
import { startImport } from '@/lib/import/start-import';
import { isRefusal } from '@/lib/refusal';
import { acceptModified } from '@/lib/report/accept-modified';
import { correctSection } from '@/lib/report/correct-section';
import { inbox } from '@/lib/report/inbox';
import { judged, judgedSections } from '@/lib/report/judged-sections';
import { recallReport } from '@/lib/report/recall-report';
import { submitReport } from '@/lib/report/submit-report';
import { openReview } from '@/lib/section/open-review';
import { findReport } from '@/lib/section/report-found';
import { returnSection } from '@/lib/section/return-section';
import { undoDecision } from '@/lib/section/undo-decision';
import { validateSection } from '@/lib/section/validate-section';
import { readContent } from '@/lib/workbook/file-reader';
import { filesFolder } from '@/test/files-folder';
import { by } from './builders';
import { type Consortium, consortium, enter, on } from './consortium';
import { programmeDatabase } from './database';

filesFolder();
vi.setConfig({ testTimeout: 120_000 });

const TEXTS = ['', '0', '3', '12', '36', '45', '90', '1 200', '~40', 'rien', 'so'];
const STEPS = 90;

/** The same numbers for the same seed (mulberry32): what fails can be walked again. */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const one = <Item>(items: readonly [Item, ...Item[]]): Item => items[below(items.length)] ?? items[0];
  return { below, one, text: () => TEXTS[below(TEXTS.length)] ?? '' };
}

/** What a write leaves: a dry run leaves nothing more. */
const written = () =>
  prepared(
    read(),
    `SELECT (SELECT count(*) FROM figure_lines) AS lines, (SELECT count(*) FROM figure_revisions) AS revisions,
       (SELECT count(*) FROM journal) AS journal, (SELECT count(*) FROM idempotency_keys) AS keys`,
  ).get();

/** The sum that a report declares of a measure in a period, from its revisions alone. */
const declaredSum = (reportId: number, { measure, periodId }: PlanTotal) =>
  prepared(
    read(),
    `SELECT coalesce(sum(r.value), 0) AS sum FROM figure_revisions r JOIN figure_lines l ON l.id = r.line_id
     JOIN sections s ON s.id = r.section_id
     WHERE s.report_id = @reportId AND l.measure = @measure AND l.period_id = @periodId AND r.state = 'number'
       AND r.id = (SELECT max(x.id) FROM figure_revisions x WHERE x.section_id = r.section_id
         AND x.line_id = r.line_id AND x.kind <> 'acceptance')`,
  ).get({ reportId, measure, periodId });

const seenIn = (reportId: number, cell: ReturnType<Consortium['cell']> & { professionOther?: string }) => {
  const row = prepared(
    read(),
    `SELECT max(r.id) AS id FROM figure_revisions r JOIN figure_lines l ON l.id = r.line_id
     JOIN sections s ON s.id = r.section_id
     WHERE s.report_id = @reportId AND l.training_id = @trainingId AND l.region_code = @regionCode
       AND l.period_id = @periodId AND l.level_key = @levelKey AND l.profession_key = @professionKey
       AND lower(trim(l.profession_other)) = lower(trim(@professionOther)) AND l.measure = @measure`,
  ).get({ professionOther: '', ...cell, reportId }) as { id: number | null };
  return row.id;
};

class Walk {
  private readonly dice: ReturnType<typeof dice>;
  private day = '2026-10-16';
  private clock = Date.parse('2026-10-16T09:00:00Z');
  private keys = 0;

  constructor(
    private readonly c: Consortium,
    private readonly seed: number,
  ) {
    this.dice = dice(seed);
  }

  private now(): Now {
    this.clock += 1000;
    return { ...on(this.day), instant: new Date(this.clock).toISOString() };
  }
  private report() {
    return this.dice.one([this.c.june, this.c.october]);
  }
  private section() {
    const report = this.report();
    const which = this.dice.one(['law', 'mediation'] as const);
    return { reportId: report.id, which, sectionId: report[which] };
  }

  private cell(which: 'law' | 'mediation', reportId: number, more: Record<string, unknown> = {}) {
    const { below, one } = this.dice;
    const other = below(4) === 0 && {
      professionKey: 'other',
      professionOther: one(['Aidants', 'aidants ', 'AIDANTS', 'Juges']),
    };
    const earlier = below(6) === 0 && { periodId: this.c.previousPeriodId, comment: 'rattrapage' };
    const cell = this.c.cell(which, this.dice.text(), {
      measure: one(which === 'law' ? ['entered', 'validated'] : ['first_entered', 'entered']),
      levelKey: one(['7', '8']),
      regionCode: one(['53', '52']),
      ...(below(3) > 0 && { comment: one(['relu', 'vu', '']) }),
      ...{ ...other, ...earlier, ...more },
    });
    return { ...cell, seen: seenIn(reportId, cell) };
  }
  private cells(reportId: number) {
    const count = this.dice.below(4) + 1;
    return Array.from({ length: count }, () => this.cell(this.dice.one(['law', 'mediation']), reportId));
  }

  readonly acts = {
    enter: () => {
      const { id, mediation } = this.report();
      const { below, one } = this.dice;
      const actor = one([this.c.lead, this.c.lead, this.c.officer, this.c.contributor]);
      const answers = [{ sectionId: mediation, nothing: below(2) === 0 }];
      const given = { cells: this.cells(id), ...(below(5) === 0 && { nothingToReport: answers }) };
      return enter(actor, id, given, this.now());
    },
    justify: async () => {
      const { id } = this.report();
      const { lines } = await reportFile(read(), this.c.lead, this.now(), id);
      const cells = lines.flatMap(({ cells: held, ...line }) =>
        Object.entries(held).flatMap(([measure, { text, seen }]) =>
          text === ''
            ? []
            : [{ ...line, periodId: this.c.periodId, measure, text, seen, comment: 'justifié' }],
        ),
      );
      return enter(this.c.lead, id, { cells }, this.now());
    },
    submit: async () => {
      const { id } = this.report();
      if (this.dice.below(2) === 0) await this.quietly(this.acts.justify);
      const version = (await reportHeading(read(), id))?.version ?? 0;
      return execute(submitReport, { reportId: id, version }, by(this.c.lead, this.now()));
    },
    recall: () => execute(recallReport, { reportId: this.report().id }, by(this.c.lead, this.now())),
    open: () =>
      execute(openReview, { sectionId: this.section().sectionId }, by(this.c.colleague, this.now())),
    validate: () =>
      execute(validateSection, { sectionId: this.section().sectionId }, by(this.c.colleague, this.now())),
    giveBack: () => {
      const { sectionId } = this.section();
      return execute(returnSection, { sectionId, reason: 'Relire' }, by(this.c.colleague, this.now()));
    },
    undo: () =>
      execute(undoDecision, { sectionId: this.section().sectionId }, by(this.c.colleague, this.now())),
    accept: () => {
      const { reportId, which, sectionId } = this.section();
      const cells = [this.cell(which, reportId, { comment: 'Erreur manifeste' })];
      return execute(acceptModified, { sectionId, cells }, by(this.c.colleague, this.now()));
    },
    correct: () => {
      const { reportId, which, sectionId } = this.section();
      const cells = [this.cell(which, reportId)];
      const actor = this.dice.one([this.c.lead, this.c.officer]);
      return execute(correctSection, { sectionId, cells, reason: 'Oubli' }, by(actor, this.now()));
    },
    close: () => {
      const { campaignId } = this.report();
      if (this.dice.below(25) > 0) return undefined;
      return execute(closeCampaign, { campaignId }, by(this.c.officer, this.now()));
    },
    except: () => {
      const given = { sectionId: this.section().sectionId, reason: 'Retard', endsOn: addDays(this.day, 15) };
      return execute(grantException, given, by(this.c.officer, this.now()));
    },
    put: () => this.put(),
    file: () => this.file(),
    tomorrow: () => {
      this.day = addDays(this.day, this.dice.below(5) + 1);
      this.clock = Math.max(this.clock, Date.parse(`${this.day}T09:00:00Z`));
    },
  };

  /** A program: the dry run writes nothing and announces what the sending does; the same key does it once. */
  private async put(): Promise<void> {
    const { id: reportId } = this.report();
    const cells = this.cells(reportId).map((cell) => ({
      ...{ training: cell.trainingId, region: cell.regionCode, level: cell.levelKey },
      ...{ profession: cell.professionKey, measure: cell.measure, value: cell.text || null },
      ...('professionOther' in cell && { professionOther: cell.professionOther }),
      ...('comment' in cell && { comment: cell.comment }),
      ...(cell.periodId !== this.c.periodId && { period: '2024-2025' }),
    }));
    const sent = { reportId, text: JSON.stringify(cells), body: { cells } };
    this.keys += 1;
    const send = (dryRun: boolean) =>
      putFigures(
        { ...sent, dryRun },
        { ...by(this.c.lead, this.now()), door: 'api', idempotencyKey: `essai-${this.seed}-${this.keys}` },
      );
    const before = written();
    const { changes } = await send(true);
    expect(written()).toEqual(before);
    const answer = await send(false);
    expect(answer.changes).toEqual(changes);
    expect(await send(false)).toEqual(answer);
  }

  /** The report's own file with some numbers changed, published after somebody else wrote, or not. */
  private async file(): Promise<void> {
    const { c, dice: d } = this;
    const { id: reportId } = this.report();
    const now = this.now();
    const own = Buffer.from(figuresCsv(await reportFile(read(), c.lead, now, reportId))).toString('utf8');
    const bytes = Buffer.from(
      own.replace(/;(?:\d+|~40|rien|so);/g, (all) => (d.below(3) === 0 ? `;${d.text() || 'effacer'};` : all)),
    );
    if (d.below(3) === 0) await this.quietly(this.acts.enter);
    const { importId } = await startImport({ reportId, name: 'a.csv', bytes }, by(c.lead, now));
    if ((await findImport(read(), importId))?.state !== 'waiting') return;
    const result = await previewOf(await this.placing(c.lead, reportId), await readContent(bytes));
    const state = result.problems ? 'refused' : 'previewed';
    await write((tx) => moveImport(tx, importId, ['waiting'], state, { result }));
    if (result.problems) return;
    const moved = d.below(4) === 0;
    if (moved) await this.quietly(this.acts.enter);
    const all = d.one(['mine', 'theirs']);
    await importFigures({ importId, all }, by(c.lead, this.now()));
    if (moved) return;
    for (const total of result.totals)
      expect(declaredSum(reportId, total)).toEqual({ sum: all === 'mine' ? total.afterMine : total.after });
  }

  private async placing(actor: Actor, reportId: number) {
    const now = this.now();
    const found = await write((tx) => findReport({ tx, actor, now, door: 'import' }, reportId));
    if (!found) throw new Error('no report');
    return { read: read(), actor, now, ...found };
  }

  private async quietly(act: () => unknown): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }

  async step(): Promise<string> {
    const often = ['enter', 'justify', 'submit', 'submit', 'submit', 'file', 'file', 'put', 'put'] as const;
    const name = this.dice.one([
      ...often,
      ...([
        'validate',
        'validate',
        'accept',
        'correct',
        'correct',
        'giveBack',
        'undo',
        'undo',
        'recall',
        'open',
      ] as const),
      ...(['enter', 'except', 'close', 'tomorrow'] as const),
    ]);
    await this.quietly(this.acts[name]);
    await this.judgedAnew();
    return name;
  }

  /** What is kept of the sections that wait is what their lines say now, whatever was just written. */
  private async judgedAnew(): Promise<void> {
    const { toValidate } = await inbox(read(), this.c.colleague, this.now(), {});
    const grounds = await sectionGrounds(read(), toValidate);
    expect(await judgedSections(read(), toValidate)).toEqual(
      new Map([...grounds].map(([sectionId, ground]) => [sectionId, judged(ground)])),
    );
  }

  /** The roll-ups are those of the revisions; a report's own file, sent back as it is, changes nothing. */
  async check(): Promise<void> {
    expect(await auditRollups(read())).toEqual([]);
    expect(auditStanding(read())).toEqual([]);
    for (const { id } of [this.c.june, this.c.october])
      for (const actor of [this.c.lead, this.c.contributor]) {
        const bytes = Buffer.from(figuresCsv(await reportFile(read(), actor, this.now(), id)));
        const { mark, ...file } = await readContent(bytes);
        const back = await placeRows({ ...(await this.placing(actor, id)), ...(mark && { mark }) }, file);
        const moved = back.cells.filter(({ change }) => change !== 'unchanged');
        expect([back.problems, moved]).toEqual([[], []]);
      }
  }
}

/**
 * Whatever is done to two reports, in whatever order, by whichever door: nothing is counted twice, lost or changed in
 * silence, today or as any past day is read.
 */
test.each([1, 57, 2026])('a random walk of all the doors leaves every sum right (%i)', async (seed) => {
  await programmeDatabase();
  const walk = new Walk(await consortium(), seed);
  const walked: string[] = [];
  for (let step = 1; step <= STEPS; step += 1) {
    walked.push(await walk.step());
    if (step % 10 === 0)
      await walk.check().catch((cause) => {
        throw new Error(`after ${walked.slice(-10).join(', ')}`, { cause });
      });
  }
  for (const day of await rollupDays(read()))
    expect([day, await auditRollups(read(), day)]).toEqual([day, []]);
  expect(await brokenJournalLine(read())).toBeUndefined();
});
