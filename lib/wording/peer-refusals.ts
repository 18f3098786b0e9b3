import type { PeerRefusalCode } from '@/lib/domain/peer-refusal-codes';
import type { Params } from '@/lib/refusal';
import { thresholdPoints } from './peers';

export const peerRefusals: Record<PeerRefusalCode, (p: Params) => string> = {
  threshold_form: () =>
    'Le seuil est un nombre de points, de 0,1 à 100, avec une décimale au plus : « 10 » ou « 7,5 ».',
  threshold_unchanged: (p) => `Le seuil de cette saison est déjà de ${thresholdPoints(Number(p.tenths))}.`,
};
