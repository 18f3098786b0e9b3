import { z } from 'zod';
import { countTry } from '@/db/account-attempts';
import { addFigureReport, officersToTell } from '@/db/figure-reports';
import { queueMessage } from '@/db/mail-messages';
import { componentOf } from '@/db/objective-components';
import { actionsOfProject, findProject } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import { machineOf, tryKey } from '@/lib/access/try-keys';
import type { Command } from '@/lib/command';
import { linesText, lineText } from '@/lib/domain/accepted-text';
import { dayInput } from '@/lib/domain/inputs';
import { says } from '@/lib/domain/says';
import { Refusal } from '@/lib/refusal';

const input = z.object({
  path: z
    .string()
    .regex(/^\/pourquoi\/(?!.*\.\.)[\w./%-]+(?:\?[^\s#]*)?$/, says('unknown_figure'))
    .max(400, says('unknown_figure')),
  asOf: dayInput,
  shown: lineText.min(1, says('unknown_figure')).max(300, says('unknown_figure')),
  said: linesText.min(10, says('report_needs_words')).max(1000, says('report_too_long')),
  /** From where it comes: only a digest of it is kept, for a quarter of an hour. */
  address: z.string(),
});

/** What one address, behind which a ministry may stand, and all of them together, may send in fifteen minutes. */
const FROM_ONE = { most: 20, minutes: 15 };
const FROM_ALL = { most: 200, minutes: 15 };

/**
 * A reader says what is wrong with a figure: the officers of its actions are written to, with its address, its day and
 * what it showed. No account is needed, and no address is asked for.
 */
export const signalError: Command<z.infer<typeof input>, { target: Target }, null> = {
  name: 'signal-error',
  permission: 'error.signal',
  input,
  find: async () => ({ target: {} }),
  async run({ tx, now }, { address, ...report }) {
    const budgets = [
      { key: tryKey('figure-report', machineOf(address)), ...FROM_ONE },
      { key: 'figure-reports', ...FROM_ALL },
    ];
    const tries = await countTry(tx, budgets);
    const over = tries.filter(({ count }, index) => count > (budgets[index]?.most ?? 0));
    if (over.length > 0)
      throw new Refusal('limited', 'too_many_reports', {
        minutes: Math.max(...over.map(({ minutes }) => minutes)),
      });
    const id = addFigureReport(tx, { ...report, at: now.instant });
    for (const accountId of officersToTell(tx, await actionsOf(tx, report.path)))
      await queueMessage(tx, {
        kind: 'figure_reported',
        accountId,
        params: { report: id },
        dedupeKey: `figure_reported:${id}:${accountId}`,
        at: now.instant,
      });
    return { result: null, journal: { subject: `figure-report:${id}` } };
  },
};

/** The actions that a figure is of, by its address; none where it is of several, or of all. */
async function actionsOf(read: Read, path: string): Promise<string[]> {
  const { pathname, searchParams } = new URL(path, 'http://x');
  const component = /^\/pourquoi\/objectif\/([^/]+)/.exec(pathname)?.[1];
  if (component) {
    const known = await componentOf(read, decodeURIComponent(component));
    return known ? [known.actionKey] : [];
  }
  const action = searchParams.get('action');
  if (action) return [action];
  const slug = searchParams.get('project');
  const project = slug ? await findProject(read, { slug }) : undefined;
  return project ? actionsOfProject(read, project.id) : [];
}
