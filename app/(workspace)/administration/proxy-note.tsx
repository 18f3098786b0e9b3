import { Alert } from '@/app/_ui/alert';
import type { ProxyNotice } from '@/app/_web/client-address';

/** That the number of proxies which was set does not go with the requests; nothing where it does. */
export function ProxyNote({ notice }: { notice: ProxyNotice | undefined }) {
  if (!notice) return null;
  return (
    <Alert tone="warning" title="Le nombre de mandataires inverses est à vérifier">
      <p>{WORDS[notice]}</p>
    </Alert>
  );
}

const WORDS: Readonly<Record<ProxyNotice, string>> = {
  proxy_unset:
    'Depuis le démarrage, une requête est passée par un mandataire inverse (reverse proxy) alors que TRUST_PROXY n’en annonce aucun. Si vous en avez placé devant le service, tous leurs visiteurs comptent pour une seule adresse dans les limites de connexion\u00a0; donnez leur nombre à TRUST_PROXY (1 pour un seul), puis redémarrez. Si vous n’en avez pas, un visiteur a écrit cet en-tête lui-même\u00a0: rien à faire.',
  proxies_missing:
    'Depuis le démarrage, une requête est passée par moins de mandataires inverses (reverse proxies) que TRUST_PROXY n’en annonce. Elle compte pour l’adresse de sa connexion dans les limites de connexion. Donnez à TRUST_PROXY le nombre exact de vos mandataires, puis redémarrez\u00a0; si quelqu’un a joint le service sans passer par eux, fermez ce chemin.',
};
