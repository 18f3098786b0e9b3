import { Badge, type Tone } from '@/app/_ui/badge';
import type { GapState } from '@/lib/domain/vocabulary';
import type { Gap } from '@/lib/gap/gaps';
import { gapStateWords } from '@/lib/wording/gaps';

const tones: Record<GapState, Tone> = { to_explain: 'warning', explained: 'success', accepted: 'info' };

/** Where a gap stands; a check that found nothing is coherent, whatever was said of it before. */
export const GapStateBadge = ({ gap: { coherent, state } }: { gap: Pick<Gap, 'coherent' | 'state'> }) =>
  coherent ? (
    <Badge tone="success">cohérent</Badge>
  ) : (
    <Badge tone={tones[state]}>{gapStateWords[state]}</Badge>
  );
