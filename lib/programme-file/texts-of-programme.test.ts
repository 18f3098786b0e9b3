import { beforeEach, expect, test } from 'vitest';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { by, officerOf } from '@/test/builders';
import { NOW, programmeDatabase } from '@/test/database';
import { lineDrawn } from '@/test/drawn-texts';
import { filesFolder } from '@/test/files-folder';
import { foundIn, sendProgramme } from '@/test/programme-file';
import { programmeCsv } from './programme-csv';
import { programmeTemplate } from './programme-template';

filesFolder();

let officer: Actor;
beforeEach(async () => {
  await programmeDatabase();
  officer = await officerOf('JURISTES', 'MEDIATEURS');
});

test('names that programs read as something else change nothing in an untouched file', {
  timeout: 60_000,
}, async () => {
  const sources = lineDrawn(60, 4);
  for (const [index, name] of lineDrawn(60, 3).entries())
    await execute(
      createOrganisation,
      {
        ...{ name: `${name}${index}`, kind: 'university', regionCode: '53', healthUniversity: true },
        healthSource: `${sources[index]}`,
      },
      by(officer),
    );
  const workbook = (await programmeTemplate(read(), officer, NOW)).bytes;
  const csv = (await programmeCsv(read(), officer, NOW, 'Organisations')).bytes;
  for (const bytes of [workbook, csv]) {
    const { state, problems, outcomes } = await foundIn(await sendProgramme(bytes, officer));
    expect([state, problems]).toEqual(['previewed', []]);
    expect(outcomes.filter(([, change]) => change !== 'unchanged')).toEqual([]);
  }
});
