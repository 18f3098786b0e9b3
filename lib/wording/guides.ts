import type { Role } from '@/lib/domain/vocabulary';
import { french } from './typography';

export interface GuideStep {
  /** What is done there. */
  text: string;
  /** The words of the link, and where it leads: a page that the role may open. */
  link: string;
  href: string;
}

const of = (text: string, link: string, href: string): GuideStep => ({
  text: french(text),
  link: french(link),
  href,
});

/** The first things of each role, in the order in which they serve. */
export const GUIDES: Readonly<Record<Role, readonly GuideStep[]>> = {
  lead: [
    of('Voyez ce qui est attendu de vos projets, et pour quand.', 'À faire', '/espace#a-faire'),
    of(
      'Ouvrez le rapport : saisissez dans la grille, ou téléchargez votre modèle Excel prérempli.',
      'Mon espace',
      '/espace',
    ),
    of(
      'Faites ouvrir un compte à vos contributeurs : chacun saisit ses lignes, vous envoyez le tout.',
      'Comptes',
      '/administration',
    ),
    of('Un mot ou un taux vous échappe ? Tout est défini.', 'Aide', '/aide'),
  ],
  contributor: [
    of('Voyez les rapports où des lignes vous reviennent, et pour quand.', 'À faire', '/espace#a-faire'),
    of(
      'Saisissez vos lignes, puis dites « Partie terminée » : le chef de file envoie.',
      'Mon espace',
      '/espace',
    ),
    of('Un mot ou une mesure vous échappe ? Tout est défini.', 'Aide', '/aide'),
  ],
  reader: [
    of('Suivez ce que vos projets déclarent, sans rien y changer.', 'Mon espace', '/espace'),
    of('Lisez où en sont les actions et leurs cibles.', 'Actions', '/actions'),
    of('Un mot ou un taux vous échappe ? Tout est défini.', 'Aide', '/aide'),
  ],
  officer: [
    of(
      'Examinez ce qui vous est envoyé : ce qui a changé, ce que cela fait au taux.',
      'À valider',
      '/pilotage#a-valider',
    ),
    of('Ouvrez une campagne, suivez qui a envoyé et relancez.', 'Campagnes', '/pilotage/campagnes'),
    of(
      'Changez une cible : l’effet se voit avant d’être enregistré.',
      'Objectifs et cibles',
      '/pilotage/objectifs',
    ),
    of('Retrouvez un projet, un volet ou une page par son nom : Ctrl + K.', 'Recherche', '/recherche'),
  ],
  observer: [
    of('Lisez où en sont les cibles, et ce qui a changé depuis une date.', 'Comparaison', '/comparaison'),
    of('Ouvrez les projets de votre périmètre : leurs saisies envoyées s’y lisent.', 'Projets', '/projets'),
    of('Voyez qui a changé quoi, et quand.', 'Journal', '/journal'),
    of('Emportez les tables avec leur dictionnaire.', 'Données', '/donnees'),
  ],
  admin: [
    of(
      'Ouvrez les comptes des responsables d’action, qui ouvrent les leurs.',
      'Ouvrir un compte',
      '/administration/comptes/nouveau',
    ),
    of(
      'Protégez le vôtre : un second facteur et ses codes de secours.',
      'Second facteur',
      '/compte/second-facteur',
    ),
    of('Lisez les connexions et les changements de comptes.', 'Journal', '/journal'),
  ],
};
