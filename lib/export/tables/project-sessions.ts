import { isSessionSought, type SessionFilter, sessionFilterOf } from '@/lib/training-session/session-filter';
import { type SessionInList, sessionList } from '@/lib/training-session/session-list';
import { sessionStateWords, zoneName } from '@/lib/wording/training-sessions';
import { needed, refused } from '../filter-values';
import { exportTable, type TableQuestion } from '../table-definition';
import { count, day, text } from '../table-fields';

const SOUGHT = ['state', 'zone', 'month'] as const satisfies readonly (keyof SessionFilter)[];

export const projectSessionsTable = exportTable({
  name: 'project-sessions',
  file: 'sessions',
  title: 'Sessions du projet',
  about: 'Une ligne par session de formation, avec ses effectifs. Personne n’y est nommé.',
  filters: ['project', ...SOUGHT],
  needs: ['project'],
  audience: 'signed_in',
}).of<SessionInList>({
  fields: [
    text('code', 'Session', 'Son code, unique dans le projet.', (row) => row.code),
    text('training', 'Formation', 'Celle que la session donne.', (row) => row.training),
    text('organisation', 'Organisme', 'Celui qui la donne.', (row) => row.organisation),
    text(
      'state',
      'État',
      'Planifiée, convoquée, confirmée, tenue ou annulée.',
      (row) => sessionStateWords[row.state],
    ),
    text('region', 'Région', 'Celle où elle se tient.', (row) => row.region),
    text('zone', 'Zone', 'La zone imprimée de sa région, si l’appel en imprime une.', (row) =>
      zoneName(row.zone),
    ),
    day('firstDay', 'Premier jour', 'Vide\u00a0: aucun créneau.', (row) => row.firstDay),
    day('lastDay', 'Dernier jour', 'Vide\u00a0: aucun créneau.', (row) => row.lastDay),
    count('capacity', 'Places', 'Celles que la session offre.', (row) => row.capacity),
    count('registered', 'Inscrits', 'Sans les désistements.', (row) => row.registered),
    count(
      'onSiteMin',
      'Présents sur place',
      'Au créneau obligatoire en présentiel où ils étaient le moins nombreux. Vide\u00a0: aucune présence marquée.',
      (row) => row.onSiteMin,
    ),
    count(
      'mediators',
      'Dont médiateurs numériques',
      'Au même compte, pour le financement (003:340).',
      (row) => row.mediators,
    ),
    count('entered', 'Entrés', 'Présents à un créneau au moins.', (row) => row.entered),
    count('firstEntered', 'Primo-entrants', 'Dont jamais comptés dans ce projet.', (row) => row.firstEntered),
    count('assiduous', 'Assidus', 'Présents à tous les modules obligatoires.', (row) => row.assiduous),
    count('badges', 'Badges', 'Badge Pix obtenu.', (row) => row.badges),
    count('validated', 'Assidus et badgés', 'Les deux à la fois (003:330, 356).', (row) => row.validated),
  ],
  async rows(question) {
    const { read, actor, now } = question;
    const { sessions } = await sessionList(read, actor, needed(question, 'project'), now);
    const sought = soughtOf(question);
    return { rows: sessions.filter((session) => isSessionSought(session, sought)) };
  },
});

/** What the page narrows its list to; what it could not have asked is refused. */
function soughtOf({ filter }: TableQuestion): SessionFilter {
  const typed = Object.fromEntries(SOUGHT.map((name) => [name, filter(name)]));
  const sought = sessionFilterOf(typed);
  const wrong = SOUGHT.find((name) => typed[name] !== undefined && sought[name] === undefined);
  if (wrong) throw refused(wrong, 'unknown_filter');
  return sought;
}
