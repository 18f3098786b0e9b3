import { z } from 'zod';
import { FRAMEWORK_KEYS } from '@/lib/domain/framework/vocabulary';
import * as t from '../schema';
import type { Tx } from '../store';
import frameworksFile from './frameworks.json';
import { put } from './put';
import { oneSource, printedAt, readFile } from './source';

const text = z.string().min(1);
const hours = z.number().int().nullable();
const whole = z.number().int();

const competence = z.object({
  position: text,
  code_printed: text,
  title: text,
  hours,
  capacities: z.array(
    z.object({ index: whole, label: text, concept: text.nullable(), mandatory: z.boolean().nullable() }),
  ),
  src: printedAt,
});
const domain = z.object({
  number: whole,
  code_printed: text,
  title: text,
  hours,
  competences: z.array(competence),
  src: printedAt,
});
const mediatorModule = z.object({
  number: whole,
  title: text,
  in_person_required: z.boolean(),
  hours,
  details: z.array(text),
  src: printedAt,
});
const framework = z.object({
  key: z.enum(FRAMEWORK_KEYS),
  title: text.nullable(),
  title_candidates: z
    .array(z.object({ title: text, basis: text, default: z.boolean(), src: text }))
    .default([]),
  heading: z.object({ src: printedAt }),
  version: text.nullable(),
  level: text.nullable(),
  hours_total_printed: hours,
  hours_total_row_label: text.nullable().default(null),
  hours_total_src: printedAt.nullable().default(null),
  action_keys: z.array(text).min(1),
  title_src: printedAt.optional(),
  defects: z.array(z.object({ code: text, note: text, src: text })),
  domains: z.array(domain).default([]),
  modules: z.array(mediatorModule).default([]),
});
type Framework = z.infer<typeof framework>;

const { frameworks, action_sources, profession_frameworks } = readFile(
  'frameworks.json',
  z.object({
    frameworks: z.array(framework),
    action_sources: z.record(z.string(), printedAt),
    profession_frameworks: z.object({
      rows: z.array(z.object({ profession: whole, framework: z.enum(FRAMEWORK_KEYS) })),
    }),
  }),
  frameworksFile,
);

/** The seven frameworks in the annexes of document 003: each known by its key, its competences by their place. */
export function loadFrameworks(tx: Tx): number {
  const parts = frameworks.map(partsOf);
  return [
    put(tx, t.frameworks, [t.frameworks.key], frameworks.map(frameworkRow)),
    put(
      tx,
      t.frameworkActions,
      [t.frameworkActions.frameworkKey, t.frameworkActions.actionKey],
      frameworks.flatMap(({ key, action_keys }) =>
        action_keys.map((actionKey) => ({ frameworkKey: key, actionKey, src: sourceOfAction(actionKey) })),
      ),
    ),
    put(
      tx,
      t.frameworkDomains,
      [t.frameworkDomains.frameworkKey, t.frameworkDomains.number],
      parts.flatMap(({ domains }) => domains),
    ),
    put(
      tx,
      t.frameworkCompetences,
      [t.frameworkCompetences.frameworkKey, t.frameworkCompetences.position],
      parts.flatMap(({ competences }) => competences),
    ),
    put(
      tx,
      t.frameworkCapacities,
      [t.frameworkCapacities.frameworkKey, t.frameworkCapacities.position, t.frameworkCapacities.number],
      parts.flatMap(({ capacities }) => capacities),
    ),
    put(
      tx,
      t.professionFrameworks,
      [t.professionFrameworks.professionId, t.professionFrameworks.frameworkKey],
      profession_frameworks.rows.map(({ profession, framework: key }) => ({
        professionId: profession,
        frameworkKey: key,
      })),
    ),
  ].reduce((sum, written) => sum + written, 0);
}

const frameworkRow = (one: Framework, position: number): typeof t.frameworks.$inferInsert => ({
  key: one.key,
  position: position + 1,
  unit: one.modules.length > 0 ? 'module' : 'competence',
  title: one.title,
  titleCandidates: one.title_candidates,
  version: one.version,
  level: one.level,
  hours: one.hours_total_printed,
  hoursRowLabel: one.hours_total_row_label,
  hoursSrc: one.hours_total_src && oneSource(one.hours_total_src),
  defects: one.defects,
  src: oneSource([one.title_src ?? [], one.heading.src].flat()),
});

function sourceOfAction(actionKey: string): string {
  const src = action_sources[actionKey];
  if (src === undefined)
    throw new Error(`Fichier de référence frameworks.json : pas de source pour ${actionKey}`);
  return oneSource(src);
}

/** Domains, competences and capacities of a framework. A module of the mediators is a domain of one competence. */
function partsOf({ key: frameworkKey, domains, modules }: Framework) {
  const competences = [
    ...domains.flatMap(({ number, competences: own }) =>
      own.map((one) => ({ ...one, domainNumber: number, onSite: null })),
    ),
    ...modules.map(({ number, details, in_person_required, ...one }) => ({
      ...one,
      ...{ position: String(number), code_printed: String(number), domainNumber: number },
      onSite: in_person_required,
      capacities: details.map((label, i) => ({ index: i + 1, label, concept: null, mandatory: null })),
    })),
  ];
  return {
    domains: [...domains, ...modules.map((one) => ({ ...one, code_printed: null }))].map((one) => ({
      ...{ frameworkKey, number: one.number, codePrinted: one.code_printed },
      ...{ title: one.title, hours: one.hours, src: oneSource(one.src) },
    })),
    competences: competences.map((one, i) => ({
      ...{ frameworkKey, position: one.position, domainNumber: one.domainNumber, rank: i + 1 },
      ...{ codePrinted: one.code_printed, title: one.title, hours: one.hours },
      ...{ onSite: one.onSite, src: oneSource(one.src) },
    })),
    capacities: competences.flatMap(({ position, capacities }) =>
      capacities.map(({ index: number, label, concept, mandatory }) => ({
        ...{ frameworkKey, position, number, label, concept, mandatory },
      })),
    ),
  };
}
