import { TokenTable } from '@/app/_tokens/token-table';
import type { AccountToken } from '@/lib/access/actor-of-token';
import { revokeOwnToken } from './actions';
import { TokenForm } from './token-form';

interface Props {
  tokens: readonly AccountToken[];
  mayCreate: boolean;
  mayEnter: boolean;
  maySend: boolean;
  records: 'programme' | 'trainings' | null;
  today: string;
  lastDay: string;
}

/** Keys for programs: what they may do, what one has, and a new one. */
export function Tokens({ tokens, mayCreate, ...form }: Props) {
  return (
    <>
      <h2 id="jetons">Jetons d’accès</h2>
      <p>
        Un jeton permet à un programme d’agir pour votre compte, avec vos droits du moment, sans votre mot de
        passe. Il n’ouvre que l’<a href="/donnees#api">interface de programmation</a> : ni pages, ni envoi, ni
        décision. Révoqué, il ne sert plus aussitôt.
      </p>
      <TokenTable tokens={tokens} revoke={revokeOwnToken} caption="Mes jetons d’accès" />
      {mayCreate && <TokenForm {...form} />}
    </>
  );
}
