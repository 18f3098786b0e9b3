/** Why the threshold of a comparison is not set. */
export type PeerRefusalCode = 'threshold_form' | 'threshold_unchanged';
