/** One module of a certificate, slot by slot. */
export interface CertificateSlot {
  /** « Module 2 – … » */
  module: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** « sur site », « à distance, en direct » … */
  modality: string;
  planned: number;
  attended: number;
}

/** Everything that a certificate prints, in words: what it says never moves once it is issued. */
export interface CertificateContent {
  number: string;
  /** An instant, so that the same content is the same file. */
  at: string;
  issuedOn: string;
  place: string;
  signatory: string;
  participant: string;
  /** Who gave the session, and its SIRET where it is recorded. */
  organisation: string;
  siret: string | null;
  project: string;
  training: string;
  action: string;
  session: string;
  slots: CertificateSlot[];
  /** The day on which the badge was obtained; null: the certificate says nothing of it. */
  badgeOn: string | null;
  /** Where anybody verifies the number. */
  verification: string;
}
