import type { ApiRoute } from './routes';

/** What an address that answers with a file says of itself: it has no schema. */
export type FileRoute = Omit<ApiRoute, 'answer'>;

/** The addresses that answer with a file alone: described beside the others, without a schema. */
export const FILE_ROUTES = {
  '/api/v1/reports/{id}/template': {
    summary:
      'A report as a workbook to fill in (xlsx, by default), or its figures as CSV (format=csv): what it holds, for those who may read it; needs a session or a token. A CSV text that begins with = + - @ is written after an apostrophe.',
    query: ['format'],
    account: true,
    files: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'],
  },
} as const satisfies Record<string, FileRoute>;
