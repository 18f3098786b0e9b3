import type { SectionStatus } from '@/lib/domain/vocabulary';
import { sectionStatusWords } from '@/lib/wording/sections';
import { Badge, type Tone } from './badge';

const tones: Record<SectionStatus, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  validated: 'success',
};

/** The state of a section in a word. */
export function SectionBadge({ status }: { status: SectionStatus }) {
  return <Badge tone={tones[status]}>{sectionStatusWords[status]}</Badge>;
}
