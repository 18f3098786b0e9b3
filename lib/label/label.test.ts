import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grantedLabels, labelAnswersOf } from '@/db/labels';
import { openStore, read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { type Command, execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { by } from '@/test/builders';
import { on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refused, refusedWith } from '@/test/refused';
import { type Specialists, specialists } from '@/test/specialists';
import { cancelLabelDecision } from './cancel-label-decision';
import { fillLabelFile } from './fill-label-file';
import { recordLabelDecision } from './record-label-decision';

let path: string;
let s: Specialists;
beforeAll(async () => {
  path = await programmeDatabase();
  s = await specialists();
});
beforeEach(() => openStore(path));

// biome-ignore lint/suspicious/noExplicitAny: any command, as a form sends it
const doing = (command: Command<any, any, any>, given: object, actor: Actor = s.lead, now: Now = NOW) =>
  execute(command, given, by(actor, now));
/** The answers as the page shows them. */
const shown = () => labelAnswersOf(read(), s.trainings.master, NOW.day);
const fill = (answers: { criterion: string; [field: string]: unknown }[], more: object = {}, actor?: Actor) =>
  doing(
    fillLabelFile,
    {
      trainingId: s.trainings.master,
      answers: answers.map((one) => ({
        seen: shown().find(({ criterion }) => criterion === one.criterion)?.id ?? 0,
        ...one,
      })),
      ...more,
    },
    actor,
  );

describe('a file', () => {
  it('keeps what changed, answer by answer', async () => {
    const first = [
      { criterion: '1.2', answer: 'yes', months: 12, years: 5, justification: 'Contrat d’apprentissage' },
      { criterion: '1.4', answer: 'na', justification: 'Ouverte en 2025' },
      { criterion: '1.1' },
    ];
    expect(await fill(first)).toEqual({ written: 2 });
    expect(await fill(first)).toEqual({ written: 0 });
    expect(await fill([{ criterion: '1.4', answer: 'no' }])).toEqual({ written: 1 });
    expect(
      labelAnswersOf(read(), s.trainings.master, NOW.day).map(({ criterion, answer }) => [criterion, answer]),
    ).toEqual([
      ['1.2', 'yes'],
      ['1.4', 'no'],
    ]);
  });

  it('takes N/A at 1.4 alone', async () => {
    expect(await refused(fill([{ criterion: '1.5', answer: 'na' }]))).toEqual([
      'answers.0.answer na_not_allowed',
    ]);
    expect(await fill([{ criterion: '1.4', answer: 'na' }])).toEqual({ written: 1 });
  });

  it('is of an initial training or an apprenticeship in Île-de-France', async () => {
    for (const trainingId of [s.trainings.course, s.trainings.elsewhere])
      expect(await refusedWith(fill([{ criterion: '1.1', answer: 'yes' }], { trainingId }))).toBe(
        'label_scope',
      );
  });

  it('that somebody filled meanwhile is not written over before it is confirmed', async () => {
    await fill([{ criterion: '2.1', answer: 'yes' }]);
    const seen = shown().find(({ criterion }) => criterion === '2.1')?.id;
    await fill([{ criterion: '2.1', answer: 'no' }], {}, s.officer);
    // What the person left as it was shown to him is not his word.
    expect(await fill([{ criterion: '2.1', answer: 'yes', seen }])).toEqual({ written: 0 });
    const mine = [{ criterion: '2.1', answer: 'yes', justification: 'Livret de compétences', seen }];
    expect(await refusedWith(fill(mine))).toBe('label_file_changed');
    expect(await fill(mine, { confirmed: ['label_file_changed'] })).toEqual({ written: 1 });
  });

  it('is filled by who writes the training', async () => {
    expect(await refusedWith(fill([{ criterion: '1.1', answer: 'yes' }], {}, s.otherLead))).toBe('not_found');
    expect(await refusedWith(fill([{ criterion: '1.1', answer: 'yes' }], {}, s.reader))).toBe('not_allowed');
  });
});

describe('a decision', () => {
  const decide = (
    decision: string,
    decidedOn: string,
    more: object = {},
    now?: Now,
    actor: Actor = s.officer,
  ) =>
    doing(
      recordLabelDecision,
      {
        ...{ trainingId: s.trainings.master, decision, decidedOn, body: 'Medicen Paris Region' },
        source: 'Courrier de Medicen',
        ...more,
      },
      actor,
      now,
    );
  const granted = (day: string) => grantedLabels(read(), s.projects.spe, day).length;

  it('says that a label is granted from its day on, with its document, until it is withdrawn', async () => {
    expect(await refusedWith(decide('granted', '2026-11-02', { source: '' }))).toBe('decision_needs_source');
    expect(await refusedWith(decide('granted', '2026-11-02', {}, NOW, s.lead))).toBe('not_allowed');
    await decide('submitted', '2026-09-01');
    expect(granted(NOW.day)).toBe(0);
    await decide('granted', '2026-11-02');
    // Known from its recording.
    expect([granted('2026-11-19'), granted(NOW.day)]).toEqual([0, 1]);
    const { decisionId } = await decide('withdrawn', '2026-11-24', {}, on('2026-11-24'));
    expect([granted('2026-11-23'), granted('2026-11-24')]).toEqual([1, 0]);
    await doing(
      cancelLabelDecision,
      { decisionId, reason: 'Erreur de formation' },
      s.officer,
      on('2026-11-25'),
    );
    expect([granted('2026-11-24'), granted('2026-11-25')]).toEqual([0, 1]);
    expect(
      await refusedWith(
        doing(cancelLabelDecision, { decisionId, reason: 'Encore' }, s.officer, on('2026-11-25')),
      ),
    ).toBe('not_found');
  });

  it('is of no continuing training', async () => {
    expect(await refusedWith(decide('granted', '2026-11-02', { trainingId: s.trainings.course }))).toBe(
      'label_scope',
    );
  });
});
