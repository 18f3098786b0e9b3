import type { CertificateRefusalCode } from '@/lib/domain/certificate-refusal-codes';
import type { Params } from '@/lib/refusal';
import { formatDay } from './dates';
import { counted } from './plural';

/** What is told of the names of participants and of their certificates. No sentence holds a name. */
export const certificateRefusals: Record<CertificateRefusalCode, (p: Params) => string> = {
  retention_needed: () =>
    'Les noms ne peuvent être saisis qu’une fois leur durée de conservation enregistrée par la personne en charge de l’action.',
  retention_out_of_range: (p) =>
    `La durée est un nombre entier de mois, de ${p.least ?? 1} à ${p.most ?? 120}.`,
  session_dates_needed: () =>
    'Cette session n’a aucun créneau : la durée de conservation court depuis le dernier. Planifiez-les d’abord.',
  participant_name_needed: () => 'Écrivez le nom et le prénom (au moins deux caractères).',
  participant_name_too_long: () =>
    'Ce texte est trop long : 120 caractères au plus pour un nom, 200 pour un employeur.',
  name_of_withdrawn: (p) => `L’inscrit n° ${p.number ?? ''} s’est désisté : son nom n’est pas gardé.`,
  more_names_than_numbers: (p) =>
    `La liste a ${counted(Number(p.lines ?? 0), 'ligne')} pour ${counted(Number(p.numbers ?? 0), 'inscrit')} sans nom. Inscrivez d’abord les participants, ou écrivez leur numéro au début des lignes.`,
  names_needed: () => 'Aucun nom n’est donné : collez une liste, ou remplissez une ligne.',
  name_twice_here: (p) =>
    `Le même nom est donné plusieurs fois dans cette session : ${p.numbers ?? ''}. Sont-ce bien des personnes différentes ?`,
  name_elsewhere: (p) =>
    `Le même nom est déjà gardé dans une autre session du projet : ${p.places ?? ''}. Si c’est la même personne, dites-le ensuite dans « Déjà comptés » : elle ne comptera qu’une fois.`,
  names_term_over: (p) =>
    `La durée de conservation des noms de cette session est passée depuis le ${typeof p.day === 'string' ? formatDay(p.day) : 'jour dit'} : ils ne peuvent plus être saisis.`,
  names_erasure_is_final: (p) =>
    `${counted(Number(p.count ?? 0), 'nom')} et les fichiers de ${counted(Number(p.certificates ?? 0), 'certificat')} seront effacés, sans retour. Les présences, les nombres, les numéros et les empreintes des certificats restent.`,
  no_name_to_erase: () => 'Aucun nom n’est gardé pour cette session : il n’y a rien à effacer.',
  certificate_not_assiduous: (p) =>
    `L’inscrit n° ${p.number ?? ''} n’a pas suivi : ${p.modules ?? ''}. Le certificat ne peut pas être délivré.`,
  certificate_name_needed: (p) =>
    `Le nom de l’inscrit n° ${p.number ?? ''} n’est pas saisi : un certificat est au nom de quelqu’un.`,
  certificate_exists: (p) =>
    `L’inscrit n° ${p.number ?? ''} a déjà le certificat ${p.certificate ?? ''}. Annulez-le d’abord, avec un motif, pour en délivrer un autre.`,
  certificate_changed_meanwhile: () =>
    'Les noms, les présences ou les créneaux ont changé pendant la préparation des certificats : aucun n’est délivré. Relisez, puis recommencez.',
  certificate_number_taken: () =>
    'Un numéro de certificat venait d’être pris : aucun n’est délivré. Recommencez, d’autres seront tirés.',
  certificate_place_needed: () => 'Écrivez où les certificats sont faits : une commune.',
  certificate_signatory_needed: () => 'Écrivez qui signe les certificats : nom et qualité.',
  certificate_already_revoked: () => 'Ce certificat est déjà annulé.',
  certificate_file_erased: () =>
    'Le fichier de ce certificat a été effacé avec le nom qu’il portait. Son numéro et son empreinte restent vérifiables.',
  no_certificate_to_issue: () =>
    'Aucun certificat n’est à délivrer : choisissez des inscrits assidus qui n’en ont pas encore.',
};
