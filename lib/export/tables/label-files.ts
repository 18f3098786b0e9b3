import { type ReadLabelFile, readLabelFiles } from '@/lib/label/label-files';
import { labelDecisionWords } from '@/lib/wording/labels';
import { regimeWords } from '@/lib/wording/projects';
import { exportTable } from '../table-definition';
import { count, day, text, yesNo } from '../table-fields';

export const labelFilesTable = exportTable({
  name: 'label-files',
  file: 'dossiers-de-label',
  title: 'Dossiers du label Medicen',
  about: 'Une ligne par formation dont le dossier est commencé. Ni note, ni score.',
  filters: [],
  audience: 'signed_in',
}).of<ReadLabelFile>({
  fields: [
    text('project', 'Projet', 'L’acronyme du projet.', (file) => file.acronym),
    text('slug', 'Adresse', 'L’adresse permanente du projet.', (file) => file.slug),
    text('training', 'Formation', 'Son intitulé.', (file) => file.title),
    text('organisation', 'Déclarée par', 'Son organisation.', (file) => file.organisation),
    text('regime', 'Régime', 'Initiale ou en apprentissage (002:3).', (file) => regimeWords[file.regime]),
    count(
      'mandatoryYes',
      'Obligatoires, oui',
      'Sur 7 (002:82).',
      ({ completeness }) => completeness.mandatory.yes,
    ),
    count('mandatoryNo', 'Obligatoires, non', 'Sur 7.', ({ completeness }) => completeness.mandatory.no),
    count(
      'mandatoryNa',
      'Obligatoires, N/A',
      'Le critère 1.4 seul, d’une formation récente (002:86).',
      ({ completeness }) => completeness.mandatory.na,
    ),
    count(
      'mandatoryBlank',
      'Obligatoires, sans réponse',
      'Sur 7.',
      ({ completeness }) => completeness.mandatory.blank,
    ),
    count(
      'strongYes',
      'Points forts, oui',
      'Sur 5 cotés (002:90).',
      ({ completeness }) => completeness.strong.yes,
    ),
    count('strongNo', 'Points forts, non', 'Sur 5.', ({ completeness }) => completeness.strong.no),
    count(
      'strongBlank',
      'Points forts, sans réponse',
      'Sur 5.',
      ({ completeness }) => completeness.strong.blank,
    ),
    yesNo('told', 'Autre point fort', 'S’il est décrit (2.6).', ({ completeness }) => completeness.told),
    text('decision', 'Suite', 'Vide : aucune n’est enregistrée.', ({ standing }) =>
      standing ? labelDecisionWords[standing.decision] : null,
    ),
    day('decidedOn', 'Suite du', 'Le jour de la décision.', ({ standing }) => standing?.decidedOn),
    text('body', 'Décidée par', 'Qui a décidé.', ({ standing }) => standing?.body),
    text('source', 'Source', 'Le document qui le dit.', ({ standing }) => standing?.source),
  ],
  rows: async ({ read, actor, now }) => ({ rows: await readLabelFiles(read, actor, now) }),
});
