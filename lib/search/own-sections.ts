import { type SearchedProject, type SearchedSection, sectionsOfProjects } from '@/db/search-rows';
import type { Read } from '@/db/store';
import { searchable, wordsFound } from '@/lib/domain/search';
import { campaignWords } from '@/lib/wording/campaigns';
import type { Entry } from './search-index';

/** One thing to open: a section for an officer, a whole report for a member. */
export interface FoundSection extends Omit<SearchedSection, 'retrospective'> {
  acronym: string;
  campaign: string;
  /** The numbers of the actions that the report asks about; one for a section. */
  actionNumbers: number[];
}

/**
 * The sections, of some actions or of all (null), that a search names: one word at the least is the project's, the others
 * may be those of the campaign, the action, or « bilan ». The latest observation first; of all actions, a report is one.
 */
export function ownSections(
  read: Read,
  actionKeys: readonly string[] | null,
  projects: readonly Entry<SearchedProject>[],
  words: readonly string[],
  day: string,
): FoundSection[] {
  const named = new Map(
    projects.flatMap(({ thing, said, former }) => {
      const found = [said, ...former.map((one) => one.said)]
        .map((one) => wordsFound(words, one))
        .reduce((all, one) => all.map((isFound, rank) => isFound || one[rank] === true));
      return found.some(Boolean) ? [[thing.id, { acronym: thing.acronym, found }] as const] : [];
    }),
  );
  const sections = sectionsOfProjects(read, { projectIds: [...named.keys()], actionKeys, day });
  // Each campaign and each action is asked once, however many sections it has.
  const campaignOf = once(({ campaign, retrospective }: SearchedSection) => {
    const label = campaignWords(campaign, retrospective);
    return { label, found: wordsFound(words, searchable([label], ['bilan rapport volet'])) };
  });
  const actionOf = once(({ actionNumber, actionTitle }: SearchedSection) =>
    wordsFound(words, searchable([actionTitle], [`action ${actionNumber}`])),
  );
  const found = sections.flatMap((section): FoundSection[] => {
    const project = named.get(section.projectId);
    if (!project) return [];
    const { retrospective, ...row } = section;
    const campaign = campaignOf(`${row.campaign} ${retrospective}`, section);
    const action = actionOf(`${row.seasonKey} ${row.actionKey}`, section);
    return words.every((_, rank) => project.found[rank] || campaign.found[rank] || action[rank])
      ? [
          {
            ...row,
            campaign: campaign.label,
            acronym: project.acronym,
            actionNumbers: [row.actionNumber],
          },
        ]
      : [];
  });
  return actionKeys === null ? reportsOf(found) : found;
}

/** Works out once for each name. */
function once<Given, Answer>(work: (given: Given) => Answer): (name: string, given: Given) => Answer {
  const known = new Map<string, Answer>();
  return (name, given) => {
    const answer = known.get(name) ?? work(given);
    known.set(name, answer);
    return answer;
  };
}

/** A member opens a report as a whole. */
const reportsOf = (sections: readonly FoundSection[]): FoundSection[] =>
  [...Map.groupBy(sections, ({ reportId }) => reportId).values()].flatMap(([first, ...others]) =>
    first
      ? [{ ...first, actionNumbers: [first, ...others].flatMap(({ actionNumbers }) => actionNumbers) }]
      : [],
  );
