import { projectIds } from '@/db/projects';
import { type Read, read } from '@/db/store';
import { readSeeing } from '@/lib/figure/reader';

/** The handle of somebody who may read every project: what was known on each day, whatever a visitor reads of it. */
export const everyProject = async (): Promise<Read> => readSeeing(read(), new Set(await projectIds(read())));
