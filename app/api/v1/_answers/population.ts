import type { z } from 'zod';
import { cellAddress } from '@/app/_files/column-label';
import type { populationListShape, populationReading } from '@/lib/api/population';
import type { PopulationCell } from '@/lib/domain/population';
import type { CellWords, PopulationList } from '@/lib/population/population-list';
import type { PopulationFile } from '@/lib/population/read-population-file';
import { fileProblemText } from '@/lib/wording/file-problems';

export const populationListAnswer = (
  { items }: PopulationList,
  asOf: string,
): z.infer<typeof populationListShape> => ({
  data: items.map(
    ({ id, title, unit, basis, datedOn, precision, source, documentKey, licence, successorId, ...rest }) => ({
      ...{ id, title, unit, basis, datedOn, precision, source, licence },
      document: documentKey,
      byRegion: rest.byRegion,
      byLevel: rest.byLevel,
      byProfession: rest.byProfession,
      cells: rest.cells,
      numbers: rest.numbers,
      knownFrom: rest.knownFrom,
      endedFrom: rest.endedFrom,
      successor: successorId,
    }),
  ),
  meta: { asOf },
});

/** What is looked at before a population is recorded: a few hundred lines are enough to see what was read. */
const SHOWN = 200;

export function populationReadingAnswer(
  { lines, problems, notices }: PopulationFile,
  named: (cell: PopulationCell) => CellWords,
): z.infer<typeof populationReading> {
  return {
    lines,
    shown: lines.slice(0, SHOWN).map((line) => {
      const { region, level, profession } = named(line);
      return {
        region: region ?? 'France entière',
        level: level ?? 'Tous',
        profession: profession ?? 'Tous',
        text: line.text,
      };
    }),
    problems: problems.map(({ place, code, params }) => ({
      ...{ place, code },
      cell: cellAddress(place),
      message: fileProblemText({ code, params }),
      value: String(params.value ?? params.text ?? ''),
    })),
    notices: notices.map(({ place, code, params }) => ({
      cell: cellAddress(place),
      message: fileProblemText({ code, params }),
    })),
  };
}
