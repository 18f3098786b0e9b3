import { z } from 'zod';

/** The schemas that the description of the API (openapi.json) names, each by its identifier. */
export const named = z.registry<{ id: string }>();
