import type { DeviceCompetenceRow, StudyTrainingRow } from '@/db/observatory-rows';
import type { SourcedFact } from '@/lib/domain/observatory/fact';
import { DEVICE_LEVELS, FACT_TOPICS } from '@/lib/domain/observatory/vocabulary';
import { factsAsked, jobsAsked } from '@/lib/observatory/narrowed-lists';
import { type Job, observatory, type PublicLink } from '@/lib/observatory/observatory';
import {
  factDated,
  factTopicWords,
  factValue,
  jobPlace,
  jobStandingWords,
  linkNatureWords,
  linkTargetWords,
  relevanceWords,
} from '@/lib/wording/observatory';
import { choice, refused } from '../filter-values';
import { exportTable, type TableQuestion } from '../table-definition';
import { count, day, number, text, yesNo } from '../table-fields';
import type { TableFilter } from '../table-filters';

const AS_OF = ['season', 'as-of'] as const satisfies readonly TableFilter[];

/** A filter that must name something there is. */
function among(question: TableQuestion, name: TableFilter, values: readonly (string | null)[]) {
  const typed = question.filter(name);
  if (typed !== undefined && !values.includes(typed)) throw refused(name, 'unknown_choice');
  return typed;
}

export const jobsTable = exportTable({
  name: 'jobs',
  file: 'metiers-en-emergence',
  title: 'Métiers de l’observatoire',
  about: 'Une ligne par métier.',
  filters: [...AS_OF, 'source', 'category', 'facing'],
  audience: 'public',
}).of<Job>({
  fields: [
    text('key', 'Identifiant', 'Le nom du métier dans les adresses.', (job) => job.key),
    text('name', 'Métier', 'Tel que le document l’imprime.', (job) => job.name),
    text('standing', 'Nature', 'D’où vient le métier.', (job) => jobStandingWords[job.standing]),
    text(
      'category',
      'Catégorie',
      'Celle du document\u00a0; vide s’il n’en donne pas.',
      (job) => job.category,
    ),
    text('families', 'Familles', 'Celles du document.', (job) => job.families.join(' ; ') || null),
    text('country', 'Pays', 'Ce que le document dit du lieu.', (job) => jobPlace(job)),
    text(
      'missions',
      'Missions',
      'Telles qu’imprimées.',
      (job) => job.sheet.missions.map(({ words }) => words).join(' | ') || null,
    ),
    text(
      'opinion',
      'Avis du document',
      '«\u00a0non extrait (image)\u00a0»\u00a0: rien ne peut en être lu.',
      (job) => (job.sheet.opinion ? job.sheet.opinion.reason : null),
    ),
    count(
      'facing',
      'Formations lauréates ouvertes en face',
      'Liens « forme à ce métier » confirmés, vers des formations déclarées ouvertes et non fermées.',
      (job) => job.facing,
    ),
    text('src', 'Source', 'Le document et ses lignes.', (job) => job.src),
  ],
  async rows(question) {
    const { jobs } = await observatory(question.read, question.day);
    return {
      rows: jobsAsked(jobs, {
        source: among(
          question,
          'source',
          jobs.map(({ documentKey }) => documentKey),
        ),
        category: among(
          question,
          'category',
          jobs.map(({ category }) => category),
        ),
        facing: choice(question, 'facing', ['none', 'some'], 'unknown_choice'),
      }),
    };
  },
});

interface LinkRow {
  job: Job;
  link: PublicLink;
}

export const jobLinks = exportTable({
  name: 'job-links',
  file: 'liens-des-metiers',
  title: 'Liens confirmés des métiers',
  about: 'Une ligne par lien confirmé.',
  filters: [...AS_OF],
  audience: 'public',
}).of<LinkRow>({
  fields: [
    text('job', 'Métier', 'Tel que le document l’imprime.', ({ job }) => job.name),
    text(
      'nature',
      'Ce que dit le lien',
      'Forme à, requise pour, proche de.',
      ({ link }) => linkNatureWords[link.nature],
    ),
    text('target', 'Lié à', 'Le genre de la chose liée.', ({ link }) => linkTargetWords[link.to.kind]),
    text('name', 'Intitulé', 'De la chose liée.', ({ link }) => link.to.name),
    text('project', 'Projet', 'Celui de la formation.', ({ link: { to } }) =>
      to.kind === 'training' ? to.project.acronym : null,
    ),
    day(
      'openedOn',
      'Ouverte le',
      'Tel que déclaré\u00a0; vide si personne ne l’a déclaré.',
      ({ link: { to } }) => (to.kind === 'training' ? to.openedOn : null),
    ),
    day('since', 'Confirmé le', 'Depuis quand le lien est public.', ({ link }) => link.since),
    text('source', 'Source', 'Ce qui le dit.', ({ link }) => link.source),
  ],
  async rows({ read, day: on }) {
    const { jobs } = await observatory(read, on);
    return { rows: jobs.flatMap((job) => job.links.map((link) => ({ job, link }))) };
  },
});

export const sourcedFactsTable = exportTable({
  name: 'sourced-facts',
  file: 'faits-sources',
  title: 'Faits sourcés',
  about: 'Une ligne par fait d’un document.',
  filters: [...AS_OF, 'q', 'source', 'topic'],
  audience: 'public',
}).of<SourcedFact>({
  fields: [
    text('key', 'Identifiant', 'Stable.', (fact) => fact.key),
    text('topic', 'Sujet', 'De quoi parle le fait.', (fact) => factTopicWords[fact.topic]),
    text('label', 'Fait', 'Ce que le document affirme.', (fact) => fact.label),
    number('value', 'Valeur', 'Vide\u00a0: le document n’en imprime pas.', (fact) => fact.value),
    number('upper', 'Valeur haute', 'De ce qui est entre deux valeurs.', (fact) => fact.upper),
    text('unit', 'Unité', 'Telle que comptée.', (fact) => fact.unit),
    text('qualifier', 'Précision', '=, ≈, >, < ou between.', (fact) => fact.qualifier),
    text('words', 'En mots', 'La valeur telle que l’écran la dit.', (fact) => factValue(fact)),
    text('dated', 'Date', 'Celle du document\u00a0; déduite si elle l’est.', (fact) => factDated(fact)),
    text('base', 'Base', 'De qui ou de quoi un pourcentage est une part.', (fact) => fact.base),
    text('guard', 'Mise en garde', 'Comment ne pas le lire.', (fact) => fact.guard),
    text('detail', 'Détail', 'Ce que le fait ajoute en mots.', (fact) => fact.detail),
    text('quote', 'Phrase du document', 'Telle qu’imprimée.', (fact) => fact.quote),
    text('src', 'Source', 'Le document et ses lignes.', (fact) => fact.src),
  ],
  async rows(question) {
    const { facts, documents } = await observatory(question.read, question.day);
    return {
      rows: factsAsked(
        { facts, documents },
        {
          source: among(
            question,
            'source',
            documents.map(({ key }) => key),
          ),
          topic: choice(question, 'topic', FACT_TOPICS, 'unknown_choice'),
          q: question.filter('q'),
        },
      ),
    };
  },
});

export const studyTrainingsTable = exportTable({
  name: 'study-trainings',
  file: 'formations-de-l-etude',
  title: 'Formations de l’étude',
  about: 'Une ligne par formation de l’annexe 3 du document 000. Aucune n’est celle d’un lauréat.',
  filters: [...AS_OF],
  audience: 'public',
}).of<StudyTrainingRow>({
  fields: [
    text('key', 'Identifiant', 'Son rang dans l’étude.', (row) => row.key),
    text('kind', 'Genre', 'Initiale, continue ou en ligne.', (row) => row.kind),
    text('institution', 'Établissement', 'Tel qu’imprimé.', (row) => row.institution),
    text('title', 'Formation', 'Telle qu’imprimée.', (row) => row.title),
    text('level', 'Niveau imprimé', '« Niveau 3 » est propre à l’étude.', ({ detail }) => detail.level),
    yesNo('certifying', 'Certifiante', 'Vide\u00a0: non imprimé.', ({ detail }) => detail.certifying),
    text('location', 'Lieu imprimé', 'Tel qu’imprimé.', ({ detail }) => detail.location),
    text(
      'regions',
      'Régions',
      'Déduites des villes.',
      ({ detail }) => detail.regions.map(({ name }) => name).join(' ; ') || null,
    ),
    text('duration', 'Durée imprimée', 'Telle qu’imprimée.', ({ detail }) => detail.duration),
    yesNo('health', 'Dimension santé', 'Telle qu’imprimée.', ({ detail }) => detail.health),
    text(
      'relevance',
      'Pertinence',
      'Selon l’étude, lettres mises en ordre par nous.',
      ({ detail }) => relevanceWords[detail.relevance],
    ),
    text(
      'notes',
      'Remarques',
      'Ce qui ne concorde pas dans le document.',
      ({ detail }) => detail.notes.join(' ; ') || null,
    ),
    text('src', 'Source', 'Le document et sa ligne.', (row) => row.src),
  ],
  async rows({ read, day: on }) {
    return { rows: (await observatory(read, on)).trainings };
  },
});

export const deviceCompetencesTable = exportTable({
  name: 'device-competences',
  file: 'competences-de-l-etude',
  title: 'Compétences de l’étude',
  about: 'Une ligne par compétence de l’annexe 4 du document 000.',
  filters: [...AS_OF],
  audience: 'public',
}).of<DeviceCompetenceRow>({
  fields: [
    text('key', 'Identifiant', 'Donné par nous.', (row) => row.key),
    text('name', 'Compétence', 'Telle qu’imprimée.', (row) => row.name),
    text('family', 'Famille', 'Métier, transversale ou comportementale.', (row) => row.family),
    text(
      'definition',
      'Définition',
      'Telle qu’imprimée ; vide si le texte l’a perdue.',
      (row) => row.definition,
    ),
    ...DEVICE_LEVELS.map((level) =>
      text(
        `level${level}`,
        `Niveau ${level}`,
        'Condensé par nous\u00a0; vide si le texte l’a perdu.',
        (row: DeviceCompetenceRow) => row.levels[level]?.words,
      ),
    ),
    text('defect', 'Défaut d’extraction', 'Ce que le texte a perdu de sa ligne.', (row) => row.defect),
    text('src', 'Source', 'Le document et sa ligne.', (row) => row.src),
  ],
  async rows({ read, day: on }) {
    return { rows: (await observatory(read, on)).competences };
  },
});

interface RequiredRow {
  job: Job;
  required: Job['sheet']['required'][number];
}

export const jobCompetencesTable = exportTable({
  name: 'job-competences',
  file: 'competences-des-metiers',
  title: 'Compétences des métiers de l’étude',
  about: 'Une ligne par compétence requise d’un nouveau métier, ou à renforcer d’un métier existant.',
  filters: [...AS_OF],
  audience: 'public',
}).of<RequiredRow>({
  fields: [
    text('job', 'Métier', 'Tel que l’étude le nomme.', ({ job }) => job.name),
    text('standing', 'Nature', 'Nouveau ou existant.', ({ job }) => jobStandingWords[job.standing]),
    text('competence', 'Compétence', 'Telle que la fiche l’imprime.', ({ required }) => required.label),
    text(
      'key',
      'Compétence du référentiel',
      'Vide\u00a0: hors du référentiel de l’étude.',
      ({ required }) => required.competence,
    ),
    text('level', 'Niveau', 'Vide\u00a0: non imprimé.', ({ required }) => required.level),
    text('basis', 'D’où vient le niveau', 'Comparé à l’annexe, ou déduit.', ({ required }) => required.basis),
    text('src', 'Source', 'Le document et sa ligne.', ({ required }) => required.src),
  ],
  async rows({ read, day: on }) {
    const { jobs } = await observatory(read, on);
    return { rows: jobs.flatMap((job) => job.sheet.required.map((required) => ({ job, required }))) };
  },
});
