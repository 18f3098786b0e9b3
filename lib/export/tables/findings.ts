import { DIAGNOSED_ACTION } from '@/lib/domain/finding';
import { publicDiagnostics, type ReadDiagnostic, type ReadFinding } from '@/lib/finding/diagnostics';
import { domainWords, findingKindWords, qualifierWords, quantityWords } from '@/lib/wording/findings';
import { french } from '@/lib/wording/typography';
import { exportTable } from '../table-definition';
import { count, day, text } from '../table-fields';

interface Row {
  of: ReadDiagnostic;
  finding: ReadFinding;
}

export const diagnosticFindings = exportTable({
  name: 'diagnostic-findings',
  file: 'constats-des-diagnostics',
  title: 'Constats des diagnostics',
  about: 'Une ligne par constat. Les quantités de deux diagnostics ne s’additionnent pas.',
  filters: ['as-of'],
  audience: 'public',
}).of<Row>({
  fields: [
    text('diagnostic', 'Diagnostic', 'Son titre.', ({ of }) => french(of.title)),
    text('domain', 'Domaine', 'Ce qu’il évalue (003:160-162).', ({ of }) => domainWords[of.domain]),
    text('project', 'Projet', 'Vide : une étude extérieure au programme.', ({ of }) => of.acronym),
    text('slug', 'Adresse', 'L’adresse permanente du projet.', ({ of }) => of.slug),
    day('deliveredOn', 'Remis le', 'Vide : aucun jour n’est dit.', ({ of }) => of.deliveredOn),
    text('kind', 'Nature', 'Ce que le constat concerne.', ({ finding }) => findingKindWords[finding.kind]),
    text('label', 'Constat', 'Son intitulé.', ({ finding }) => french(finding.label)),
    text('text', 'Texte', 'Ce qui est écrit.', ({ finding }) => finding.text && french(finding.text)),
    text('profession', 'Profession', 'De la liste du texte.', ({ finding }) => finding.profession),
    text('rome', 'ROME', 'Le code, où il est dit.', ({ finding }) => finding.romeCode),
    text('quantity', 'Quantité', 'En mots.', ({ finding }) => quantityWords(finding)),
    text('qualifier', 'Sens du nombre', 'Exactement, plus de, entre…', ({ finding }) =>
      finding.qualifier ? qualifierWords[finding.qualifier] : null,
    ),
    count(
      'low',
      'Nombre',
      'La borne basse d’un intervalle. Vide : non chiffré.',
      ({ finding }) => finding.low,
    ),
    count('high', 'Borne haute', 'D’un intervalle.', ({ finding }) => finding.high),
    text('unit', 'Unité', 'Ce qui est compté.', ({ finding }) => finding.unit && french(finding.unit)),
    text(
      'horizon',
      'Horizon',
      'Quand cela vaut.',
      ({ finding }) => finding.horizon && french(finding.horizon),
    ),
    text(
      'basis',
      'Base',
      'Ce sur quoi cela repose.',
      ({ finding }) => finding.basis && french(finding.basis),
    ),
    text(
      'trainings',
      'Formations en face',
      'Celles qui sont confirmées, avec leur projet.',
      ({ finding }) =>
        finding.answers.map(({ title, acronym }) => `${title} (${acronym})`).join(' ; ') || null,
    ),
    text('source', 'Source', 'Document et lignes, ou le document nommé.', ({ finding }) => finding.source),
  ],
  rows: async ({ read, day: asOf }) => ({
    rows: publicDiagnostics(read, { actionKey: DIAGNOSED_ACTION, day: asOf }).flatMap((of) =>
      of.findings.map((finding) => ({ of, finding })),
    ),
  }),
});
