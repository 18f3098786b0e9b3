import { answerFromStore } from '@/lib/threads/store-answer';
import { programmeCsv } from './programme-csv';
import { programmeTemplate } from './programme-template';
import type { TakenProgramme, TakenTask } from './taken-programme';

/** The thread in which the workbook of a large programme is made, or one of its sheets. */
await answerFromStore<TakenTask, TakenProgramme>((read, { actor, now, sheet }) =>
  sheet ? programmeCsv(read, actor, now, sheet) : programmeTemplate(read, actor, now),
);
