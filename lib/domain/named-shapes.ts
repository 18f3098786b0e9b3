import { z } from 'zod';

/** The schemas that the description of the API (openapi.json) names, each by its identifier. */
export const named = z.registry<{ id: string }>();

/** The same for what it takes: a schema there may read more than one writing of a value. */
export const namedInputs = z.registry<{ id: string }>();
