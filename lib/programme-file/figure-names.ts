import type { Read } from '@/db/store';
import { trainingNow } from '@/db/training-writes';
import { type Breakdown, DETAIL_NAMES, type FigureRow } from '@/lib/domain/line-address';
import { nearest } from '@/lib/domain/nearest';
import { type BreakdownNames, breakdownNames, type NamedBreakdown } from '@/lib/import/breakdown-names';
import { lineNames } from '@/lib/import/line-names';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import type { FileWords } from './file-words';
import type { KnownTraining } from './known-programme';

export type { BreakdownNames };

export const figureNames = (read: Read): Promise<BreakdownNames> =>
  breakdownNames(read, (text, known) => nearest(text, known));

/** The line of a training that a row names; a region where it is not delivered is no line of it. */
export async function figureRowOf(
  run: FileRun,
  row: FileRow,
  training: KnownTraining | undefined,
  names: BreakdownNames,
): Promise<FigureRow | undefined> {
  const regionCode = row.needed('regionCode', 'region');
  const now = training && (await trainingNow(run.circumstances.tx, training.id));
  if (!training || !now) return undefined;
  const delivered = now.lists.regions.map((one) => one.regionCode);
  const { regions } = run.words;
  if (regionCode !== undefined && !delivered.includes(regionCode))
    row.refuse('regionCode', 'region_not_delivered', {
      training: training.title,
      region: regions.get(regionCode) ?? regionCode,
      regions: delivered.map((code) => regions.get(code) ?? code).join(', '),
    });
  const given: NamedBreakdown = {
    level: row.text('level'),
    profession: row.text('profession'),
    professionOther: row.text('professionOther'),
    practice: row.text('practice'),
    employerKind: row.text('employerKind'),
  };
  const named = names.named(given, { title: training.title, levelKeys: now.lists.levelKeys });
  if ('ok' in named) {
    row.refuse(named.column, named.code, named.params);
    return undefined;
  }
  const actionKey = run.known
    .participationsOf(training.projectId)
    .find(({ id }) => id === training.participationId)?.actionKey;
  const refused = names.refused(named, training, actionKey ?? '');
  if (refused) row.refuse(refused.column, refused.code, refused.params);
  return refused || regionCode === undefined ? undefined : { ...named, trainingId: training.id, regionCode };
}

/** The same columns as the service writes them. */
export function breakdownTexts(line: Breakdown, words: FileWords): NamedBreakdown {
  const names = {
    regions: Object.fromEntries(words.regions),
    professions: Object.fromEntries([...words.professions].map(([id, label]) => [`${id}`, label])),
  };
  const { region: _, ...texts } = lineNames({ trainingId: 0, regionCode: '', ...line }, names);
  // Most actions ask neither: their cells stay blank.
  for (const name of DETAIL_NAMES) if (line[name] === 'na') texts[name] = '';
  return texts;
}
