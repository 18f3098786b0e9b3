import type { CertificateStanding } from '@/lib/domain/certificate';

/** Where somebody stands on the way to a certificate. */
export const certificateStandingWords: Record<CertificateStanding, string> = {
  ready: 'certificat à délivrer',
  issued: 'certificat délivré',
  withdrawn: 'désisté',
  name_needed: 'assidu, nom à saisir',
  not_assiduous: 'n’a pas suivi',
};
