import { addDocument, findDocument } from '@/db/programme';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { readDue } from '@/lib/domain/amendment';
import { problem } from '@/lib/domain/inputs';
import { type DocumentInput, documentInput, documentProblems, firstDayOf } from '@/lib/domain/programme';
import { refuseAll } from '@/lib/refusal';

/** Records a source document: what is recorded from it is known from its date. */
export const recordDocument: Command<DocumentInput, { target: Target }, { key: string }> = {
  name: 'record-document',
  permission: 'programme.manage',
  input: documentInput,
  find: async () => ({ target: {} }),
  async run({ tx, actor, now }, given) {
    const taken = await findDocument(tx, given.key);
    refuseAll([
      ...documentProblems(given, now.day),
      ...(taken ? [problem('key', 'document_key_taken', { title: taken.title })] : []),
    ]);
    const { key, title, datedOn, inferred, note } = given;
    await addDocument(tx, {
      ...{ key, title, inferred, note },
      datedOn: firstDayOf(datedOn),
      precision: readDue(datedOn)?.duePrecision ?? 'day',
      accountId: actor.accountId,
      recordedAt: now.instant,
    });
    return { result: { key }, journal: { subject: `document:${key}` } };
  },
};
