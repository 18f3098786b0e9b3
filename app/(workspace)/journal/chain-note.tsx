import { Alert } from '@/app/_ui/alert';
import type { JournalView } from '@/lib/journal/journal';
import { formatCount } from '@/lib/wording/numbers';

/** Whether the lines shown follow from the chain, checked as this page was made; nothing for those who do not answer for it. */
export function ChainNote({ chain, shown }: { chain: JournalView['chain']; shown: number }) {
  if (chain === null) return null;
  if ('broken' in chain)
    return (
      <Alert tone="error" title={`La chaîne est rompue à la ligne n°\u00a0${chain.broken}`}>
        <p>
          L’empreinte de cette ligne ne découle pas de la ligne qui la précède : l’une des deux a été changée
          ou retirée. Prévenez la personne qui exploite le service, et faites vérifier tout le journal par la
          commande <code>npm run audit</code>.
        </p>
      </Alert>
    );
  return (
    <p className="app-journal__chain">
      Chaîne vérifiée jusqu’à la ligne n°&nbsp;{formatCount(chain.last)},{' '}
      {shown > 1
        ? `pour les ${formatCount(shown)} lignes montrées : l’empreinte de chacune découle`
        : 'pour la ligne montrée : son empreinte découle'}{' '}
      de la ligne qui la précède. Tout le journal se vérifie par la commande <code>npm run audit</code>.
    </p>
  );
}
