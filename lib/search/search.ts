import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { searchRank, searchWords, wordsMeant } from '@/lib/domain/search';
import type { Now } from '@/lib/domain/time';
import { figureIndex } from './figure-index';
import { frameworkIndex } from './framework-index';
import { gapIndex, type SearchedGap } from './gap-index';
import { LABEL_ENTRIES } from './label-index';
import { observatoryIndex, type SearchedPrint } from './observatory-index';
import { ownProjects } from './own-projects';
import { type FoundSection, ownSections } from './own-sections';
import { populationIndex, type SearchedPopulation } from './population-index';
import {
  type Entry,
  entry,
  projectEntry,
  recordedIndex,
  type SearchedAction,
  type SearchedFinding,
  type SearchedProfession,
  type SearchedSpecialty,
  searchIndex,
} from './search-index';

/** A page of the site that the reader may open. */
export interface SitePage {
  label: string;
  href: string;
}

/** What was found; `recorded`: the officers’ page of it, where no public one shows it or theirs says more. */
export type Hit =
  | ({ kind: 'project'; slug: string; acronym: string; name: string; recorded: boolean } & Formerly)
  | ({ kind: 'organisation'; id: number; name: string; projects: number; recorded: boolean } & Formerly)
  | ({ kind: 'action' } & SearchedAction)
  | { kind: 'region'; code: string; name: string }
  | ({ kind: 'finding' } & SearchedFinding)
  | ({ kind: 'profession' } & SearchedProfession)
  | ({ kind: 'specialty' } & SearchedSpecialty)
  | ({ kind: 'population' } & SearchedPopulation)
  | ({ kind: 'gap' } & SearchedGap)
  | ({ kind: 'section' | 'report' } & FoundSection)
  | ({ kind: 'job' | 'fact' | 'studied' | 'competence' | 'label' | 'figure' } & SearchedPrint)
  | ({ kind: 'page' } & SitePage);

/** By which former name it was found; null: by those that it has. */
interface Formerly {
  formerly: string | null;
}

/** What is found of one kind: those that are shown, and how many there are. */
export interface HitGroup {
  kind: Hit['kind'];
  hits: Hit[];
  total: number;
}

interface Asked {
  typed: string;
  /** The pages that the reader may open. */
  pages: readonly SitePage[];
  /** How many of a kind are shown. */
  most: number;
}

/**
 * What somebody (null: a visitor) finds of what he may read: projects, organisations, actions, regions, what the
 * observatory, the frameworks and the guide of the label print, findings of diagnostics, gaps and pages; an officer also
 * the projects that an embargo holds back, every organisation and the sections of his actions; a member the reports of
 * his projects; both the gaps of the entries that they read. People, drafts and free words are not searched. The kind that answers best comes first.
 */
export async function search(
  read: Read,
  actor: Actor | null,
  now: Now,
  { typed, pages, most }: Asked,
): Promise<HitGroup[]> {
  const words = searchWords(typed);
  if (words.length === 0) return [];
  const index = await searchIndex(read, now.day);
  const printed = await observatoryIndex(read, now.day);
  const own = actor ? await ownProjects(read, actor, now.day) : undefined;
  const isOfficer = own?.actionKeys != null;
  const known = new Map(index.projects.map((entry) => [entry.thing.id, entry]));
  const entries = own?.projects.map((project) => known.get(project.id) ?? projectEntry(project)) ?? [];
  const heldBack = isOfficer ? entries.filter(({ thing }) => !known.has(thing.id)) : [];
  const isRecorder = can(actor, 'organisation.manage');
  const organisations = isRecorder ? await recordedIndex(read) : index.organisations;
  const groups: Ranked[] = [
    ranked('project', words, [...index.projects, ...heldBack], ({ id, slug, acronym, name }, formerly) => ({
      kind: 'project',
      slug,
      acronym,
      name,
      recorded: !known.has(id),
      formerly,
    })),
    ranked('organisation', words, organisations, ({ id, name, projects }, formerly) => ({
      kind: 'organisation',
      id,
      name,
      projects,
      recorded: isRecorder,
      formerly,
    })),
    ranked('action', words, index.actions, (action) => ({ kind: 'action', ...action })),
    ranked('region', words, index.regions, (region) => ({ kind: 'region', ...region })),
    ...(['jobs', 'facts', 'studied'] as const).map((list) =>
      ranked(PRINTED[list], words, printed[list], (print) => ({ kind: PRINTED[list], ...print })),
    ),
    ranked('competence', words, await frameworkIndex(read, now.day), (print) => ({
      kind: 'competence',
      ...print,
    })),
    ranked('figure', words, await figureIndex(read, now.day), (print) => ({ kind: 'figure', ...print })),
    ranked('label', words, LABEL_ENTRIES, (print) => ({ kind: 'label', ...print })),
    ranked('finding', words, index.findings, (finding) => ({ kind: 'finding', ...finding })),
    ranked('profession', words, index.professions, (one) => ({ kind: 'profession', ...one })),
    ranked('specialty', words, index.specialties, (one) => ({ kind: 'specialty', ...one })),
    ranked(
      'population',
      words,
      can(actor, 'population.read') ? await populationIndex(read, now.day) : [],
      (one) => ({ kind: 'population', ...one }),
    ),
    ranked('gap', words, await gapIndex(read, actor, now), (gap) => ({ kind: 'gap', ...gap })),
    sections(
      isOfficer ? 'section' : 'report',
      own ? ownSections(read, own.actionKeys, entries, wordsMeant(words), now.day) : [],
    ),
    ranked(
      'page',
      words,
      pages.map((page) => entry(page, [page.label], [], ['page du site'])),
      (page) => ({ kind: 'page', ...page }),
    ),
  ];
  return groups
    .filter(({ hits }) => hits.length > 0)
    .sort((a, b) => a.best - b.best)
    .map(({ kind, hits }) => ({ kind, hits: hits.slice(0, most), total: hits.length }));
}

/** The kinds of what documents print. */
const PRINTED = { jobs: 'job', facts: 'fact', studied: 'studied' } as const;

interface Ranked {
  kind: Hit['kind'];
  hits: Hit[];
  best: number;
}

function ranked<Thing>(
  kind: Hit['kind'],
  words: readonly string[],
  entries: readonly Entry<Thing>[],
  hitOf: (thing: Thing, formerly: string | null) => Hit,
): Ranked {
  const found = entries
    .flatMap(({ thing, said, former }): { rank: number; thing: Thing; formerly: string | null }[] => {
      const rank = searchRank(words, said);
      if (rank !== undefined) return [{ rank, thing, formerly: null }];
      return former
        .flatMap((one) => {
          const before = searchRank(words, one.said);
          return before === undefined
            ? []
            : [{ rank: before + AFTER_THE_SAME_TODAY, thing, formerly: one.name }];
        })
        .sort((a, b) => a.rank - b.rank)
        .slice(0, 1);
    })
    .sort((a, b) => a.rank - b.rank);
  return {
    kind,
    hits: found.map(({ thing, formerly }) => hitOf(thing, formerly)),
    best: found[0]?.rank ?? 0,
  };
}

/** What was called so comes after what is, and before what is only called something like it. */
const AFTER_THE_SAME_TODAY = 0.5;

/** After what is found by its name: a word of a project finds the project, then its sections. */
const AFTER_NAMES = 2;

const sections = (kind: 'section' | 'report', found: readonly FoundSection[]): Ranked => ({
  kind,
  hits: found.map((section) => ({ kind, ...section })),
  best: AFTER_NAMES,
});
