import { EVIDENCE_TYPE_NAMES } from '@/lib/domain/evidence';
import type { ApiRoute } from './route-shapes';

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
  '/api/v1/committee': {
    summary:
      'A file of a steering committee (COPIL): the report of five pages, of four where actions were chosen (format=pdf, by default), the workbook of its figures with their sources (format=xlsx) or slides with charts that can be edited (format=pptx), all of the same figures, as known at the end of a day (as-of), of a season or of all, of some actions (actions=A,B, or action=A) or of all. Its figures are those of a visitor, unless one’s own are asked for (view=own): each page then says that it is restricted. For officers and observers; needs a session or a token.',
    query: ['season', 'as-of', 'actions', 'action', 'view', 'format'],
    account: true,
    files: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
  },
  '/api/v1/committee/actions/{key}': {
    summary:
      'The portfolio sheet of an action (PDF of one page), as known at the end of a day, in one season or the latest that it is in; with the figures of a visitor, unless one’s own are asked for (view=own). For officers and observers; needs a session or a token.',
    query: ['season', 'as-of', 'view'],
    account: true,
    files: ['application/pdf'],
  },
  '/api/v1/committee/regions/{code}': {
    summary:
      'The portfolio sheet of a region (PDF of one page), as known at the end of a day, of one season or of all; with the figures of a visitor, unless one’s own are asked for (view=own). For officers and observers; needs a session or a token.',
    query: ['season', 'as-of', 'view'],
    account: true,
    files: ['application/pdf'],
  },
  '/api/v1/reports/{id}/receipts/{event}': {
    summary:
      'The receipt of a sending of a report (PDF): everything that was sent, by whom and when, with its SHA-256. The number of the event is that of the sending. For the members of the project and its officers; needs a session or a token.',
    query: [],
    account: true,
    files: ['application/pdf'],
  },
  '/api/v1/evidence/{id}': {
    summary: 'A file joined to a report, to be saved: for the members of the project and its officers.',
    query: [],
    account: true,
    files: EVIDENCE_TYPE_NAMES,
  },
  '/api/v1/programme/template': {
    summary:
      'The programme as a workbook to correct and complete (xlsx, by default), or one of its sheets as CSV (sheet=Formations): every organisation, and the projects that the officer follows. A CSV text that begins with = + - @ is written after an apostrophe.',
    query: ['sheet'],
    account: true,
    files: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'],
  },
  '/api/v1/programme/imports/{id}/workbook': {
    summary:
      'The file of the programme that was sent, its wrong cells marked, annotated and listed; for its sender.',
    query: [],
    account: true,
    files: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'],
  },
  '/api/v1/projects/{slug}/session-template': {
    summary:
      'The training sessions of a project as a workbook to correct and complete: people by number, never by name.',
    query: [],
    account: true,
    files: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  },
  '/api/v1/session-imports/{id}/workbook': {
    summary: 'The file of sessions that was sent, its wrong cells marked, annotated and listed.',
    query: [],
    account: true,
    files: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'],
  },
  '/api/v1/imports/{id}/workbook': {
    summary:
      'The workbook that was sent, its wrong cells marked, annotated and listed; for those who may see the job.',
    query: [],
    account: true,
    files: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  },
} as const satisfies Record<string, FileRoute>;
