import { trainingTitles } from '@/db/coverage-offers';
import type { Read } from '@/db/store';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { projectIndex } from '@/lib/figure/project-index';
import { seesMore } from '@/lib/figure/reader';
import { Refusal } from '@/lib/refusal';
import { type GatheredCell, gatheredCells, type Participation } from './coverage-cells';
import { participationOf } from './coverage-facts';
import { type CoverageAsked, type CoverageColumn, coverageFrame, type FramedRow } from './coverage-frame';
import { type CoverageCell, cellOf } from './coverage-matrix';

/** A project in one of its actions. */
export interface LineProject {
  project: { slug: string; acronym: string };
  action: Pick<ActionName, 'key' | 'season' | 'number'>;
}

export interface LineTraining extends LineProject {
  id: number;
  title: string;
  isOpen: boolean;
}

/** A cell of a row, with what is offered there. */
export interface LineCell extends CoverageCell {
  column: CoverageColumn;
  offered: LineTraining[];
  /** Who has verified learners there and offers nothing there any more, or does not say that it does. */
  reachedBy: LineProject[];
}

export interface CoverageLine {
  row: FramedRow;
  isFull: boolean;
  cells: LineCell[];
}

/**
 * One row of the matrix with the trainings and projects of each of its cells, and for who reads learners the projects
 * that have verified ones there; missing where there is no such row.
 */
export async function coverageLine(read: Read, asked: CoverageAsked, key: string): Promise<CoverageLine> {
  const { day } = asked;
  const { columns, rows } = await coverageFrame(read, asked);
  const row = rows.find((one) => one.key === key);
  if (!row) throw new Refusal('missing', 'not_found');
  const isFull = seesMore(read);
  const { at } = await gatheredCells(read, asked);
  const cells = columns.map((column) => ({ column, gathered: at(key, column.key) }));
  const ids = new Set(cells.flatMap(({ gathered }) => gathered?.offers.map(({ id }) => id) ?? []));
  const titles = trainingTitles(read, [...ids], day);
  const projects = new Map((await projectIndex(read, day)).map((project) => [project.id, project]));
  const names = await actionNames(read);
  const lineProject = ({ projectId, seasonKey, actionKey }: Participation): LineProject | undefined => {
    const project = projects.get(projectId);
    if (!project) return undefined;
    const { key: action, season, number } = names.of(seasonKey, actionKey);
    return {
      project: { slug: project.slug, acronym: project.acronym },
      action: { key: action, season, number },
    };
  };
  return {
    row,
    isFull,
    cells: cells.map(({ column, gathered }) => ({
      column,
      ...cellOf(gathered, isFull),
      offered: (gathered?.offers ?? [])
        .flatMap(({ id, isOpen, ...of }): LineTraining[] => {
          const own = lineProject(of);
          return own ? [{ id, isOpen, title: titles.get(id) ?? '', ...own }] : [];
        })
        .sort((a, b) => byProject(a, b) || inFrenchOrder(a.title, b.title)),
      reachedBy: reachedWithoutOffer(gathered)
        .flatMap((of) => lineProject(of) ?? [])
        .sort((a, b) => byProject(a, b) || a.action.number - b.action.number),
    })),
  };
}

const byProject = (a: LineProject, b: LineProject) => inFrenchOrder(a.project.acronym, b.project.acronym);

function reachedWithoutOffer(cell: GatheredCell | undefined): Participation[] {
  const offering = new Set(cell?.offers.map(participationOf));
  return [...(cell?.reachedBy ?? [])].flatMap(([name, of]) => (offering.has(name) ? [] : of));
}
