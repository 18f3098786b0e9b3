import { expect, it } from 'vitest';
import { EXPORT_TABLES, type TableName } from '@/lib/export/tables';
import { sourceFiles } from './source-files';

/**
 * Every file that draws a table or a chart, with the tables that it can be downloaded as; or why it cannot be. A new
 * table that stands in neither fails here.
 */
const exported: Record<string, readonly TableName[]> = {
  'app/_findings/finding-table.tsx': ['diagnostic-findings'],
  'app/(workspace)/_findings/diagnostic-list.tsx': ['diagnostic-findings'],
  'app/(workspace)/pilotage/labels/page.tsx': ['label-files'],
  'app/(public)/_dashboard/plan-table.tsx': ['plans'],
  'app/(public)/_dashboard/region-plan.tsx': ['plans'],
  'app/(public)/_dashboard/target-table.tsx': ['objectives'],
  'app/(public)/ecarts/gap-table.tsx': ['gaps'],
  'app/(public)/observatoire/jobs-table.tsx': ['jobs'],
  'app/(public)/observatoire/fact-table.tsx': ['sourced-facts'],
  'app/(public)/observatoire/etude/page.tsx': ['study-trainings'],
  'app/(public)/observatoire/etude/study-trainings.tsx': ['study-trainings'],
  'app/(public)/observatoire/etude/device-competences.tsx': ['device-competences'],
  'app/(public)/observatoire/metiers/[key]/required-competences.tsx': ['job-competences'],
  'app/(public)/actions/[key]/learners.tsx': ['learners', 'learner-ratios'],
  'app/(public)/actions/[key]/projections.tsx': ['projections', 'observed-points', 'observed-campaigns'],
  'app/(public)/actions/[key]/projects.tsx': ['action-projects', 'action-regions'],
  'app/(public)/actions/[key]/targets.tsx': ['action-targets'],
  'app/(public)/actions/[key]/session-target.tsx': ['session-readings'],
  'app/(public)/actions/[key]/sessions/page.tsx': ['zone-sessions'],
  'app/(public)/actions/[key]/specialites/matrix.tsx': ['specialty-coverage'],
  'app/(public)/actions/[key]/specialites/page.tsx': ['specialty-coverage'],
  'app/(public)/actions/[key]/specialites/said-cells.tsx': ['specialty-coverage'],
  'app/_frameworks/covered-table.tsx': ['framework-coverage'],
  'app/_frameworks/coverage-lines.tsx': ['training-coverage'],
  'app/_frameworks/framework-table.tsx': ['framework-coverage'],
  'app/(workspace)/pilotage/referentiels/page.tsx': ['framework-coverage'],
  'app/(public)/actions/actions-table.tsx': ['objectives'],
  'app/(public)/actions/season-one-table.tsx': ['season-one'],
  'app/(public)/comparaison/compared-season.tsx': [
    'compared-objectives',
    'compared-learners',
    'compared-counts',
  ],
  'app/(public)/aide/professions/page.tsx': ['professions'],
  'app/(public)/donnees/budgets-table.tsx': ['budgets'],
  'app/(public)/donnees/editions/[key]/edition-gaps.tsx': ['edition-gaps'],
  'app/(public)/donnees/page.tsx': ['editions'],
  'app/(public)/pourquoi/_answer/entries.tsx': ['explanation-entries', 'explanation-openings'],
  'app/(public)/pourquoi/_answer/session-table.tsx': ['explanation-sessions'],
  'app/(public)/pourquoi/_answer/offer-table.tsx': ['explanation-offers'],
  'app/(public)/pourquoi/_answer/participation-table.tsx': ['explanation-participations'],
  'app/(public)/pourquoi/_answer/steps.tsx': ['entry-history', 'opening-history'],
  'app/(public)/pourquoi/_answer/terms.tsx': ['explanation-terms'],
  'app/(public)/pourquoi/_answer/thing-table.tsx': ['explanation-things'],
  'app/(public)/projets/[slug]/amounts.tsx': ['project-amounts'],
  'app/(public)/projets/[slug]/public-money.tsx': ['project-cofunding-totals'],
  'app/(public)/projets/[slug]/milestones.tsx': ['project-milestones'],
  'app/(public)/projets/[slug]/consortium.tsx': ['project-members'],
  'app/(public)/projets/[slug]/entries.tsx': ['project-entries'],
  'app/(public)/projets/[slug]/participations.tsx': ['project-participations'],
  'app/(public)/projets/[slug]/target-shares.tsx': ['project-shares'],
  'app/(public)/projets/project-regions.tsx': ['project-regions'],
  'app/(public)/projets/project-table.tsx': ['projects'],
  'app/(public)/territoires/[code]/region-actions.tsx': ['region-actions'],
  'app/(public)/territoires/[code]/region-projects.tsx': ['plans'],
  'app/(public)/territoires/[code]/region-organisations.tsx': ['region-organisations'],
  'app/(public)/territoires/region-figures.tsx': ['regions'],
  'app/(public)/territoires/region-ranks.tsx': ['plans'],
  'app/(public)/territoires/zones.tsx': ['zones'],
  'app/(public)/territoires/couverture/crossing-table.tsx': ['coverage-professions'],
  'app/(public)/territoires/couverture/line-view.tsx': ['coverage-professions'],
  'app/(workspace)/administration/page.tsx': ['accounts'],
  'app/(workspace)/espace/past-reports.tsx': ['own-reports'],
  'app/(workspace)/espace/projets/[slug]/sessions/sessions-table.tsx': ['project-sessions'],
  'app/(workspace)/journal/changes-table.tsx': ['journal-values'],
  'app/(workspace)/pilotage/campagnes/[id]/board-matrix.tsx': ['campaign-sections'],
  'app/(workspace)/pilotage/campagnes/[id]/sections-list.tsx': ['campaign-sections'],
  'app/(workspace)/pilotage/campagnes/page.tsx': ['campaigns'],
  'app/(workspace)/pilotage/inbox-tables.tsx': ['inbox'],
  'app/(workspace)/pilotage/waiting-table.tsx': ['inbox'],
  'app/(workspace)/pilotage/argent/portfolio.tsx': ['portfolio-money'],
  'app/(workspace)/pilotage/argent/season-aid.tsx': ['season-money'],
  'app/(workspace)/pilotage/comparaison/comparisons-table.tsx': ['peers'],
  'app/(workspace)/pilotage/zones-blanches/zones-table.tsx': ['white-zones'],
  'app/(workspace)/pilotage/zones-blanches/reach-tables.tsx': ['white-zones'],
  'app/(workspace)/pilotage/zones-blanches/without-denominators.tsx': ['white-zones'],
  'app/(workspace)/pilotage/populations/page.tsx': ['populations'],
  'app/(workspace)/pilotage/populations/[id]/page.tsx': ['populations'],
  'app/(workspace)/pilotage/projets/page.tsx': ['managed-projects'],
  'app/(workspace)/pilotage/sessions/alerted-sessions.tsx': ['session-alerts'],
  'app/(workspace)/pilotage/sessions/month-table.tsx': ['session-months'],
  'app/(workspace)/pilotage/sessions/people-table.tsx': ['session-zones'],
  'app/(workspace)/pilotage/consortiums/rule-matrix.tsx': ['eligibility'],
  'app/(workspace)/pilotage/projets/[slug]/trainings.tsx': [
    'managed-trainings',
    'managed-commitments',
    'managed-planned',
  ],
  'app/(workspace)/pilotage/organisations/page.tsx': ['organisations'],
  'app/(workspace)/pilotage/organisations/[id]/organisation-life.tsx': ['organisation-successions'],
  'app/(workspace)/pilotage/objectifs/objectives-table.tsx': ['officer-targets'],
  'app/(workspace)/pilotage/objectifs/versions-table.tsx': ['officer-targets'],
  'app/(workspace)/pilotage/volets/[id]/lines-table.tsx': ['review-lines'],
  'app/(workspace)/pilotage/volets/[id]/offers-table.tsx': ['review-offers'],
  'app/(workspace)/pilotage/volets/[id]/untold-table.tsx': ['review-lines'],
  'app/_charts/component-bullets.tsx': ['action-components'],
  'app/_charts/trajectory-figure.tsx': ['trajectory'],
  'app/_charts/year-bars.tsx': ['learners'],
  'app/_map/coverage-table.tsx': ['coverage'],
  'app/_money/payment-table.tsx': ['project-payments'],
  'app/_money/pledge-table.tsx': ['project-cofunding'],
  'app/_money/tranche-table.tsx': ['project-tranches'],
  'app/_projects/learners-table.tsx': ['learners', 'learner-ratios'],
  'app/_projects/overlap-effects.tsx': ['overlap-effects'],
  'app/_projects/overlap-table.tsx': ['overlaps'],
  'app/_projects/other-years.tsx': ['calendar-view'],
  'app/_projects/ratios-table.tsx': ['learner-ratios'],
  'app/_projects/training-table.tsx': ['trainings'],
};

/** Lists that are drawn as no table. */
const lists: Record<string, readonly TableName[]> = {
  'app/(public)/actions/[key]/syntheses.tsx': ['action-syntheses'],
  'app/(public)/observatoire/link-line.tsx': ['job-links'],
  'app/(public)/comparaison/changes-list.tsx': ['changes'],
  'app/(public)/projets/[slug]/life.tsx': ['project-life'],
  'app/(public)/aide/indicateurs/page.tsx': ['indicators'],
  'app/(workspace)/journal/journal-lines.tsx': ['journal'],
  'app/_projects/laureate-records.tsx': ['laureates'],
};

const FIGURES = 'the figures of a report leave in its template and in its CSV, which can be imported again';
const PREVIEW = 'what a form is about to do, not a list: it is gone once the form is sent';
const FILE = 'read from the file that was sent: it is given back marked, with its sheet of errors';
const OF_PROJECT = 'what a form beside it corrects: the tables of the project leave from its public page';
const OF_SESSION = 'of one session, with forms beside it: the sessions of a project leave from their list';
const apart: Record<string, string> = {
  'app/(workspace)/espace/projets/[slug]/sessions/[code]/attendance-grid.tsx': OF_SESSION,
  'app/(workspace)/espace/projets/[slug]/sessions/[code]/checks.tsx': OF_SESSION,
  'app/(workspace)/espace/projets/[slug]/sessions/[code]/people.tsx': OF_SESSION,
  'app/(workspace)/espace/projets/[slug]/sessions/[code]/slots.tsx': OF_SESSION,
  'app/(workspace)/espace/projets/[slug]/certificats/page.tsx':
    'how many certificates leave in the file beside it',
  'app/(workspace)/espace/projets/[slug]/sessions/[code]/certificats/page.tsx':
    'the certificates themselves leave, in the file beside them',
  'app/(workspace)/espace/projets/[slug]/sessions/[code]/noms/ask-form.tsx':
    'names of participants, which leave in no file',
  'app/(workspace)/espace/projets/[slug]/sessions/calendar.tsx':
    'leaves as a file of calendar, which is offered under it',
  'app/(workspace)/espace/projets/[slug]/formations/page.tsx': OF_PROJECT,
  'app/(workspace)/espace/projets/[slug]/formations/[id]/label/page.tsx':
    'the answers of one file, beside their form: files leave from their list, without what is written in them',
  'app/(workspace)/formations/[id]/page.tsx': OF_PROJECT,
  'app/(workspace)/_trainings/life.tsx': OF_PROJECT,
  'app/(workspace)/_trainings/specialties.tsx': OF_PROJECT,
  'app/(workspace)/_money/milestone-table.tsx': OF_PROJECT,
  'app/_money/review-table.tsx': 'opinions and reserves, which leave in no file',
  'app/(workspace)/pilotage/projets/[slug]/argent/agreement.tsx': OF_PROJECT,
  'app/(workspace)/pilotage/projets/[slug]/argent/learner-aid-table.tsx': OF_PROJECT,
  'app/(workspace)/pilotage/projets/[slug]/amounts.tsx': OF_PROJECT,
  'app/(workspace)/pilotage/projets/[slug]/consortium.tsx': OF_PROJECT,
  'app/(workspace)/pilotage/projets/[slug]/departures.tsx': OF_PROJECT,
  'app/(workspace)/pilotage/projets/[slug]/life.tsx': OF_PROJECT,
  'app/(workspace)/pilotage/projets/[slug]/participations.tsx': OF_PROJECT,
  'app/(workspace)/pilotage/programme/page.tsx':
    'reference facts, each on its action\u2019s page and in the API',

  'app/_coverage/aims-table.tsx': 'reference facts, in the API beside the matrix',

  'app/_ui/data-table.tsx': 'the component itself',
  'app/_ui/chart-with-table.tsx': 'the component itself',
  'app/(public)/aide/indicateurs/indicator-section.tsx': 'a worked example of the help',
  'app/(public)/connexion/demonstration-accounts.tsx': 'the accounts of the demonstration, to sign in with',
  'app/(public)/donnees-personnelles/page.tsx': 'how long each thing is kept: a notice, no figure',
  'app/(public)/donnees/editions/[key]/page.tsx': 'the fixed public tables, offered under their own names',
  'app/(workspace)/_correction/editor-lines.tsx': 'a form',
  'app/(workspace)/_correction/editor-offers.tsx': 'a form',
  'app/(workspace)/compte/changer/page.tsx': 'one\u2019s own accounts, to go to one',
  'app/(public)/connexion/comptes/page.tsx': 'one\u2019s own accounts, to choose one',
  'app/(workspace)/compte/identities.tsx': 'one\u2019s own identities, with a button each',
  'app/(workspace)/compte/second-factor.tsx': 'one\u2019s own second factors, with a button each',
  'app/(workspace)/compte/sessions.tsx': 'one\u2019s own sessions, with a button each',
  'app/(workspace)/pilotage/sessions/session-readings.tsx':
    'five sums of the table of people by zone, each over the same target',
  'app/(workspace)/espace/rapports/[id]/sessions/proposal-form.tsx': PREVIEW,
  'app/_tokens/token-table.tsx': 'access tokens, with a button each: they do not leave in a file',
  'app/(workspace)/espace/rapports/[id]/envoi/report-nets.tsx': PREVIEW,
  'app/(workspace)/espace/rapports/[id]/envoi/section-summary.tsx': PREVIEW,
  'app/(workspace)/espace/rapports/[id]/_offers/offer-dates.tsx': FIGURES,
  'app/(workspace)/espace/rapports/[id]/_grid/section-grid.tsx': FIGURES,
  'app/(workspace)/espace/rapports/[id]/_exchange/file-exchange.tsx': FILE,
  'app/(workspace)/espace/rapports/[id]/import/[job]/changes-table.tsx': FILE,
  'app/(workspace)/espace/rapports/[id]/import/[job]/preview-summary.tsx': FILE,
  'app/(workspace)/espace/projets/[slug]/sessions/fichier/[job]/session-changes.tsx': FILE,
  'app/(workspace)/pilotage/populations/nouvelle/file-lines.tsx': FILE,
  'app/_files/problems-table.tsx': FILE,
  'app/_files/sent-files.tsx': FILE,
  'app/(workspace)/_programme-file/row-changes.tsx': FILE,
  'app/(workspace)/_programme-file/sheet-counts.tsx': FILE,
  'app/(workspace)/espace/rapports/[id]/import/[job]/publish-form.tsx': FILE,
  'app/(workspace)/espace/rapports/[id]/_parts/partners-progress.tsx':
    'how far each partner is, with a button each',
  'app/(workspace)/pilotage/campagnes/[id]/board-table.tsx':
    'counts of the sections under it, which are exported',
  'app/(workspace)/pilotage/campagnes/[id]/cloture/page.tsx': PREVIEW,
  'app/(workspace)/pilotage/campagnes/[id]/released-sections.tsx':
    'in the journal, with its reasons; a link each',
  'app/(workspace)/pilotage/campagnes/[id]/running-exceptions.tsx':
    'in the exported sections, with a button each',
  'app/(workspace)/pilotage/departures-table.tsx':
    'to answer, a link each; the gaps that they open leave with the gaps',
  'app/(workspace)/pilotage/money-table.tsx':
    'what waits, a link each; the tranches and milestones leave with the portfolio of money',
  'app/(workspace)/pilotage/requests-table.tsx':
    'requests to answer, a link each; their sections are in the exported inbox, their reasons in the journal',
  'app/(workspace)/pilotage/comite/seances/page.tsx':
    'in the workbook of a committee, on its sheet of decisions; the committees by their pages',
  'app/(workspace)/pilotage/comparaison/thresholds.tsx':
    'two lines; each threshold leaves beside the comparisons that it is of',
  'app/(workspace)/pilotage/campagnes/nouvelle/preview.tsx': PREVIEW,
  'app/(workspace)/pilotage/validation/page.tsx': PREVIEW,
  'app/(workspace)/pilotage/organisations/[id]/succession/succession-effect.tsx': PREVIEW,
  'app/(workspace)/pilotage/objectifs/[id]/preview.tsx': PREVIEW,
  'app/(workspace)/pilotage/volets/[id]/effect-table.tsx': PREVIEW,
  'app/(workspace)/pilotage/volets/[id]/files-table.tsx': 'files, each of which is downloaded',
  'app/(workspace)/pilotage/volets/[id]/warnings.tsx': PREVIEW,
};

const files = sourceFiles('app');
const drawing = files
  .filter(({ text }) => /<(?:DataTable|table|ChartWithTable)\b/.test(text))
  .map(({ path }) => path);

it('every table and chart can be downloaded, or it is said why not', () => {
  expect(drawing.filter((path) => !(path in exported) && !(path in apart))).toEqual([]);
});

it('every line of these lists is a file', () => {
  const paths = files.map(({ path }) => path);
  const named = [...Object.keys(exported), ...Object.keys(lists), ...Object.keys(apart)];
  expect(named.filter((path) => !paths.includes(path))).toEqual([]);
});

/** What the pages offer: `table="name"` of the links, and the names that a component chooses among. */
const offered = (name: TableName): boolean =>
  files.some(({ text }) => text.includes('<ExportLinks') && new RegExp(`['"]${name}['"]`).test(text)) ||
  name.startsWith('public-');

it('every table of the registry is offered on a page, and belongs to a table or a list that is shown', () => {
  const names = EXPORT_TABLES.map(({ name }) => name);
  expect(names.filter((name) => !offered(name))).toEqual([]);
  const shown = new Set([...Object.values(exported), ...Object.values(lists)].flat());
  expect(names.filter((name) => !name.startsWith('public-') && !shown.has(name))).toEqual([]);
});
