import { beforeEach, describe, expect, it } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import * as t from '@/db/schema';
import { read } from '@/db/store';
import { waitingProposal } from '@/db/training-proposals';
import { closeDueCampaigns } from '@/lib/campaign/close-due-campaigns';
import { grantException } from '@/lib/campaign/grant-exception';
import { refuseException } from '@/lib/campaign/refuse-exception';
import { requestException } from '@/lib/campaign/request-exception';
import { execute } from '@/lib/command';
import { closeTraining } from '@/lib/project/close-training';
import { decideTrainingProposal } from '@/lib/project/decide-training-proposal';
import { acceptModified } from '@/lib/report/accept-modified';
import { validateCleanSections } from '@/lib/report/batch-validation';
import { inbox } from '@/lib/report/inbox';
import { sectionReview } from '@/lib/report/section-review';
import { submitReport } from '@/lib/report/submit-report';
import { waitingList } from '@/lib/report/waiting-list';
import { returnSection } from '@/lib/section/return-section';
import { undoDecision } from '@/lib/section/undo-decision';
import { validateSection } from '@/lib/section/validate-section';
import { by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { onePerson } from '@/test/one-person';
import { refusedWith } from '@/test/refused';
import { SYSTEM } from './actor';
import { isOwnHand } from './own-hand';
import { can } from './policy';

// The officer is also the lead of the consortium: one person, two accounts.
let c: Consortium;
/** The revision of the law training that was sent. */
let seen: number;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  await onePerson(c.lead, c.officer);
});

const submission = () =>
  read()
    .select()
    .from(t.sectionEvents)
    .all()
    .findLast(({ sectionId, step }) => sectionId === c.october.law && step === 'submit')?.id ?? 0;

async function sent(): Promise<void> {
  const { standing } = await enter(c.lead, c.october.id, { cells: [c.cell('law', '28')] });
  seen = standing.cells[0] ?? 0;
  await enter(c.contributor, c.october.id, { cells: [c.cell('mediation', '95')] });
  const version = (await reportHeading(read(), c.october.id))?.version;
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
}

it('accounts of one person are one hand, in both directions; those of others are not', () => {
  expect(isOwnHand(read(), c.officer, c.lead.accountId)).toBe(true);
  expect(isOwnHand(read(), c.lead, c.officer.accountId)).toBe(true);
  expect(isOwnHand(read(), c.colleague, c.lead.accountId)).toBe(false);
});

describe('nobody decides under one account on what he entered or sent under another', () => {
  const sectionId = () => c.october.law;
  it.each<[string, (actor: Consortium['officer']) => Promise<unknown>, string]>([
    ['validates', (actor) => execute(validateSection, { sectionId: sectionId() }, by(actor)), 'own_entry'],
    [
      'returns',
      (actor) => execute(returnSection, { sectionId: sectionId(), reason: 'À revoir' }, by(actor)),
      'own_entry',
    ],
    [
      'accepts with modification',
      (actor) =>
        execute(
          acceptModified,
          { sectionId: sectionId(), cells: [c.cell('law', '27', { comment: 'Émargement', seen })] },
          by(actor),
        ),
      'own_entry',
    ],
    [
      'validates several at once',
      async (actor) => {
        const { refused } = await validateCleanSections(
          { sections: [{ sectionId: sectionId(), submission: submission() }] },
          by(actor),
        );
        if (refused[0]) throw Object.assign(new Error(), { mark: undefined, code: refused[0].code });
      },
      'own_entry',
    ],
  ])('%s', async (_, act, code) => {
    await sent();
    const refused = await act(c.officer).then(
      () => undefined,
      (error: { code?: string }) => error.code,
    );
    expect(refused).toBe(code);
    expect(
      await act(c.colleague).then(
        () => undefined,
        (error: { code?: string }) => error.code,
      ),
    ).not.toBe(code);
  });

  it('and the page and the list of the officer say so beforehand', async () => {
    await sent();
    expect((await sectionReview(read(), c.officer, NOW, sectionId(), {})).ownEntry).toBe(true);
    expect((await sectionReview(read(), c.colleague, NOW, sectionId(), {})).ownEntry).toBe(false);
    const waiting = (await inbox(read(), c.officer, NOW, {})).toValidate;
    const rows = (await waitingList(read(), c.officer, NOW, waiting)).filter(
      (row) => row.sectionId === sectionId(),
    );
    expect(rows.flatMap(({ obstacles }) => obstacles.map(({ code }) => code))).toContain('own_entry');
  });

  it('a request for an exception is answered by somebody else', async () => {
    await enter(c.lead, c.june.id, { cells: [c.cell('law', '28')] }, on('2026-09-20'));
    await execute(closeDueCampaigns, {}, { actor: SYSTEM, now: on('2026-10-01'), door: 'script' });
    const [day, asked] = [on('2026-10-02'), c.june.law];
    await execute(
      requestException,
      { reportId: c.june.id, sectionIds: [asked], reason: 'Absence' },
      by(c.lead, day),
    );
    const request = read().select().from(t.exceptionRequests).all().at(-1)?.id ?? 0;
    const grant = { sectionId: asked, reason: 'Accordée', endsOn: '2026-10-12' };
    expect(await refusedWith(execute(grantException, grant, by(c.officer, day)))).toBe('own_request');
    const refusal = { requestId: request, reason: 'Trop tard' };
    expect(await refusedWith(execute(refuseException, refusal, by(c.officer, day)))).toBe('own_request');
    expect(await refusedWith(execute(grantException, grant, by(c.colleague, day)))).toBeUndefined();
  });

  it('what was asked of a committed training is decided by somebody else', async () => {
    const closing = { trainingId: c.trainings.law, closedOn: '2026-12-31', reason: 'Faute de candidats' };
    await execute(closeTraining, closing, by(c.lead));
    const proposal = await waitingProposal(read(), c.trainings.law);
    const decide = (actor: Consortium['officer'], accept: boolean) =>
      execute(
        decideTrainingProposal,
        { proposalId: proposal?.id ?? 0, accept, reason: accept ? null : 'Non' },
        by(actor),
      );
    expect(await refusedWith(decide(c.officer, true))).toBe('own_request');
    expect(await refusedWith(decide(c.officer, false))).toBe('own_request');
    expect(await refusedWith(decide(c.colleague, true))).toBeUndefined();
  });
});

it('a decision is taken back by its author, also under another account of his', async () => {
  await sent();
  await onePerson(c.colleague, c.stranger);
  await execute(validateSection, { sectionId: c.october.law }, by(c.colleague));
  const undo = (actor: Consortium['officer']) =>
    execute(undoDecision, { sectionId: c.october.law }, by(actor));
  expect(await refusedWith(undo(c.officer))).toBe('undo_of_others');
  expect(await refusedWith(undo(c.colleague))).toBeUndefined();
});

it('nobody manages an account that he holds beside his own', () => {
  const target = {
    ...{ accountId: c.lead.accountId, accountRole: 'lead' as const, accountActions: [] },
    accountOrganisationId: c.organisations.lead,
  };
  expect(can(c.officer, 'account.manage', target)).toBe(true);
  const heldWith = [c.lead.accountId, c.officer.accountId];
  expect(can(c.officer, 'account.manage', { ...target, heldWith })).toBe(false);
});
