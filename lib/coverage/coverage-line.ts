import { trainingTitles } from '@/db/coverage-offers';
import type { Read } from '@/db/store';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { projectIndex } from '@/lib/figure/project-index';
import { seesMore } from '@/lib/figure/reader';
import { Refusal } from '@/lib/refusal';
import { gatheredCells } from './coverage-cells';
import { type CoverageAsked, type CoverageColumn, coverageFrame, type FramedRow } from './coverage-frame';
import { type CoverageCell, cellOf } from './coverage-matrix';

export interface LineTraining {
  id: number;
  title: string;
  project: { slug: string; acronym: string };
  action: Pick<ActionName, 'key' | 'season' | 'number'>;
  isOpen: boolean;
}

/** A cell of a row, with what is offered there. */
export interface LineCell extends CoverageCell {
  column: CoverageColumn;
  offered: LineTraining[];
}

export interface CoverageLine {
  row: FramedRow;
  isFull: boolean;
  cells: LineCell[];
}

/** One row of the matrix with the trainings and projects of each of its cells; missing where there is no such row. */
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
  return {
    row,
    isFull,
    cells: cells.map(({ column, gathered }) => ({
      column,
      ...cellOf(gathered, isFull),
      offered: (gathered?.offers ?? [])
        .flatMap(({ id, projectId, seasonKey, actionKey, isOpen }): LineTraining[] => {
          const project = projects.get(projectId);
          if (!project) return [];
          const { key: action, season, number } = names.of(seasonKey, actionKey);
          return [
            {
              ...{ id, isOpen, title: titles.get(id) ?? '' },
              project: { slug: project.slug, acronym: project.acronym },
              action: { key: action, season, number },
            },
          ];
        })
        .sort(
          (a, b) => inFrenchOrder(a.project.acronym, b.project.acronym) || inFrenchOrder(a.title, b.title),
        ),
    })),
  };
}
