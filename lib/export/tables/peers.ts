import { LAYERS } from '@/lib/domain/vocabulary';
import { type NamedComparison, type NamedPeer, namedComparisons } from '@/lib/peer/peer-board';
import { measureWords } from '@/lib/wording/measures';
import { peerStandingWords, refusedPeersWords } from '@/lib/wording/peers';
import { choice } from '../filter-values';
import { exportTable } from '../table-definition';
import { count, LAYER_LABELS, number, rate, text, yesNo } from '../table-fields';
import { READING } from '../table-filters';

interface PeerRow {
  of: NamedComparison;
  own: NamedPeer | null;
}

const summaryOf = ({ of }: PeerRow) => (of.summary.refused === null ? of.summary : null);

export const peers = exportTable({
  name: 'peers',
  file: 'comparaison-des-participations',
  title: 'Comparaison des participations',
  about:
    'Une ligne par groupe comparé et par participation qui vous est ouverte. Médiane non pondérée des taux, réalisé sur prévu ; jamais le nom ni le taux d’une autre.',
  filters: [...READING, 'action', 'component', 'layer'],
  audience: 'signed_in',
}).of<PeerRow>({
  fields: [
    text('season', 'Saison', 'La saison de l’action.', ({ of }) => of.season),
    text('action', 'Action', 'Sa clé stable.', ({ of }) => of.action.key),
    text(
      'components',
      'Composantes',
      'Celles qui comptent par cette mesure ; vide : aucune ne compte d’apprenants.',
      ({ of }) => of.componentIds.join(', ') || null,
    ),
    text('measure', 'Mesure', 'Ce qui est compté.', ({ of }) => measureWords[of.measure].label),
    text('period', 'Période', 'Celle des chiffres.', ({ of }) => of.period.label),
    text('layer', 'Valeur', 'Déclarée ou vérifiée.', ({ of }) => LAYER_LABELS[of.layer]),
    count(
      'participations',
      'Participations',
      'Toutes celles de l’action, une par projet, sans ceux qui ont abandonné.',
      ({ of }) => of.participations,
    ),
    count(
      'gaveUp',
      'Abandons',
      'Projets qui ont abandonné avant ce jour ; ne comptent pas.',
      ({ of }) => of.gaveUp,
    ),
    count('compared', 'Comparées', 'Celles qui ont un taux.', ({ of }) => of.compared),
    count('silent', 'Sans valeur', 'Restent en dehors.', ({ of }) => of.outside.not_reported),
    count(
      'noNumber',
      'Réponse sans nombre',
      '« Rien à déclarer » ou une estimation ; restent en dehors.',
      ({ of }) => of.outside.no_number,
    ),
    count('noPlan', 'Sans prévision', 'Restent en dehors.', ({ of }) => of.outside.no_plan),
    text('refused', 'Comparaison refusée', 'Pourquoi ; vide : elle ne l’est pas.', ({ of }) =>
      refusedPeersWords(of.summary),
    ),
    rate(
      'first',
      'Premier quartile',
      'Vide s’il ferait deviner un taux.',
      (row) => summaryOf(row)?.quartiles?.first,
    ),
    rate('median', 'Médiane', 'Non pondérée.', (row) => summaryOf(row)?.median),
    rate(
      'third',
      'Troisième quartile',
      'Vide s’il ferait deviner un taux.',
      (row) => summaryOf(row)?.quartiles?.third,
    ),
    number(
      'threshold',
      'Seuil d’alerte (points)',
      'Sous la médiane, ce jour-là.',
      ({ of }) => of.threshold / 10,
    ),
    text('project', 'Projet', 'L’adresse d’un projet qui vous est ouvert.', ({ own }) => own?.slug),
    text('acronym', 'Acronyme', 'Le sien.', ({ own }) => own?.acronym),
    text('standing', 'Situation', 'Comparée, ou pourquoi elle ne l’est pas.', ({ own }) =>
      own ? peerStandingWords[own.standing] : null,
    ),
    rate('rate', 'Taux', 'Réalisé sur prévu, de cette participation.', ({ own }) => own?.rate),
    number('points', 'Écart à la médiane (points)', 'Entre les deux taux affichés.', ({ own }) =>
      own?.point ? own.point.tenths / 10 : null,
    ),
    yesNo('alert', 'Alerte', 'Si l’écart est sous le seuil.', ({ own }) => own?.point?.isAlert ?? null),
  ],
  async rows(question) {
    const { read, actor, now, season, day, filter } = question;
    const layer = choice(question, 'layer', LAYERS, 'unknown_layer');
    const [action, component] = [filter('action'), filter('component')];
    const found = await namedComparisons(read, actor, now, { season, action, component, layer, day });
    return {
      rows: found.flatMap((of): PeerRow[] =>
        of.own.length === 0 ? [{ of, own: null }] : of.own.map((own) => ({ of, own })),
      ),
    };
  },
});
