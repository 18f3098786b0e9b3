import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { findProject, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import { countedSession } from '@/db/training-session-counts';
import { sessionsOfProject } from '@/db/training-session-rows';
import { sessionEventRows } from '@/db/training-sessions';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { columnName } from '@/lib/domain/exchange';
import type { Now } from '@/lib/domain/time';
import { wallClock } from '@/lib/domain/training-session/time';
import { isDemonstration } from '@/lib/env';
import { type CellKind, type CellValues, shown } from '@/lib/programme-file/cell-values';
import { type FileWords, fileWords } from '@/lib/programme-file/file-words';
import { Refusal } from '@/lib/refusal';
import { formatDay } from '@/lib/wording/dates';
import { SESSION_FILE_TITLE, sessionFileHelp } from '@/lib/wording/session-file';
import { DEMONSTRATION_LINE } from '@/lib/wording/template';
import { helpSheet } from '@/lib/workbook/help-sheet';
import { HEADER, OPEN, OPEN_DAY, OPEN_NUMBER } from '@/lib/workbook/sheet-styles';
import {
  dayValue,
  filterRange,
  LANDSCAPE,
  printed,
  tableOf,
  type Written,
  widthFor,
} from '@/lib/workbook/sheet-writer';
import { columnsOf, HELP_SHEET, SHEET_NAMES, type SheetName } from './columns';

type Texts = Readonly<Record<string, string>>;
type Rows = Record<SheetName, Texts[]>;

/** Rows left open under the known ones. */
const NEW_ROWS = 200;

/** The workbook of the sessions of a project: all that a file may say, as it stands, people by number. */
export async function sessionTemplate(
  read: Read,
  actor: Actor | null,
  now: Now,
  slug: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  if (!project || !target || !can(actor, 'session.people.read', target))
    throw new Refusal('missing', 'not_found');
  const rows = rowsOf(read, { projectId: project.id, words: await fileWords(read), day: now.day });
  const printedAs = `${SESSION_FILE_TITLE} – ${project.acronym} – ${formatDay(now.day)}`;
  const tables = SHEET_NAMES.map((name) => sheetOf(name, rows[name], printedAs));
  const bytes = await writeXlsx({
    sheets: [
      ...tables,
      helpSheet({
        name: HELP_SHEET,
        title: SESSION_FILE_TITLE,
        subtitle: isDemonstration() ? DEMONSTRATION_LINE : null,
        parts: sessionFileHelp(now.day),
        printedAs,
      }),
    ],
    namedRanges: tables.flatMap(filterRange),
    defaultFont: { name: 'Calibri', size: 11 },
    properties: {
      title: printedAs,
      creator: 'Suivi CMA',
      lastModifiedBy: 'Suivi CMA',
      created: new Date(now.instant),
      modified: new Date(now.instant),
    },
  });
  return { name: `SUIVI-CMA_sessions_${slug}_${now.day}.xlsx`, bytes };
}

interface Asked {
  projectId: number;
  words: FileWords;
  day: string;
}

/** What stands, sheet by sheet, in the words that a file is read by. */
function rowsOf(read: Read, { projectId, words, day }: Asked): Rows {
  const rows: Rows = { Sessions: [], Créneaux: [], Participants: [], Présences: [] };
  for (const session of sessionsOfProject(read, projectId, day)) {
    const { code, id, regionCode } = session;
    const last = sessionEventRows(read, id).at(-1);
    rows.Sessions.push(
      textsOf('Sessions', words, {
        ...{ code, regionCode, trainingId: session.training, organisationId: session.organisation },
        ...{ capacity: session.capacity, is: session.state, on: last?.onDay, reason: last?.reason },
      }),
    );
    const { slots, participants } = countedSession(read, id);
    for (const slot of slots) {
      const [start, end] = [wallClock(slot.startsAt, regionCode), wallClock(slot.endsAt, regionCode)];
      rows.Créneaux.push(
        textsOf('Créneaux', words, {
          ...{ ...slot, code, startDay: start.day, startsAt: start.time, endsAt: end.time },
          endDay: end.day === start.day ? null : end.day,
        }),
      );
    }
    for (const { marks, results, ...person } of participants) {
      const said = Object.fromEntries(
        results.flatMap(({ kind, result, onDay }) => [
          [kind, result],
          [`${kind}On`, onDay],
        ]),
      );
      rows.Participants.push(textsOf('Participants', words, { ...person, ...said, code }));
      for (const mark of marks)
        rows.Présences.push(textsOf('Présences', words, { ...mark, code, number: person.number }));
    }
  }
  return rows;
}

/** A row by the kinds of its columns; what is not known is blank. */
function textsOf(sheet: SheetName, words: FileWords, values: Readonly<Record<string, unknown>>): Texts {
  return Object.fromEntries(
    columnsOf(sheet).map(({ key, kind }) => {
      const value = values[key] as CellValues[CellKind] | null | undefined;
      return [key, shown(kind, value as never, words)];
    }),
  );
}

function sheetOf(name: SheetName, rows: readonly Texts[], printedAs: string): WriteSheet {
  const columns = columnsOf(name);
  const known = rows.map((row) =>
    columns.map(({ key, kind }): Written => {
      const text = row[key] ?? '';
      const value =
        text === '' ? null : kind === 'day' ? dayValue(text) : kind === 'whole' ? Number(text) : text;
      return { value, style: styleOf(kind) };
    }),
  );
  const blank = columns.map(({ kind }): Written => ({ value: null, style: styleOf(kind) }));
  return {
    name,
    ...tableOf(
      [
        columns.map(({ heading }) => ({ value: heading, style: HEADER })),
        ...known,
        ...Array.from({ length: NEW_ROWS }, () => blank),
      ],
      columns.map(({ key, heading, width = 14 }) => ({
        width: widthFor([heading, ...rows.map((row) => row[key] ?? '')], width, 60),
      })),
    ),
    rowDefs: new Map([[0, { height: 33 }]]),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${columnName(columns.length - 1)}${1 + rows.length + NEW_ROWS}` },
    pageSetup: LANDSCAPE,
    headerFooter: printed(printedAs),
  };
}

const styleOf = (kind: CellKind) => (kind === 'day' ? OPEN_DAY : kind === 'whole' ? OPEN_NUMBER : OPEN);
