import { type Objective, type ObjectiveVersion, officerObjectives } from '@/lib/objective/officer-objectives';
import { Refusal } from '@/lib/refusal';
import { countingModeWords } from '@/lib/wording/actions';
import { targetEventWords } from '@/lib/wording/targets';
import { exportTable } from '../table-definition';
import { count, day, number, text, yesNo } from '../table-fields';

interface Row {
  objective: Objective;
  version: ObjectiveVersion;
}

export const officerTargets = exportTable({
  name: 'officer-targets',
  file: 'cibles',
  title: 'Cibles de vos actions',
  about: 'Une ligne par version d’une cible.',
  filters: [],
  audience: 'signed_in',
}).of<Row>({
  fields: [
    text('season', 'Saison', 'S1 ou S2.', ({ objective }) => objective.season),
    text('action', 'Action', 'La clé de l’action.', ({ objective }) => objective.action.key),
    text('component', 'Composante', 'Son identifiant.', ({ objective }) => objective.id),
    text('label', 'Ce qui est compté', 'Son libellé.', ({ objective }) => objective.label),
    text('unit', 'Unité', 'L’unité.', ({ objective }) => objective.unit),
    count('version', 'Version', 'Le rang de la cible.', ({ version }) => version.version),
    number('target', 'Cible', 'Vide sans cible chiffrée.', ({ version }) => version.target),
    number('baseline', 'Départ', 'La valeur de départ.', ({ version }) => version.baseline),
    text('dueOn', 'Échéance', 'À la précision du document.', ({ version }) => version.dueOn),
    text(
      'countingMode',
      'Mode de comptage',
      'De cette version.',
      ({ version }) => countingModeWords[version.countingMode],
    ),
    text(
      'event',
      'Origine',
      'Ce qui a apporté cette version.',
      ({ version }) => targetEventWords[version.event],
    ),
    day('knownFrom', 'Connue depuis', 'Le jour où elle est connue.', ({ version }) => version.knownFrom),
    day('inForceFrom', 'En vigueur du', 'Le premier jour.', ({ version }) => version.inForceFrom),
    day(
      'inForceTo',
      'Jusqu’au (exclu)',
      'Le jour où elle cesse de valoir.',
      ({ version }) => version.inForceTo,
    ),
    yesNo('inForce', 'En vigueur', 'Aujourd’hui.', ({ version }) => version.inForce),
    text('source', 'Source', 'Le document et la ligne, ou la décision.', ({ version }) => version.source),
    text('reason', 'Motif', 'Le motif de la version.', ({ version }) => version.reason),
  ],
  async rows({ read, actor, now }) {
    if (!actor) throw new Refusal('missing', 'not_found');
    const objectives = await officerObjectives(read, actor, now);
    return {
      rows: objectives.flatMap((objective) => objective.versions.map((version) => ({ objective, version }))),
    };
  },
});
