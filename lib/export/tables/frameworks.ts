import type { CompetenceCount } from '@/lib/domain/framework/coverage';
import { actionNames } from '@/lib/figure/action-names';
import { regionNames } from '@/lib/figure/region-names';
import {
  actionFrameworks,
  type CoveredCompetences,
  coveredCompetences,
  frameworkDetail,
} from '@/lib/framework/covered-competences';
import { type Competence, type Domain, type Framework, frameworksAt } from '@/lib/framework/frameworks';
import { type CoverageLine, projectCoverage } from '@/lib/framework/project-coverage';
import { projectDetail } from '@/lib/project/project-detail';
import { frameworkNames, noShareWords, offerStateWords } from '@/lib/wording/frameworks';
import { refused } from '../filter-values';
import { exportTable, type TableQuestion } from '../table-definition';
import { count, rate, text } from '../table-fields';

interface Line {
  framework: Framework;
  domain: Domain;
  competence: Competence;
  count: CompetenceCount | undefined;
  said: boolean;
}

/** Each competence of the printed frameworks with its trainings: of an action, of a project or of a region. */
export const frameworkCoverage = exportTable({
  name: 'framework-coverage',
  file: 'couverture-des-referentiels',
  title: 'Couverture des référentiels',
  about:
    'Une ligne par compétence imprimée, avec le nombre de formations qui la couvrent ; aucun apprenant. Les heures de référentiels différents ne s’ajoutent pas.',
  filters: ['as-of', 'action', 'project', 'region'],
  audience: 'public',
}).of<Line>({
  fields: [
    text('framework', 'Référentiel', 'La clé du référentiel.', ({ framework }) => framework.key),
    text(
      'framework_name',
      'Nom',
      'Le public du référentiel.',
      ({ framework }) => frameworkNames[framework.key],
    ),
    text('title', 'Titre', 'Tel qu’imprimé ; vide : sans titre imprimé.', ({ framework }) => framework.title),
    text(
      'version',
      'Version',
      'Telle qu’imprimée ; vide : non imprimée.',
      ({ framework }) => framework.version,
    ),
    count('domain', 'Domaine', 'Son rang.', ({ domain }) => domain.number),
    text('domain_title', 'Titre du domaine', 'Tel qu’imprimé.', ({ domain }) => domain.title),
    count(
      'domain_hours',
      'Heures du domaine',
      'Imprimées ; vide : non imprimées.',
      ({ domain }) => domain.hours,
    ),
    text(
      'position',
      'Place',
      'La place de la compétence dans son référentiel.',
      (row) => row.competence.position,
    ),
    text(
      'code',
      'Code imprimé',
      'Il peut être donné à deux compétences.',
      (row) => row.competence.codePrinted,
    ),
    text('competence', 'Compétence', 'Telle qu’imprimée.', (row) => row.competence.title),
    count('hours', 'Heures', 'Imprimées ; vide : non imprimées.', (row) => row.competence.hours),
    count(
      'opened',
      'Formations ouvertes',
      'Ouvertes (déclaré ou vérifié) et non fermées ; vide : aucune formation ne dit ce qu’elle couvre.',
      (row) => (row.said ? (row.count?.opened ?? 0) : null),
    ),
    count(
      'committed',
      'Engagées non ouvertes',
      'Engagées, sans ouverture déclarée ; vide : aucune formation ne dit ce qu’elle couvre.',
      (row) => (row.said ? (row.count?.committed ?? 0) : null),
    ),
    text('src', 'Source', 'Document et ligne.', (row) => row.competence.src),
  ],
  async rows(question) {
    const all = await coverageAsked(question);
    return {
      rows: all.flatMap(({ framework, counts, trainings }) =>
        framework.domains.flatMap((domain) =>
          domain.competences.map((competence) => ({
            ...{ framework, domain, competence },
            count: counts.find(({ position }) => position === competence.position),
            said: trainings.opened + trainings.committed > 0,
          })),
        ),
      ),
    };
  },
});

/** Of one action, one project or one region, as their pages say it; without any, of all the trainings. */
async function coverageAsked({ read, day, filter }: TableQuestion): Promise<CoveredCompetences[]> {
  const [action, slug, region] = [filter('action'), filter('project'), filter('region')];
  if ([action, slug, region].filter((one) => one !== undefined).length > 1)
    throw refused(action === undefined ? 'region' : 'action', 'no_public_table');
  if (action !== undefined) {
    if (!(await actionNames(read)).known(action)) throw refused('action', 'unknown_action');
    return actionFrameworks(read, action, day);
  }
  if (slug !== undefined)
    return coveredCompetences(read, { projectId: (await projectDetail(read, { slug, day })).id }, day);
  if (region !== undefined) {
    if (!(await regionNames(read)).byCode.has(region)) throw refused('region', 'unknown_region');
    return coveredCompetences(read, { regionCode: region }, day);
  }
  return Promise.all((await frameworksAt(read, day)).map(({ key }) => frameworkDetail(read, key, day)));
}

/** What each training of a project says that it covers, a line for each framework. */
export const trainingCoverageTable = exportTable({
  name: 'training-coverage',
  file: 'competences-des-formations',
  title: 'Compétences des formations du projet',
  about: 'Une ligne par formation et par référentiel dont elle dit ce qu’elle couvre ; aucun apprenant.',
  filters: ['as-of', 'project'],
  needs: ['project'],
  audience: 'public',
}).of<CoverageLine>({
  fields: [
    count('training', 'Formation', 'Son numéro.', (row) => row.trainingId),
    text('title', 'Intitulé', 'Au jour demandé.', (row) => row.title),
    text(
      'state',
      'Offre',
      'Ouverte, engagée seulement, fermée, ou ni engagée ni ouverte.',
      (row) => offerStateWords[row.state],
    ),
    text('framework', 'Référentiel', 'La clé du référentiel.', (row) => row.framework.key),
    count(
      'covered',
      'Couvertes',
      'Les compétences, ou les modules, couverts.',
      (row) => row.coverage.covered,
    ),
    count('of', 'Imprimées', 'Celles du référentiel.', (row) => row.coverage.of),
    count('minutes', 'Minutes dites', 'Vide : non renseignées.', (row) => row.coverage.minutes),
    count(
      'minutes_within',
      'Minutes comptées',
      'Dans la limite des heures imprimées de chaque domaine ; vide : pas de part.',
      (row) => row.coverage.share?.minutes,
    ),
    count('minutes_printed', 'Minutes imprimées', 'Vide : pas de part.', (row) => row.coverage.share?.of),
    rate('share', 'Part', 'Minutes comptées sur minutes imprimées.', ({ coverage: { share } }) =>
      share ? share.minutes / share.of : null,
    ),
    text('no_share', 'Sans part', 'Pourquoi.', ({ coverage: { noShare } }) =>
      noShare ? noShareWords[noShare] : null,
    ),
  ],
  async rows({ read, day, filter }) {
    const { id } = await projectDetail(read, { slug: filter('project') ?? '', day });
    return { rows: await projectCoverage(read, id, day) };
  },
});
