import type { JobSheet } from '@/lib/domain/observatory/sheet';
import { slugOf } from '@/lib/domain/observatory/slug';
import { DEVICE_LEVELS } from '@/lib/domain/observatory/vocabulary';
import * as t from '../schema';
import type { Tx } from '../store';
import { JOB_SHEETS, type SheetSource, STUDY } from './job-source';
import { perspectivesOf, printedAt } from './printed-lines';
import { put } from './put';

type JobRow = typeof t.jobs.$inferInsert;

/** The jobs of documents 001 and 000, the study's competences and trainings, and the facts that both print. */
export function loadJobs(tx: Tx): number {
  return (
    put(tx, t.jobs, [t.jobs.key], [...sheetRows(), ...newRows(), ...existingRows()]) +
    put(tx, t.deviceCompetences, [t.deviceCompetences.key], competenceRows()) +
    put(tx, t.studyTrainings, [t.studyTrainings.key], trainingRows())
  );
}

const EMPTY: JobSheet = {
  aliases: [],
  direction: null,
  year: null,
  countriesCited: [],
  missions: [],
  training: [],
  frenchTrainings: [],
  frenchSites: null,
  perspectives: [],
  printedCode: null,
  opinion: null,
  education: null,
  access: [],
  trend: [],
  required: [],
};

function sheetRows(): JobRow[] {
  return JOB_SHEETS.jobs.map((one) => ({
    key: slugOf(one.name),
    documentKey: '001',
    standing: 'sheet',
    position: one.order_toc,
    name: one.name,
    category: one.category,
    families: one.family_keys.map((key) => JOB_SHEETS.family_labels[key] ?? key),
    country: one.country,
    place: one.place_printed,
    sheet: sheetOf(one),
    src: one.src,
  }));
}

const sheetOf = (one: SheetSource): JobSheet => ({
  ...EMPTY,
  aliases: one.aliases.map(({ label, lang, src }) => ({ words: label, lang, src })),
  direction: one.direction_printed
    ? { words: one.direction_printed, cut: one.direction_truncated === true }
    : null,
  year: one.year
    ? { value: one.year, meaning: one.year_meaning, decade: one.year_precision !== undefined }
    : null,
  countriesCited: one.countries_cited ?? [],
  missions: one.missions.map(({ label, src }) => ({ words: printedAt(src) ?? label, src })),
  training: one.training.map(({ label, src }) => ({ words: label, src, quote: printedAt(src) })),
  frenchTrainings: one.french_trainings ?? [],
  frenchSites: one.french_sites ? { places: one.french_sites.values, src: one.french_sites.src } : null,
  perspectives: perspectivesOf(one.order_toc),
  printedCode: one.french_code
    ? { words: one.french_code.printed, note: one.french_code.note ?? null, src: one.french_code.src }
    : null,
  opinion: { heading: JOB_SHEETS.opinions.label, reason: one.opinion_reason, src: one.opinion_src },
});

function newRows(): JobRow[] {
  return STUDY.jobs.new.map((one, at) => ({
    key: slugOf(one.name),
    documentKey: '000',
    standing: 'new',
    position: 101 + at,
    name: one.name,
    category: null,
    families: [],
    country: null,
    place: null,
    sheet: {
      ...EMPTY,
      aliases: one.aliases.map((words) => ({ words, lang: null, src: one.aliases_src })),
      education: one.education_printed,
      access: accessLines(one.access_src),
      trend: [one.trend],
      required: one.required.map(({ competence, name_printed, level, level_basis, src }) => ({
        competence,
        label: name_printed,
        level,
        basis: level_basis,
        src,
      })),
    },
    src: one.src,
  }));
}

/** « 000:1076-1080 » line by line, those that print something. */
function accessLines(src: string): JobSheet['access'] {
  const [document = '', place = ''] = src.split(':');
  const [from = 0, to = from] = place.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, i) => `${document}:${from + i}`).flatMap((line) => {
    const words = printedAt(line);
    return words === null ? [] : [{ words, src: line }];
  });
}

function existingRows(): JobRow[] {
  return STUDY.jobs.existing.map((one, at) => ({
    key: slugOf(one.name),
    documentKey: '000',
    standing: 'existing',
    position: 201 + at,
    name: one.name,
    category: null,
    families: [],
    country: null,
    place: null,
    sheet: {
      ...EMPTY,
      trend: one.impact,
      required: one.blocks.map(({ label, competence, src }) => ({
        competence,
        label,
        level: null,
        basis: null,
        src,
      })),
    },
    src: one.src,
  }));
}

function competenceRows(): (typeof t.deviceCompetences.$inferInsert)[] {
  return STUDY.framework.competences.map((one, at) => ({
    key: one.key,
    position: at + 1,
    name: one.name,
    otherName: one.name_differs ? one.name_in_body : null,
    family: one.family,
    levels: Object.fromEntries(
      DEVICE_LEVELS.map((level) => {
        const cell = one.levels[level];
        return [
          level,
          cell.short === null
            ? null
            : {
                words: cell.short,
                inText: cell.present_in_text,
                note: cell.recovered_from_job_sheet ? 'retrouvé dans une fiche de métier' : null,
              },
        ];
      }),
    ) as (typeof t.deviceCompetences.$inferInsert)['levels'],
    defect: defectOf(one),
    src: one.src,
  }));
}

/** What was lost of a row, and the levels that survive without their letter. */
function defectOf({
  extraction_defect: defect,
}: (typeof STUDY.framework.competences)[number]): string | null {
  if (!defect) return null;
  const left = (defect.surviving_levels ?? []).map(({ short }) => `« ${short} »`);
  return [defect.label, left.length > 0 && `niveaux sans lettre : ${left.join(' ; ')}`]
    .filter(Boolean)
    .join(' ; ');
}

function trainingRows(): (typeof t.studyTrainings.$inferInsert)[] {
  return STUDY.trainings.rows.map((one, at) => ({
    key: one.id,
    position: at + 1,
    kind: one.kind,
    institution: one.institution,
    title: one.title,
    detail: {
      level: one.level_printed,
      certifying: one.certifying,
      location: one.location_printed,
      regions: one.regions_derived,
      duration: one.duration.printed,
      health: one.health_dimension,
      relevance: one.relevance,
      otherTitle: one.title_alias?.label ?? null,
      notes: [one.location_note, one.institution_note, one.kind_note, one.level_note, one.title_note].filter(
        (note) => note !== undefined,
      ),
    },
    src: one.src,
  }));
}
