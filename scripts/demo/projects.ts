import type { ProjectSpec } from './project-spec';
import { SEASON_1 } from './projects-season-1';
import { SEASON_2 } from './projects-season-2';

/** Every project of the demonstration. None of the publicly known laureates is among them. */
export const PROJECTS: ProjectSpec[] = [...SEASON_1, ...SEASON_2];
