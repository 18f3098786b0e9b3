'use client';

import { useSignInAddress } from '@/app/_ui/use-sign-in-address';
import { counted } from '@/lib/wording/plural';
import type { KeptMark } from './kept-marks';
import type { SenderState } from './mark-sender';

interface Props {
  state: SenderState;
  kept: readonly KeptMark[];
  /** Whether what waits outlives the page. */
  lasting: boolean;
  /** Lets go of what the service refused. */
  forget: () => void;
}

const keptWords = (count: number) => `${marksWords(count)} ${count > 1 ? 'gardées' : 'gardée'}`;
const marksWords = (count: number) => counted(count, 'présence');

/** What keeps ticks from leaving, and what to do about it: to sign in again, to wait for the network, to let go. */
export function MarksNotice({ state, kept, lasting, forget }: Props) {
  const signInHref = useSignInAddress();
  const [refused] = state.refused;
  return (
    // One live region for all: what is said in it is read aloud when it comes.
    <div aria-live="polite">
      {kept.length > 0 && state.outcome === 'signed_out' && (
        <div className="fr-alert fr-alert--warning app-block">
          <p className="fr-alert__title">Reconnectez-vous pour envoyer</p>
          <p>
            {marksWords(kept.length)} {kept.length > 1 ? 'sont gardées' : 'est gardée'} sur cet appareil.
            Elles partiront dès que le même compte sera connecté.
          </p>
          <p>
            <a href={signInHref} target="_blank" rel="noreferrer" title="Se reconnecter – nouvel onglet">
              Se reconnecter
            </a>
          </p>
        </div>
      )}
      {kept.length > 0 && state.outcome === 'unreachable' && (
        <div className="fr-alert fr-alert--warning app-block">
          <p className="fr-alert__title">Pas de réseau</p>
          <p>
            {lasting
              ? `${keptWords(kept.length)} sur cet appareil, sous leurs seuls numéros. Continuez à pointer : tout partira au retour du réseau, même si vous fermez cette page.`
              : `${keptWords(kept.length)} dans cette page seulement, parce que ce navigateur refuse d’enregistrer. Ne la fermez pas avant le retour du réseau.`}
          </p>
        </div>
      )}
      {refused && (
        <div className="fr-alert fr-alert--error app-block">
          <p className="fr-alert__title">
            {state.refused.length > 1
              ? `${marksWords(state.refused.length)} ne sont pas enregistrées`
              : 'Une présence n’est pas enregistrée'}
          </p>
          <p>{refused.message}</p>
          <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={forget}>
            Les abandonner
          </button>
        </div>
      )}
    </div>
  );
}
