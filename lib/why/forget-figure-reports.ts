import { z } from 'zod';
import { forgetReportTexts } from '@/db/figure-reports';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { addDays, startOfParisDay } from '@/lib/domain/time';

/** Days that what a reader wrote is kept: it may name somebody. */
const KEPT_DAYS = 30;

/** Forgets the texts of readers after thirty days. Leaves no line of its own: it is a rule. */
export const forgetFigureReports: Command<object, { target: Target }, { forgotten: number }> = {
  name: 'forget-figure-reports',
  permission: 'schedule.run',
  input: z.object({}),
  find: async () => ({ target: {} }),
  async run({ tx, now }) {
    const forgotten = await forgetReportTexts(tx, startOfParisDay(addDays(now.day, -KEPT_DAYS)));
    return { result: { forgotten }, journal: null };
  },
};
