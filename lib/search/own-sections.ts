import { type SearchedSection, sectionsOfProjects } from '@/db/search-rows';
import type { Read } from '@/db/store';
import { type Searchable, searchable, searchRank } from '@/lib/domain/search';
import { campaignWords } from '@/lib/wording/campaigns';
import type { OwnProjects } from './own-projects';
import { projectEntry } from './search-index';

/** One thing to open: a section for an officer, a whole report for a member. */
export interface FoundSection extends SearchedSection {
  acronym: string;
  campaign: string;
  /** The numbers of the actions that the report asks about; one for a section. */
  actionNumbers: number[];
}

/**
 * The sections that a search names: one word at the least is the project's, the others may be those of the campaign, the
 * action, or « bilan ». The latest observation first.
 */
export function ownSections(
  read: Read,
  { projects, actionKeys }: OwnProjects,
  words: readonly string[],
  day: string,
): FoundSection[] {
  const named = new Map(
    projects.flatMap((project) => {
      const { said } = projectEntry(project);
      return words.some((word) => searchRank([word], said) !== undefined)
        ? [[project.id, { project, said }] as const]
        : [];
    }),
  );
  const rows = sectionsOfProjects(read, { projectIds: [...named.keys()], actionKeys, day });
  const found = rows.flatMap((row): FoundSection[] => {
    const own = named.get(row.projectId);
    if (!own) return [];
    const campaign = campaignWords(row.campaign, row.retrospective);
    const said = saidOf(row, own.said, campaign);
    return searchRank(words, said) === undefined
      ? []
      : [{ ...row, campaign, acronym: own.project.acronym, actionNumbers: [row.actionNumber] }];
  });
  return actionKeys === null ? reportsOf(found) : found;
}

function saidOf(row: SearchedSection, project: Searchable, campaign: string): Searchable {
  const beside = searchable(
    [campaign],
    [`bilan rapport volet action ${row.actionNumber}`, row.actionTitle, row.campaign],
  );
  return { names: [], words: [...project.words, ...beside.words] };
}

/** A member opens a report as a whole. */
const reportsOf = (sections: readonly FoundSection[]): FoundSection[] =>
  [...Map.groupBy(sections, ({ reportId }) => reportId).values()].flatMap(([first, ...others]) =>
    first
      ? [{ ...first, actionNumbers: [first, ...others].flatMap(({ actionNumbers }) => actionNumbers) }]
      : [],
  );
