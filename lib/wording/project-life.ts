import { LIFE_EVENTS, type LifeEvent } from '@/lib/domain/project-life';
import { PROJECT_STATUSES, type ProjectEvent, type ProjectStatus } from '@/lib/domain/vocabulary';
import { formatDay } from './dates';
import { projectStatusWords } from './projects';

/** What happened, as a timeline says it: « Convention signée ». */
export const projectEventWords: Record<ProjectEvent, string> = {
  decided: 'Décision de sélection',
  contracted: 'Convention signée',
  started: 'Démarrage',
  suspended: 'Suspension',
  resumed: 'Reprise',
  ended: 'Fin du projet',
  terminated: 'Résiliation de la convention',
  abandoned: 'Renonciation, avant tout versement',
  dates_changed: 'Dates changées',
  renamed: 'Nom changé',
  reference_given: 'Référence ANR enregistrée',
  announcement_moved: 'Annonce déplacée',
};

/** Those that change how a project stands. */
export const lifeEventWords = Object.fromEntries(
  LIFE_EVENTS.map((event) => [event, projectEventWords[event]]),
) as Record<LifeEvent, string>;

/** « la suspension »: an event within a sentence. */
const withArticle: Record<LifeEvent, string> = {
  contracted: 'la signature de la convention',
  started: 'le démarrage',
  suspended: 'la suspension',
  resumed: 'la reprise',
  ended: 'la fin du projet',
  terminated: 'la résiliation',
  abandoned: 'la renonciation',
};

/** The event that a refusal names, in a sentence. */
export const namedEvent = (event: string | number | null | undefined): string => {
  const known = LIFE_EVENTS.find((one) => one === event);
  return known ? withArticle[known] : 'un autre événement';
};

/** The status that a refusal names. */
export const namedStatus = (status: string | number | null | undefined): string => {
  const known = PROJECT_STATUSES.find((one) => one === status);
  return known ? projectStatusWords[known] : 'dans un autre état';
};

/** « Résiliation de la convention, à compter du 1er mars 2026 : projet résilié ». */
export function lifeChangeWords({
  event,
  effectiveOn,
  status,
}: {
  event: ProjectEvent;
  effectiveOn: string;
  status: ProjectStatus | null;
}): string {
  const what = `${projectEventWords[event]}, à compter du ${formatDay(effectiveOn)}`;
  return status === null ? `${what} : annulé` : `${what} : projet ${projectStatusWords[status]}`;
}

/** « , dont 1 a renoncé », « , dont 2 ont renoncé »; nothing where nobody did. Decisions are counted for ever. */
export const gaveUpWords = (gaveUp: number): string =>
  gaveUp === 0 ? '' : `, dont ${gaveUp} ${gaveUp > 1 ? 'ont' : 'a'} renoncé`;
