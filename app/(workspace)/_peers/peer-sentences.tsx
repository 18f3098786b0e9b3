import { Badge } from '@/app/_ui/badge';
import type { SectionPeers } from '@/lib/peer/section-peers';
import { comparedWords, peerCoverageWords, peerRuleWords, peerSentence } from '@/lib/wording/peers';
import { capitalised, french } from '@/lib/wording/typography';

interface Props {
  peers: readonly SectionPeers[];
  /** The action that they are of, where a page speaks of several. */
  of?: string;
}

/** A participation beside the others of its action: one sentence a measure, who stands outside, and the alert. */
export function PeerSentences({ peers, of }: Props) {
  return peers.map(({ comparison, own }) => (
    <div key={comparison.measure}>
      <p>
        <strong>{[of && french(of), comparedWords(comparison)].filter(Boolean).join(' – ')}</strong>
        {`. ${capitalised(peerSentence(comparison.summary, own))}. ${peerCoverageWords(comparison, comparison.layer)}.`}
      </p>
      {own.point?.isAlert && (
        <p>
          <Badge tone="warning">Loin sous la médiane</Badge> {peerRuleWords(comparison.threshold)}
        </p>
      )}
    </div>
  ));
}
