import { z } from 'zod';
import { named, namedInputs } from '@/lib/domain/named-shapes';
import { EXPORT_TABLES } from '@/lib/export/tables';
import { apiError } from './common';
import { FILE_ROUTES, type FileRoute } from './file-routes';
import { type ApiRoute, type ApiWrite, QUERY, type QueryName } from './route-shapes';
import { API_ROUTES, API_WRITES } from './routes';

const reference = (id: string) => ({ $ref: `#/components/schemas/${id}` });
const inJson = (schema: object) => ({ content: { 'application/json': { schema } } });

/** The description of the API (OpenAPI 3.1), generated from the schemas of what it takes and answers. */
export function openApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [path, route] of Object.entries<ApiRoute>(API_ROUTES))
    paths[path] = { get: getOperation(path, route) };
  for (const [path, route] of Object.entries<FileRoute>(FILE_ROUTES))
    paths[path] = { get: getOperation(path, route) };
  for (const [key, route] of Object.entries<ApiWrite>(API_WRITES)) {
    const [method = '', path = ''] = key.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: writing(path, route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Suivi CMA',
      version: '1',
      description:
        'Les chiffres publics se lisent sans compte. Un jeton d’accès, créé dans « Mon compte », lit ce que lit son compte et, selon ce qu’il permet, saisit des chiffres ou enregistre organisations, projets, versements, formations et engagements. Les taux sont des fractions non plafonnées ; ce qui ne peut pas être calculé est null, avec sa raison. Un montant est en centimes.',
    },
    // Where the description itself is served.
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: schemas(),
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'Un jeton d’accès (scma_…), de 90 jours au plus, révocable à tout moment.',
        },
      },
    },
  };
}

const TABLES = '/api/v1/tables/{name}';

/** The tables by their names, with what each holds and the filters that it follows. */
const namedTables = () => ({
  description: EXPORT_TABLES.map(
    ({ name, title, audience, filters }) =>
      `- \`${name}\` – ${title}${audience === 'signed_in' ? ' (sur compte)' : ''}${filters.length > 0 ? ` : ${filters.join(', ')}` : ''}`,
  ).join('\n'),
  schema: { type: 'string', enum: EXPORT_TABLES.map(({ name }) => name) },
});

const parametersOf = (path: string, query: readonly QueryName[]) => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...(path === TABLES ? namedTables() : { schema: { type: 'string' } }),
  })),
  ...query.map((name) => ({
    name,
    in: 'query',
    required: false,
    description: QUERY[name],
    schema: { type: 'string' },
  })),
];

/** A refusal has one shape, whatever its status. */
const refusals = (told: Record<number, string | false>) =>
  Object.fromEntries(
    Object.entries(told).flatMap(([status, description]) =>
      description === false
        ? []
        : [[status, { description, ...inJson(reference(idOf(named, apiError))) }] as const],
    ),
  );

const TOKEN_REFUSED = 'Jeton absent, inconnu, révoqué ou expiré';

function getOperation(
  path: string,
  { summary, query, answer, account, files = [] }: FileRoute & Partial<ApiRoute>,
) {
  // A table says when it was made: it is another one each time.
  const hasTag = !account && files.length === 0;
  return {
    summary,
    // A public route reads more with a token: the empty requirement says that it needs none.
    security: account ? [{ bearer: [] }] : [{}, { bearer: [] }],
    parameters: parametersOf(path, query),
    responses: {
      200: {
        description: 'OK',
        content: { ...(answer && inJson(reference(idOf(named, answer))).content), ...asFiles(files) },
      },
      ...(hasTag && { 304: { description: 'Inchangé depuis l’étiquette (ETag) rendue dans If-None-Match' } }),
      ...refusals({
        401: TOKEN_REFUSED,
        404: path.includes('{') && 'Inconnu',
        422: 'Paramètre refusé',
        429: 'Trop de jetons refusés : réessayer plus tard',
      }),
    },
  };
}

function writing(path: string, { summary, query, body, answer, status, key }: ApiWrite) {
  const header = {
    name: 'Idempotency-Key',
    in: 'header',
    required: key === 'needed',
    description:
      'Chosen by the program for one sending: the same key with the same content gives the first answer again, and with another one is refused (409).',
    schema: { type: 'string', minLength: 8, maxLength: 100 },
  };
  return {
    summary,
    security: [{ bearer: [] }],
    parameters: [...parametersOf(path, query), header],
    requestBody: {
      required: true,
      ...('safeParse' in body ? inJson(reference(idOf(namedInputs, body))) : { content: asFiles(body) }),
    },
    responses: {
      [status]: { description: 'OK', ...inJson(reference(idOf(named, answer))) },
      ...refusals({
        401: TOKEN_REFUSED,
        403: 'Ce compte ou ce jeton ne permet pas cette écriture',
        404: 'Inconnu',
        409: 'Changé entre-temps, fermé, ou clé déjà employée pour un autre envoi',
        413: 'Trop grand',
        415: 'Format inattendu',
        422: 'Refusé : tous les problèmes en une fois, chacun à sa place',
        429: 'Trop de jetons refusés : réessayer plus tard',
      }),
    },
  };
}

const asFiles = (types: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', contentEncoding: 'binary' } }]));

type Names = typeof named;

function idOf(names: Names, schema: z.ZodType): string {
  const id = names.get(schema)?.id;
  if (!id) throw new Error('A schema of the API has no name');
  return id;
}

/** One entry for each named schema; they refer to one another by name. */
const schemas = (): Record<string, unknown> => ({
  ...described(named, 'output'),
  ...described(namedInputs, 'input'),
});

function described(names: Names, io: 'input' | 'output'): Record<string, unknown> {
  const { schemas: generated } = z.toJSONSchema(names, { uri: (id) => reference(id).$ref, io });
  return Object.fromEntries(
    Object.entries(generated).map(([id, { $id: _, $schema: __, ...schema }]) => [id, schema]),
  );
}
