import { z } from 'zod';
import { touchReport } from '@/db/reports';
import type { Command } from '@/lib/command';
import type { CellInput } from '@/lib/domain/figure';
import { says } from '@/lib/domain/says';
import { Refusal } from '@/lib/refusal';
import { tellEnteredOnBehalf } from '@/lib/section/lead-messages';
import {
  type FoundReport,
  findReport,
  refuseUnlessEnterable,
  refuseUnlessOpen,
} from '@/lib/section/report-found';
import { appendEntries, placeEntries } from './placed-entries';
import { type ReportEntry, reportEntry } from './report-entry';
import { isOffered, sessionProposals } from './session-proposals';

const input = z.object({
  reportId: z.int().positive(),
  /** The counts that are taken over, each as it was shown: one that moved since is a conflict. */
  proposals: z
    .array(
      z.object({
        key: z.string().max(60),
        counted: z.int().nonnegative(),
        seen: z.int().positive().nullable(),
      }),
    )
    .min(1, says('no_proposal_chosen'))
    .max(5000),
});
type Input = z.infer<typeof input>;

/** Writes what the sessions count in the draft of a report, where somebody chose it: nothing is sent, nor validated. */
export const proposeFiguresFromSessions: Command<
  Input,
  FoundReport & { entry: ReportEntry },
  { written: number }
> = {
  name: 'propose-figures-from-sessions',
  permission: 'figures.enter',
  input,

  async find(circumstances, { reportId, proposals }) {
    const { tx, actor, now } = circumstances;
    const found = await findReport(circumstances, reportId);
    if (!found) return undefined;
    // Refuses whoever may not read it as what does not exist.
    const entry = await reportEntry(tx, actor, now, reportId);
    const named = new Set(proposals.map(({ key }) => Number(key.split('|')[1])));
    const touched = entry.sections.flatMap(({ action, trainings }) =>
      trainings.flatMap(({ id, organisationId }) =>
        named.has(id) ? [{ actionKey: action.key, organisationId }] : [],
      ),
    );
    return {
      ...found,
      entry,
      target: {
        ...found.target,
        actionKeys: [...new Set(touched.map(({ actionKey }) => actionKey))],
        declaringOrganisations: [...new Set(touched.map(({ organisationId }) => organisationId))],
      },
    };
  },

  async run(circumstances, { proposals }, { report, entry }) {
    const { tx, now } = circumstances;
    const cells = cellsOf(entry, proposals);
    const entries = await placeEntries(circumstances, report, { cells, offers: [] });
    for (const { section } of entries.cells) {
      refuseUnlessOpen(report, section, now.day);
      refuseUnlessEnterable(section);
    }
    const { written } = await appendEntries(circumstances, report, entries, 'entry', null);
    await touchReport(tx, report.id);
    await tellEnteredOnBehalf(circumstances, report);
    return {
      result: { written: written.revisions.length },
      journal: {
        subject: `report:${report.id}`,
        projectId: report.projectId,
        references: { ...written },
      },
    };
  },
};

function cellsOf(entry: ReportEntry, proposals: Input['proposals']): CellInput[] {
  const known = new Map(sessionProposals(entry).map((one) => [one.key, one]));
  return proposals.map(({ key, counted, seen }) => {
    const one = known.get(key);
    if (!one?.into || one.counted !== counted || !isOffered(one))
      throw new Refusal('conflict', 'sessions_changed');
    return {
      ...one.into.row,
      ...{ periodId: entry.campaign.periodId, measure: one.measure, seen },
      text: { state: 'number', value: counted },
    };
  });
}
