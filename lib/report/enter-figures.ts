import { declarersOf, setNothingToReport, touchReport } from '@/db/reports';
import { can } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type EntryInput, entryInput } from '@/lib/domain/figure';
import { Refusal } from '@/lib/refusal';
import { tellEnteredOnBehalf } from '@/lib/section/lead-messages';
import {
  type FoundReport,
  findReport,
  refuseUnlessEnterable,
  refuseUnlessOpen,
} from '@/lib/section/report-found';
import {
  appendEntries,
  type PlacedEntries,
  placeEntries,
  touchedBy,
  type WrittenEntries,
} from './placed-entries';

export interface Saved {
  saved: number;
  revisions: number[];
  /** What each cell and opening fact of the input now shows: the next save names it as seen. */
  standing: WrittenEntries['standing'];
  answered: WrittenEntries['answered'];
  /** The instant of the save. */
  at: string;
}

/** Saves a draft: cells, opening facts and « rien à déclarer » of a report, wholly or not at all. */
export const enterFigures: Command<EntryInput, FoundReport & { entries: PlacedEntries }, Saved> = {
  name: 'enter-figures',
  permission: 'figures.enter',
  input: entryInput,

  async find(circumstances, input) {
    const found = await findReport(circumstances, input.reportId);
    if (!found) return undefined;
    // Before anything is said of it: what one may not see answers like what does not exist.
    if (!can(circumstances.actor, 'project.read', found.target)) return undefined;
    const entries = await placeEntries(circumstances, found.report, input);
    const sections = found.report.sections.filter((s) =>
      input.nothingToReport.some((n) => n.sectionId === s.id),
    );
    const declarers = await declarersOf(
      circumstances.tx,
      sections.map((s) => s.participationId),
    );
    return { ...found, entries, target: { ...found.target, ...touchedBy(entries, { sections, declarers }) } };
  },

  async run(circumstances, input, { report, entries }) {
    const { tx, now } = circumstances;
    for (const { section } of [...entries.cells, ...entries.offers]) {
      refuseUnlessOpen(report, section, now.day);
      refuseUnlessEnterable(section);
    }
    const { written, standing, answered } = await appendEntries(
      circumstances,
      report,
      entries,
      'entry',
      null,
    );
    const answers: EntryInput['nothingToReport'] = [];
    for (const { sectionId, nothing } of input.nothingToReport) {
      const section = report.sections.find((s) => s.id === sectionId);
      if (!section) throw new Refusal('missing', 'not_found');
      if (section.nothingToReport === nothing) continue;
      refuseUnlessOpen(report, section, now.day);
      refuseUnlessEnterable(section);
      await setNothingToReport(tx, sectionId, nothing, circumstances.actor.accountId);
      answers.push({ sectionId, nothing });
    }
    const saved = written.revisions.length + written.offerRevisions.length + answers.length;
    if (saved > 0) await touchReport(tx, report.id);
    if (saved > 0) await tellEnteredOnBehalf(circumstances, report);
    return {
      result: { saved, revisions: written.revisions, standing, answered, at: now.instant },
      journal:
        saved === 0
          ? null
          : {
              subject: `report:${report.id}`,
              projectId: report.projectId,
              references: { ...written, answers },
            },
    };
  },
};
