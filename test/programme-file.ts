import { findImport } from '@/db/imports';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import type { FileProblem } from '@/lib/domain/exchange';
import type { Now } from '@/lib/domain/time';
import { enqueueImport, importsSettled } from '@/lib/import/import-jobs';
import { keptItems } from '@/lib/import/item-file';
import type { RowOutcome } from '@/lib/programme-file/file-run';
import { importProgramme } from '@/lib/programme-file/import-programme';
import { PROGRAMME } from '@/lib/programme-file/programme-destination';
import { programmeResultOf } from '@/lib/programme-file/programme-result';
import { startProgrammeImport } from '@/lib/programme-file/start-programme-import';
import { by } from './builders';
import { NOW } from './database';

/** Sends a file to the programme and waits until it is compared. */
export async function sendProgramme(bytes: Uint8Array, actor: Actor, now: Now = NOW, name = 'reprise.xlsx') {
  const { importId } = await startProgrammeImport({ name, bytes }, by(actor, now));
  enqueueImport(importId, {
    clock: () => now,
    destinationOf: () => PROGRAMME,
    onFault: (error) => {
      throw error;
    },
  });
  await importsSettled();
  return importId;
}

/** What was found in a file: its state, its problems by cell, what its rows would do. */
export async function foundIn(importId: number) {
  const job = await findImport(read(), importId);
  const result = job && programmeResultOf(job);
  if (!job || !result) throw new Error('nothing was found');
  const all = async <Item>(list: (typeof result)['problems']) =>
    list ? await keptItems<Item>('imports', list, 0, list.count) : [];
  const problems = await all<FileProblem>(result.problems);
  return {
    state: job.state,
    result,
    problems: problems.map(({ place, code }) => [
      place ? `${place.sheet}!${place.column}${place.row}` : '',
      code,
    ]),
    outcomes: (await all<RowOutcome>(result.outcomes)).map(({ sheet, change, what }) => [
      sheet,
      change,
      what,
    ]),
    warnings: (await all<FileProblem>(result.warnings)).map(({ code }) => code),
    notices: (await all<FileProblem>(result.notices)).map(({ code, params }) => [code, params.sheet]),
  };
}

export const publishProgramme = (importId: number, actor: Actor, more = {}, now: Now = NOW) =>
  importProgramme({ importId, ...more }, by(actor, now));

/** Sends and publishes; what was wrong fails the test that asks for it. */
export async function loadProgramme(bytes: Uint8Array, actor: Actor, now: Now = NOW) {
  const importId = await sendProgramme(bytes, actor, now);
  const found = await foundIn(importId);
  if (found.state !== 'previewed') throw new Error(JSON.stringify([found.result.refusal, found.problems]));
  return publishProgramme(importId, actor, {}, now);
}
