import { z } from 'zod';
import { apiError } from './common';
import { FILE_ROUTES } from './file-routes';
import { named } from './named';
import { API_ROUTES, type ApiRoute, QUERY } from './routes';

const reference = (id: string) => ({ $ref: `#/components/schemas/${id}` });
const inJson = (schema: object) => ({ content: { 'application/json': { schema } } });

/** The description of the API (OpenAPI 3.1), generated from the schemas of its answers. */
export function openApi(): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Suivi CMA',
      version: '1',
      description:
        'Lecture seule, sans compte. Les taux sont des fractions non plafonnées ; ce qui ne peut pas être calculé est null, avec sa raison. Un montant est en centimes.',
    },
    paths: Object.fromEntries(
      Object.entries<DescribedRoute>({ ...API_ROUTES, ...FILE_ROUTES }).map(([path, route]) => [
        path,
        { get: operation(path, route) },
      ]),
    ),
    components: { schemas: schemas() },
  };
}

type DescribedRoute = Omit<ApiRoute, 'answer'> & Partial<Pick<ApiRoute, 'answer'>>;

function operation(path: string, { summary, query, answer, files = [] }: DescribedRoute) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = query.map((name) => ({
    name,
    in: 'query',
    required: false,
    description: QUERY[name],
    schema: { type: 'string' },
  }));
  const error = inJson(reference(idOf(apiError)));
  return {
    summary,
    parameters: [...inPath, ...inQuery],
    responses: {
      200: {
        description: 'OK',
        content: { ...(answer && inJson(reference(idOf(answer))).content), ...asFiles(files) },
      },
      ...(inPath.length > 0 && { 404: { description: 'Inconnu', ...error } }),
      422: { description: 'Paramètre refusé', ...error },
    },
  };
}

const asFiles = (types: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', contentEncoding: 'binary' } }]));

function idOf(schema: z.ZodType): string {
  const id = named.get(schema)?.id;
  if (!id) throw new Error('A schema of the API has no name');
  return id;
}

/** One entry for each named schema; they refer to one another by name. */
function schemas(): Record<string, unknown> {
  const { schemas: generated } = z.toJSONSchema(named, { uri: (id) => reference(id).$ref, io: 'output' });
  return Object.fromEntries(
    Object.entries(generated).map(([id, { $id: _, $schema: __, ...schema }]) => [id, schema]),
  );
}
