import { z } from 'zod';
import { count, day, season } from '@/lib/domain/figure-shapes';
import { named } from '@/lib/domain/named-shapes';
import { figureAddress } from '@/lib/domain/row-shapes';
import { ENTERED_STATES, MEASURES, OFFER_SUBJECTS, SECTION_STATUSES } from '@/lib/domain/vocabulary';
import { plainPages } from './common';

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
  nothingToReport: z.boolean().describe('« Rien à déclarer » was answered for the whole section.'),
};

export const reportList = z
  .strictObject({
    meta: plainPages,
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
    warnings: z
      .array(z.strictObject({ path, code: z.string(), message: z.string().describe('In French.') }))
      .describe('What is to be justified by a comment, or corrected, before the report is sent.'),
    revision: z.string().describe('What the report holds now.'),
  })
  .register(named, { id: 'FiguresEntered' });
