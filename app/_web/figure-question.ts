import type { z } from 'zod';
import { layerQuery, learnersQuery, placeQuery } from '@/lib/domain/figure-address';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { Layer } from '@/lib/domain/vocabulary';
import { type FieldRefusal, refusedFields } from '@/lib/refusal';
import { type Parameters, parameterOf } from './situation';

const CODES: Readonly<Record<string, RefusalCode>> = {
  layer: 'unknown_layer',
  level: 'unknown_level',
  measure: 'unknown_measure',
  period: 'unknown_period',
};

/** The layer of an address, *vérifié* where it names none; refused (422) where it is none. */
export function layerOf(parameters: Parameters, otherwise: Layer = 'verified'): Layer {
  return understood(layerQuery, 'layer', parameterOf(parameters, 'layer')) ?? otherwise;
}

/** The place of an address: an action, a region, a level, a project. */
export function placeOf(parameters: Parameters) {
  return understoodAll(placeQuery, parameters);
}

/** The learner cell of an address: its measure (entrants by default), its period and its place. */
export function learnersOf(parameters: Parameters) {
  const { measure, period, ...place } = understoodAll(learnersQuery, parameters);
  return { measure, periodId: period, place };
}

function understoodAll<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, parameters: Parameters) {
  const names = Object.keys(schema.shape);
  return understood(
    schema,
    '',
    Object.fromEntries(names.map((name) => [name, parameterOf(parameters, name)])),
  );
}

function understood<Answer>(schema: z.ZodType<Answer>, name: string, given: unknown): Answer {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }): FieldRefusal<RefusalCode> => {
    const field = [name, ...path].filter(Boolean).join('.');
    return { path: field, code: CODES[field] ?? 'invalid_input', params: {} };
  });
  throw refusedFields(fields);
}
