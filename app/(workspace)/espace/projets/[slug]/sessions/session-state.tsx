import { Badge, type Tone } from '@/app/_ui/badge';
import type { SessionState } from '@/lib/domain/training-session/vocabulary';
import { sessionStateWords } from '@/lib/wording/training-sessions';

const TONES: Record<SessionState, Tone> = {
  planned: 'neutral',
  convened: 'info',
  confirmed: 'info',
  held: 'success',
  cancelled: 'error',
};

export const SessionStateBadge = ({ state }: { state: SessionState }) => (
  <Badge tone={TONES[state]}>{sessionStateWords[state]}</Badge>
);
