import { z } from 'zod';
import { named, namedInputs } from '@/lib/domain/named-shapes';
import {
  ENTERED_STATES,
  LEVEL_KEYS,
  MEASURES,
  OFFER_SUBJECTS,
  SECTION_STATUSES,
} from '@/lib/domain/vocabulary';
import { count, day, pagedMeta, season } from './common';

const reportProject = z.strictObject({ slug: z.string(), acronym: z.string(), name: z.string() });

const reportCampaign = {
  label: z.string(),
  period: z.string().describe('The label of the period that is observed.'),
  observedOn: day,
  dueOn: day,
  closesOn: day,
  open: z.boolean(),
  closed: z.boolean(),
};

const reportSection = {
  id: count,
  action: z.strictObject({ key: z.string(), season }),
  status: z.enum(SECTION_STATUSES),
  nothingToReport: z.boolean().describe('« Rien à déclarer » was answered for the whole section.'),
};

export const reportList = z
  .strictObject({
    meta: z.strictObject({ count: pagedMeta.shape.count, total: count, page: count, pages: count }),
    data: z.array(
      z.strictObject({
        id: count,
        project: reportProject,
        campaign: z.strictObject(reportCampaign),
        sections: z.array(
          z.strictObject({
            ...reportSection,
            exceptedUntil: day
              .nullable()
              .describe('It may be entered until then although the campaign is closed.'),
          }),
        ),
      }),
    ),
  })
  .register(named, { id: 'ReportList' });

/** The address of a figure in a report, with the codes of the answers. */
const figureAddress = {
  training: z.int().positive().describe('The number of the training.'),
  region: z.string().describe('The code of a region.'),
  level: z.enum(LEVEL_KEYS),
  profession: z.string().describe('The code of a profession, « na » or « other ».'),
  professionOther: z.string().describe('The profession in words, where its code is « other ».'),
};

const entered = z
  .strictObject({ value: count.nullable(), state: z.enum(ENTERED_STATES) })
  .describe('Blank is not zero: value is null where the answer is not a number.')
  .register(named, { id: 'EnteredValue' });

const line = { section: count, ...figureAddress, editable: z.boolean() };

export const reportFigures = z
  .strictObject({
    report: z.strictObject({ id: count, version: count }),
    revision: z
      .string()
      .describe('What the report held at this moment: sent back as `since`, it lets later changes be told.'),
    project: reportProject,
    campaign: z.strictObject(reportCampaign),
    sections: z.array(
      z.strictObject({
        ...reportSection,
        readOnly: z
          .enum(['submitted', 'validated', 'closed', 'to_come', 'no_right'])
          .nullable()
          .describe('Why nothing can be entered in it; null where this account may enter something.'),
      }),
    ),
    trainings: z.array(
      z.strictObject({
        id: count,
        section: count,
        title: z.string(),
        organisation: z.string(),
        editable: z.boolean(),
      }),
    ),
    cells: z.array(
      z.strictObject({
        ...line,
        period: z.string(),
        measure: z.enum(MEASURES),
        value: entered.nullable().describe('null: nothing was entered.'),
        comment: z.string(),
        planned: count.nullable(),
        before: entered.nullable().describe('What the last campaign declared of the same period.'),
        accepted: entered.nullable().describe('The value of the officer, kept beside the declared one.'),
      }),
    ),
    linesOfLastYear: z
      .array(z.strictObject(line))
      .describe('The lines of the period before that this report does not hold yet.'),
    offers: z.array(
      z.strictObject({
        identifier: z.string(),
        section: count,
        subject: z.enum(OFFER_SUBJECTS),
        label: z.string(),
        organisation: z.string(),
        openedOn: day.nullable(),
        committedOn: day.nullable(),
        editable: z.boolean(),
      }),
    ),
  })
  .register(named, { id: 'ReportFigures' });

/** The most that one sending holds, as a template of 50,000 lines. */
export const MOST_CELLS = 60_000;

const { training, level, profession } = figureAddress;
const toEnter = z.strictObject({
  training,
  region: z.string().max(3).describe('The code of a region.'),
  level,
  profession: z
    .string()
    .max(5)
    .default('na')
    .describe(profession.description ?? ''),
  professionOther: z.string().max(120).default(''),
  period: z.string().max(40).nullish().describe('The label of a period; that of the campaign by default.'),
  measure: z.enum(MEASURES),
  value: z
    .union([
      z.number(),
      z.string().max(60),
      z.null(),
      z.strictObject({ value: z.number().nullable(), state: z.enum(ENTERED_STATES) }),
    ])
    .describe(
      'A whole number; « rien », « so » or « ~120 » as typed in the form; or a value as an answer gives it. null clears the cell; an empty text leaves it as it is.',
    ),
  comment: z.string().max(2000).optional().describe('Absent or empty leaves the comment as it is.'),
});

/** What a program sends of a report: cells that it does not name stay as they are. */
export const figuresToEnter = z
  .strictObject({
    since: z
      .string()
      .max(40)
      .optional()
      .describe(
        'The `revision` of the answer that the program read: a cell changed since then is a conflict. Without it, what stands now is replaced.',
      ),
    cells: z.array(toEnter).max(MOST_CELLS).default([]),
    offers: z
      .array(
        z.strictObject({
          identifier: z.string().max(40),
          openedOn: z.string().max(20).nullable().describe('A day, YYYY-MM-DD; null takes it back.'),
        }),
      )
      .max(5_000)
      .default([]),
  })
  .register(namedInputs, { id: 'FiguresToEnter' });
export type FiguresToEnter = z.infer<typeof figuresToEnter>;

const path = z.string().describe('Where it is in what was sent: cells.12.value.');

export const figuresEntered = z
  .strictObject({
    dryRun: z.boolean().describe('Nothing was written: this is what would have been.'),
    changes: z.strictObject({
      created: count,
      changed: count,
      cleared: count,
      unchanged: count,
      conflict: count,
    }),
    totals: z.array(
      z.strictObject({
        measure: z.enum(MEASURES),
        period: z.string(),
        sent: count.describe('The sum of the numbers that were sent.'),
        before: count.describe('The sum of the report before.'),
        after: count.describe('The sum of the report after.'),
      }),
    ),
    conflicts: z
      .array(z.strictObject({ path, yours: z.string(), theirs: z.string(), seen: z.string() }))
      .describe('Of a dry run: what would be refused, with the three values.'),
    revision: z.string().describe('What the report holds now.'),
  })
  .register(named, { id: 'FiguresEntered' });
