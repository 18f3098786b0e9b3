import { regions } from '@/db/reference';
import { type NamedTraining, namedTrainings } from '@/db/report-entry-standing';
import { allPeriods, type ReportForWrite, type SectionOfReport } from '@/db/reports';
import type { Read } from '@/db/store';
import { parseLineIdentifier, type ReadRow } from '@/lib/domain/exchange';
import { foldLook } from '@/lib/domain/fold';
import type { FigureRow } from '@/lib/domain/line-address';
import { nearest } from '@/lib/domain/nearest';
import { breakdownNames, type Suggest } from './breakdown-names';
import { no, type Refused } from './line-refused';

/** A line of a file that is one of the report; or what keeps it from being one. */
export type Resolved =
  | { ok: true; row: FigureRow; training: NamedTraining; section: SectionOfReport }
  | Refused;

export interface LineResolver {
  line(row: ReadRow): Resolved;
  /** The period of a label; null is that of the campaign. Undefined where no period is called so. */
  period(label: string | null): { id: number; label: string } | undefined;
  periodLabels: string[];
  /** « « titre » (organisation), région », for a sentence. */
  nameOf(row: FigureRow): string;
}

/**
 * Finds the report's line of each row of a file, by its identifier or by the names of its columns (case, accents and
 * spaces do not count; a title or a member of before still names its training). Everything is read once; a row asks nothing of the database.
 */
export async function lineResolver(read: Read, report: ReportForWrite): Promise<LineResolver> {
  const trainings = await namedTrainings(read, report.projectId);
  const byId = new Map(trainings.map((training) => [training.id, training]));
  const byTitle = Map.groupBy(trainings, ({ title }) => foldLook(title));
  const byFormerTitle = groupedBy(trainings, ({ formerTitles }) => formerTitles);
  const organisations = new Map(trainings.map(({ organisation }) => [foldLook(organisation), organisation]));
  const sections = new Map(report.sections.map((section) => [section.participationId, section]));

  const allRegions = await regions(read);
  const regionName = new Map(allRegions.map(({ code, name }) => [code, name]));
  const regionCode = new Map(
    allRegions.flatMap(({ code, name }) => [
      [foldLook(name), code],
      [foldLook(code), code],
      [foldLook(code).replace(/^0/, ''), code],
    ]),
  );
  const suggestions = new Map<string, string | null>();
  const suggest: Suggest = (text, known, list) => {
    const key = `${list}|${text}`;
    const found = suggestions.has(key) ? (suggestions.get(key) ?? null) : nearest(text, known);
    suggestions.set(key, found);
    return found;
  };
  const breakdowns = await breakdownNames(read, suggest);

  const periods = await allPeriods(read);
  const periodOf = new Map(periods.map(({ id, label }) => [periodKey(label), { id, label }]));
  const ofCampaign = periods.find(({ id }) => id === report.campaign.periodId);
  /** A training is one of this report where its action has a section. */
  const inReport = (training: NamedTraining, row: FigureRow): Resolved => {
    const section = sections.get(training.participationId);
    if (!section) return no('line_of_other_report', 'training', { training: training.title });
    if (!training.regionCodes.includes(row.regionCode))
      return no('region_not_delivered', 'region', {
        training: training.title,
        region: regionName.get(row.regionCode) ?? row.regionCode,
        regions: namesOfRegions(training),
      });
    return breakdowns.refused(row, training, section.actionKey) ?? { ok: true, row, training, section };
  };
  const namesOfRegions = (training: NamedTraining) =>
    training.regionCodes.map((code) => regionName.get(code) ?? code).join(', ');

  function byIdentifier(given: ReadRow, identifier: string): Resolved {
    const row = parseLineIdentifier(identifier);
    if (!row) return no('unreadable_identifier', null, { text: identifier });
    const training = byId.get(row.trainingId);
    if (!training) return no('line_of_other_project', null, {});
    const differs = namesThatDiffer(given, row, training);
    if (differs) return no('names_differ', differs.column, { text: differs.text, known: differs.known });
    return inReport(training, row);
  }

  /** Sorting only some of the columns moves names away from their identifier: then neither can be trusted. */
  function namesThatDiffer(given: ReadRow, row: FigureRow, training: NamedTraining) {
    const known = regionName.get(row.regionCode) ?? row.regionCode;
    const is = (text: string, name: string, former: readonly string[]) =>
      text === '' || [name, ...former].some((one) => foldLook(one) === foldLook(text));
    if (!is(given.training, training.title, training.formerTitles))
      return { column: 'training' as const, text: given.training, known: training.title };
    if (!is(given.organisation, training.organisation, training.formerOrganisations))
      return { column: 'organisation' as const, text: given.organisation, known: training.organisation };
    const region = given.region === '' ? row.regionCode : regionCode.get(foldLook(given.region));
    if (region !== row.regionCode) return { column: 'region' as const, text: given.region, known };
    return breakdowns.differing(given, row);
  }

  function byNames(given: ReadRow): Resolved {
    const training = trainingNamed(given);
    if (!('id' in training)) return training;
    const region = regionNamed(given, training);
    if (typeof region !== 'string') return region;
    const breakdown = breakdowns.named(given, training);
    if ('ok' in breakdown) return breakdown;
    return inReport(training, { trainingId: training.id, regionCode: region, ...breakdown });
  }

  function trainingNamed({ training, organisation }: ReadRow): NamedTraining | Refused {
    if (training === '') return no('training_missing', 'training', {});
    const titled = byTitle.get(foldLook(training)) ?? byFormerTitle.get(foldLook(training)) ?? [];
    if (titled.length === 0) {
      const known = trainings.filter(({ participationId }) => sections.has(participationId));
      const titles = [...new Set(known.map(({ title }) => title))];
      return no('unknown_training', 'training', {
        text: training,
        nearest: suggest(training, titles, 'training'),
      });
    }
    const wanted = foldLook(organisation);
    const found = wanted === '' ? titled : declaredBy(titled, wanted);
    if (found.length === 1 && found[0]) return found[0];
    const theirs = titled.map((one) => one.organisation).join(', ');
    if (found.length > 1 || wanted === '')
      return no('organisation_needed_here', 'organisation', { training, theirs });
    return organisations.has(wanted)
      ? no('training_of_other_organisation', 'organisation', { training, text: organisation, theirs })
      : no('unknown_organisation_here', 'organisation', {
          text: organisation,
          nearest: suggest(organisation, [...organisations.values()], 'organisation'),
        });
  }

  function regionNamed({ region }: ReadRow, training: NamedTraining): string | Refused {
    const [only, ...more] = training.regionCodes;
    if (region === '')
      return only !== undefined && more.length === 0
        ? only
        : no('region_missing', 'region', { training: training.title, regions: namesOfRegions(training) });
    return (
      regionCode.get(foldLook(region)) ??
      no('unknown_region_here', 'region', {
        text: region,
        nearest: suggest(region, [...regionName.values()], 'region'),
      })
    );
  }

  return {
    line: (row) => (row.identifier ? byIdentifier(row, row.identifier) : byNames(row)),
    period: (label) => (label === null ? ofCampaign : periodOf.get(periodKey(label))),
    periodLabels: periods.map(({ label }) => label),
    nameOf(row) {
      const training = byId.get(row.trainingId);
      return `« ${training?.title ?? ''} » (${training?.organisation ?? ''}), ${regionName.get(row.regionCode) ?? ''}`;
    },
  };
}

/** The trainings that an organisation declares, or else those that it declared, by its name now or then. */
function declaredBy(trainings: readonly NamedTraining[], wanted: string): NamedTraining[] {
  const now = trainings.filter(({ organisation }) => foldLook(organisation) === wanted);
  return now.length > 0
    ? now
    : trainings.filter(({ formerOrganisations }) =>
        formerOrganisations.some((name) => foldLook(name) === wanted),
      );
}

function groupedBy(
  trainings: readonly NamedTraining[],
  namesOf: (training: NamedTraining) => readonly string[],
): Map<string, NamedTraining[]> {
  const named = trainings.flatMap((training) =>
    [...new Set(namesOf(training).map(foldLook))].map((name) => ({ name, training })),
  );
  return new Map(
    [...Map.groupBy(named, ({ name }) => name)].map(([name, all]) => [name, all.map((one) => one.training)]),
  );
}

/** « 2025/2026 » and « 2025 - 2026 » are « 2025-2026 ». */
const periodKey = (label: string) => foldLook(label).replaceAll('/', '-').replaceAll(' ', '');
