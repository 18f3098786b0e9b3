import { environmentProblems } from '@/lib/env';
import { refuse } from './refuse';

/**
 * Imported first, for its effect: what is loaded next reads the environment, which says what the service is. Where it
 * says nothing, the service is in production.
 */
process.env.SUIVI_MODE ??= 'production';
const problems = environmentProblems(process.env);
if (problems.length > 0) refuse(problems);
