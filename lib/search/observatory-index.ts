import type { Read } from '@/db/store';
import { remember } from '@/lib/figure/memory';
import { factsSaid } from '@/lib/observatory/narrowed-lists';
import { observatory } from '@/lib/observatory/observatory';
import { factDated, factValue, jobPlace, jobStandingWords } from '@/lib/wording/observatory';
import { type Entry, entry } from './search-index';

/** Something of the observatory: what it is called, what is told beside, and where it stands. */
export interface SearchedPrint {
  name: string;
  detail: string;
  href: string;
}

export interface ObservatoryIndex {
  jobs: Entry<SearchedPrint>[];
  facts: Entry<SearchedPrint>[];
  studied: Entry<SearchedPrint>[];
}

/** What anyone finds of the observatory: jobs, facts, the trainings and competences of the study, by the words printed of each. */
export const observatoryIndex = (read: Read, day: string): Promise<ObservatoryIndex> =>
  remember(read, 'search-observatory', { day }, () => indexed(read, day));

async function indexed(read: Read, day: string): Promise<ObservatoryIndex> {
  const { jobs, facts, trainings, competences, documents } = await observatory(read, day);
  const titles = new Map(documents.map(({ key, title }) => [key, title]));
  const study = ['étude', titles.get('000') ?? ''];
  const saidOf = factsSaid(documents);
  const names = new Map(jobs.map(({ key, name }) => [key, name]));
  return {
    jobs: jobs.map((job) => {
      const { key, name, category, families, sheet, src } = job;
      const thing = {
        name,
        detail: job.place === null ? jobStandingWords[job.standing] : `${category} · ${jobPlace(job)}`,
        href: `/observatoire/metiers/${key}`,
      };
      return entry(
        thing,
        [name, ...sheet.aliases.map(({ words }) => words)],
        [
          ...['métier en émergence', 'missions', 'formation', `pays ${jobPlace(job)}`, src],
          ...[category, sheet.direction?.words, sheet.printedCode?.words].filter(
            (text) => typeof text === 'string',
          ),
          ...families,
          ...[...sheet.missions, ...sheet.training, ...sheet.perspectives, ...sheet.access].flatMap(
            ({ words, src: line }) => [words, line],
          ),
          ...sheet.frenchTrainings.map(
            ({ degree, label, institution }) => `${degree} ${label} ${institution ?? ''}`,
          ),
          ...sheet.required.map(({ label }) => label),
        ],
        ['observatoire', titles.get(job.documentKey) ?? ''],
      );
    }),
    facts: facts.map((fact) => {
      const job = fact.jobKey === null ? undefined : names.get(fact.jobKey);
      const thing = {
        name: [fact.label, factValue(fact)].filter(Boolean).join(' : '),
        detail: [job, factDated(fact)].filter(Boolean).join(' · '),
        href: job ? `/observatoire/metiers/${fact.jobKey}#${fact.key}` : `/observatoire/faits#${fact.key}`,
      };
      const more = [job ?? '', fact.unit === '%' ? 'pourcentage' : '', factValue(fact) ?? ''];
      return { thing, said: saidOf(fact, more), former: [] };
    }),
    studied: [
      ...trainings.map(({ key, title, institution, detail }) =>
        entry(
          { name: title, detail: institution, href: `/observatoire/etude#${key}` },
          [title, institution, detail.otherTitle],
          ['formation de l’étude', detail.location ?? '', ...detail.regions.map(({ name }) => name)],
          study,
        ),
      ),
      ...competences.map(({ key, name, otherName, definition, levels }) =>
        entry(
          { name, detail: 'compétence de l’étude', href: `/observatoire/etude#${key}` },
          [name, otherName],
          [
            'compétence définition',
            definition ?? '',
            ...Object.values(levels).map((level) => level?.words ?? ''),
          ],
          study,
        ),
      ),
    ],
  };
}
