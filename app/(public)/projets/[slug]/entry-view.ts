import type { Value } from '@/lib/domain/value';
import type { ProjectEntry } from '@/lib/report/project-entries';
import { campaignWords } from '@/lib/wording/campaigns';
import { formatInstant } from '@/lib/wording/dates';
import { breakdownWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { roleNames } from '@/lib/wording/roles';
import { sectionStatusWords } from '@/lib/wording/sections';
import { capitalised, french } from '@/lib/wording/typography';

/** An entered value in words, for those entitled. */
export interface EntryView {
  id: number;
  line: string;
  place: string;
  measure: string;
  /** Null: the cell was cleared. */
  value: Value | null;
  section: string;
  reportId: number | null;
  author: string;
  when: string;
}

export const entryView = (entry: ProjectEntry, professions: Readonly<Record<string, string>>): EntryView => ({
  id: entry.revisionId,
  line: french(entry.training),
  place: [french(entry.region), entry.period, ...breakdownWords(entry, professions).map(french)].join(' · '),
  measure: `${measureWords[entry.measure].label}${entry.nature === 'planned' ? ', prévus' : ''}`,
  value: entry.state === null ? null : { value: entry.value, state: entry.state },
  section:
    entry.sectionStatus === null
      ? 'convention, hors volet'
      : `${sectionStatusWords[entry.sectionStatus]}, ${campaignWords(entry.campaign ?? '', entry.retrospective)}`,
  reportId: entry.reportId,
  author: [capitalised(roleNames[entry.role]), entry.organisation && french(entry.organisation)]
    .filter(Boolean)
    .join(', '),
  when: formatInstant(entry.at),
});
