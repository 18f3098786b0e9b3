import { afterAll, afterEach } from 'vitest';
import { closeCopy, removeCopies } from './database';

/** Of every file, also of those that share a process: a hook that a shared module declares runs for the first one alone. */
afterEach(closeCopy);
afterAll(removeCopies);
