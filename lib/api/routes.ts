import { edition } from '@/lib/domain/edition';
import { figuresToEnter } from '@/lib/domain/figures-to-enter';
import { TABLE_FILTERS } from '@/lib/export/table-filters';
import { actionDetail, actionList } from './action';
import { comparison } from './comparison';
import { coverage } from './coverage';
import { editionList } from './edition';
import { projectEligibilityShape } from './eligibility';
import { EVIDENCE_MEDIA, evidenceJoined } from './evidence';
import { componentExplanation, countExplanation, learnersExplanation } from './explain';
import { findingList } from './finding';
import { frameworkDetail, frameworkList } from './framework';
import { discrepancyList } from './gap';
import { importAnswer, importChoicesBody, importPublished, importStarted } from './import';
import { factList, jobList } from './observatory';
import { peersShape } from './peers';
import { populationListShape, populationReading } from './population';
import { programme } from './programme';
import { programmeImportShape, programmePublishBody, programmePublished } from './programme-import';
import { projectDetail, projectList } from './project';
import { projectionAnswer } from './projection';
import { RECORDING_ROUTES, RECORDING_WRITES } from './recording-routes';
import { regionDetail, regionList } from './region';
import { figuresEntered, reportFigures, reportList } from './report';
import type { ApiRoute, ApiWrite } from './route-shapes';
import { sessionImportShape, sessionsPublishBody, sessionsPublished } from './session-import';
import { SESSION_ROUTES, SESSION_WRITES } from './session-routes';
import { SPECIALTY_ROUTES, SPECIALTY_WRITES } from './specialty';
import { tableAnswer } from './table';

const READING = ['season', 'as-of'] as const;

/** What can be asked of the API: its description is made of this table, and a test holds every route to it. */
export const API_ROUTES = {
  '/api/v1/programme': {
    summary: 'The programme: laureates, participations, aid, learners, published figures, budgets, gaps.',
    query: ['as-of', 'target'],
    answer: programme,
  },
  '/api/v1/actions': {
    summary:
      'The actions of a season (S2 by default) with the progress of their objectives and a verdict on each target. With a verdict, only the components that have it.',
    query: [...READING, 'target', 'verdict', 'sort'],
    answer: actionList,
  },
  '/api/v1/actions/{key}': {
    summary: 'One action, in the season asked for, else in the latest it is in.',
    query: [...READING, 'target'],
    answer: actionDetail,
  },
  '/api/v1/actions/{key}/components/{id}/projection': {
    summary: 'When a target would be reached at the verified paces seen; refused with a reason. Not a fact.',
    query: ['as-of'],
    answer: projectionAnswer,
  },
  '/api/v1/actions/{key}/components/{id}/explain': {
    summary:
      'Why this figure: the value of a component with its formula, rules, target, coverage, parts and what is left out. A signed-in person also reads the parts of the projects open to them.',
    query: [...READING, 'target', 'layer'],
    answer: componentExplanation,
  },
  '/api/v1/explain/learners': {
    summary: 'The same for a cell of the public learner tables, or its sum over the periods known.',
    query: [...READING, 'measure', 'period', 'action', 'region', 'level', 'project', 'layer'],
    answer: learnersExplanation,
  },
  '/api/v1/explain/count/{what}': {
    summary: 'The same for laureates, participations, aid, regions, reports or trainings.',
    query: [...READING, 'action', 'region', 'layer'],
    answer: countExplanation,
  },
  '/api/v1/discrepancies': {
    summary:
      'The disagreements that the rules find: computed against published, commitments against targets, documents against one another. A signed-in person also reads those of the entries open to them.',
    query: [...READING, 'action', 'kind', 'state'],
    answer: discrepancyList,
  },
  '/api/v1/jobs': {
    summary:
      'The emerging jobs of documents 001 and 000 as printed, with the links that an officer confirmed, and how many of the sheets have no open training of a laureate before them.',
    query: [...READING, 'source', 'category', 'facing'],
    answer: jobList,
  },
  '/api/v1/facts': {
    summary:
      'The facts of source documents, each with its line, its base and how it must not be read. A percentage is never a count.',
    query: [...READING, 'q', 'source', 'topic'],
    answer: factList,
  },
  '/api/v1/editions': {
    summary: 'The frozen editions of the public tables, with their checksums.',
    query: [],
    answer: editionList,
  },
  '/api/v1/editions/{key}': {
    summary: 'One frozen edition: the same bytes for ever, whatever is corrected since.',
    query: [],
    answer: edition,
  },
  '/api/v1/comparison': {
    summary:
      'Two days side by side: targets, values, rates and counts, and what changed between them, by pages.',
    query: ['from', 'to', 'season', 'action', 'target', 'page'],
    answer: comparison,
  },
  '/api/v1/projects': {
    summary: 'The recorded projects, by pages.',
    query: [...READING, 'q', 'action', 'region', 'status', 'sort', 'page'],
    answer: projectList,
  },
  '/api/v1/projects/{slug}': { summary: 'One project.', query: READING, answer: projectDetail },
  '/api/v1/projects/{slug}/eligibility': {
    summary:
      'The printed rules of the consortium of a project, action by action: what is read of each on a day, and the facts that it looked at. For whoever may read the project; never a score.',
    query: ['as-of'],
    answer: projectEligibilityShape,
    account: true,
  },
  '/api/v1/findings': {
    summary:
      'What diagnostics found of the needs of action 2, and a study of connected devices: words, or numbers with unit, horizon and basis, and the trainings that answer.',
    query: ['as-of'],
    answer: findingList,
  },
  '/api/v1/frameworks': {
    summary: 'The seven competence frameworks as printed in document 003. Their hours are never added.',
    query: ['as-of'],
    answer: frameworkList,
  },
  '/api/v1/frameworks/{key}': {
    summary:
      'One framework: domains, competences by their place, defects of the print, and how many opened trainings cover each competence.',
    query: ['as-of'],
    answer: frameworkDetail,
  },
  '/api/v1/coverage': {
    summary:
      'The coverage matrix: regions crossed with professions, types of professions or levels, or zones with actions (`by`). Anyone reads the offers; with an account, also where learners are verified and who did not declare, in the projects open to it.',
    query: [...READING, 'by', 'action', 'period'],
    answer: coverage,
  },
  '/api/v1/regions': { summary: 'The 18 regions.', query: READING, answer: regionList },
  '/api/v1/tables/{name}': {
    summary:
      'A table of the screens as a file or as JSON, every page of a list, with its data dictionary. Each table follows the filters of its page, by the same names; another one is refused by its name. Some tables need a session.',
    query: ['format', ...TABLE_FILTERS],
    answer: tableAnswer,
    files: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  },
  '/api/v1/peers': {
    summary:
      'The participations of an action and season beside one another: the median and the quartiles of what each realised over what it had planned, by measure, period and layer (both without one), refused under five. Beside them the rates of the participations that this account may read, never another one.',
    query: [...READING, 'action', 'component', 'layer'],
    answer: peersShape,
    account: true,
  },
  '/api/v1/reports': {
    summary: 'The reports that this account may read, the latest observation first, by pages.',
    query: ['project', 'page'],
    answer: reportList,
    account: true,
  },
  '/api/v1/reports/{id}/figures': {
    summary: 'A report whole: its figures and openings with their addresses, and the mark of this moment.',
    query: [],
    answer: reportFigures,
    account: true,
  },
  '/api/v1/imports/{id}': {
    summary:
      'A file sent to a report: how far it is, every problem with its sheet, row and column, what publishing it would change, conflicts and totals, by pages.',
    query: ['page'],
    answer: importAnswer,
    account: true,
  },
  '/api/v1/programme/imports/{id}': {
    summary:
      'A file sent to the programme, for its sender: how far it is, every problem with its sheet, row and column, what publishing it would create and change, by pages.',
    query: ['page'],
    answer: programmeImportShape,
    account: true,
  },
  '/api/v1/session-imports/{id}': {
    summary:
      'A file of training sessions sent to a project: how far it is, every problem with its sheet, row and column, what publishing it would create and change, by pages.',
    query: ['page'],
    answer: sessionImportShape,
    account: true,
  },
  '/api/v1/populations': {
    summary:
      'The populations that learners are set against, each with its source and its date, those that stand no more included; their cells are the table « populations ». For officers and observers.',
    query: ['as-of'],
    answer: populationListShape,
    account: true,
  },
  '/api/v1/regions/{code}': { summary: 'One region.', query: READING, answer: regionDetail },
  ...RECORDING_ROUTES,
  ...SESSION_ROUTES,
  ...SPECIALTY_ROUTES,
} as const satisfies Record<string, ApiRoute>;

export const API_WRITES = {
  'PUT /api/v1/reports/{id}/figures': {
    summary:
      'Enters figures and openings of a report: those named, wholly or not at all; the others stay. The same rules, codes and sentences as the form and the files.',
    query: ['dry-run'],
    body: figuresToEnter,
    answer: figuresEntered,
    status: 200,
    key: 'needed',
  },
  'POST /api/v1/reports/{id}/imports': {
    summary:
      'Sends a workbook or a CSV for a report: its body is the file, X-File-Name its name. Answers at once with the number of the job, which is then read beside.',
    query: [],
    body: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'],
    answer: importStarted,
    status: 202,
    key: 'taken',
  },
  'POST /api/v1/programme/imports': {
    summary:
      'Sends a workbook or a CSV of the programme (organisations, projects, trainings, commitments, figures): its body is the file, X-File-Name its name. Answers at once with the number of the job, which is then read beside.',
    query: [],
    body: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'],
    answer: importStarted,
    status: 202,
    key: 'taken',
  },
  'POST /api/v1/programme/imports/{id}/commit': {
    summary:
      'Publishes a previewed file into the programme, wholly or not at all. The same job twice is published once.',
    query: [],
    body: programmePublishBody,
    answer: programmePublished,
    status: 200,
    key: 'taken',
  },
  'POST /api/v1/populations/readings': {
    summary:
      'Reads a table of population (Région, Niveau, Métier, Effectif, État), a workbook or a CSV: its lines as the form that loads it takes them, or everything that is wrong with it, each at its cell. Nothing is kept nor written.',
    query: [],
    body: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'],
    answer: populationReading,
    status: 200,
    key: 'taken',
  },
  'POST /api/v1/projects/{slug}/session-imports': {
    summary:
      'Sends a workbook or a CSV of training sessions (sessions, slots, people by number, attendance; never a name): its body is the file, X-File-Name its name. Answers at once with the number of the job, which is then read beside.',
    query: [],
    body: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'],
    answer: importStarted,
    status: 202,
    key: 'taken',
  },
  'POST /api/v1/session-imports/{id}/commit': {
    summary:
      'Publishes a previewed file of sessions, wholly or not at all. The same job twice is published once.',
    query: [],
    body: sessionsPublishBody,
    answer: sessionsPublished,
    status: 200,
    key: 'taken',
  },
  'POST /api/v1/sections/{id}/evidence': {
    summary:
      'Joins the file of the body to a cell (line and measure), a training, or the whole section. What it is, is told by its content; 10 MB at most.',
    query: ['line', 'measure', 'training'],
    body: EVIDENCE_MEDIA,
    answer: evidenceJoined,
    status: 201,
    key: 'taken',
  },
  'POST /api/v1/imports/{id}/commit': {
    summary:
      'Publishes a previewed file into the draft, wholly or not at all; conflicts take the value that is chosen. The same job twice is published once.',
    query: [],
    body: importChoicesBody,
    answer: importPublished,
    status: 200,
    key: 'taken',
  },
  ...RECORDING_WRITES,
  ...SESSION_WRITES,
  ...SPECIALTY_WRITES,
} as const satisfies Record<`${'POST' | 'PUT' | 'DELETE'} /api/v1/${string}`, ApiWrite>;
