import { formatBytes } from './bytes';

interface Room {
  bytes: number;
  most: number;
}

/** Above this share of what the service may keep, everybody who sends a file reads it. */
const NEARLY_FULL = 0.9;

const of = ({ bytes, most }: Room): string =>
  `${bytes === 0 ? 'rien' : formatBytes(bytes)} sur ${formatBytes(most)}`;

/** What is left for the next file, said where it is chosen. */
export const importRoomWords = ({ own, service }: { own: Room; service: Room }): string =>
  [`Vos fichiers des 30 derniers jours\u00a0: ${of(own)}.`, serviceRoomWords(service)]
    .filter(Boolean)
    .join(' ');

/** The same of the files joined to a section, and of those of its project. */
export const evidenceRoomWords = ({ section, project }: { section: Room; project: Room }): string =>
  `Joint à ce volet\u00a0: ${of(section)}\u00a0; aux rapports du projet, pièces retirées comprises\u00a0: ${of(project)}.`;

/** Empty as long as the folder of files of the whole service has room. */
export const serviceRoomWords = (service: Room): string =>
  service.bytes < NEARLY_FULL * service.most
    ? ''
    : `Le dossier de fichiers du service est presque plein (${of(service)})\u00a0: prévenez l’administration technique.`;
