import { ActionButton } from '@/app/_ui/action-button';
import { DataTable } from '@/app/_ui/data-table';
import type { FormState } from '@/app/_web/form-state';
import type { AccountToken } from '@/lib/access/actor-of-token';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { tokenScopeWords } from '@/lib/wording/tokens';
import { french } from '@/lib/wording/typography';

interface Props {
  tokens: readonly AccountToken[];
  revoke: (previous: FormState<null>, form: FormData) => Promise<FormState<null>>;
  caption?: string;
}

/** The tokens of an account, those that no longer serve too: what a program did stays answerable. */
export function TokenTable({ tokens, revoke, caption = 'Jetons d’accès' }: Props) {
  return (
    <DataTable
      caption={caption}
      hideCaption
      empty="Aucun jeton."
      columns={[
        { key: 'label', label: 'Nom' },
        { key: 'prefix', label: 'Début' },
        { key: 'scope', label: 'Permet de' },
        { key: 'created', label: 'Créé le' },
        { key: 'used', label: 'Dernier usage' },
        { key: 'expires', label: 'Dernier jour' },
        { key: 'revoke', label: 'Révoquer' },
      ]}
      rows={tokens.map((token) => ({
        key: String(token.id),
        cells: [
          french(token.label),
          <code key="prefix">{token.prefix}…</code>,
          tokenScopeWords[token.scope],
          formatInstant(token.createdAt),
          token.lastUsedAt === null ? 'Jamais' : formatInstant(token.lastUsedAt),
          formatDay(token.expiresOn),
          token.state === 'serving' ? (
            <ActionButton
              key="revoke"
              action={revoke}
              values={{ tokenId: String(token.id) }}
              label="Révoquer"
              about={`le jeton ${token.label}`}
            />
          ) : token.state === 'revoked' ? (
            'Révoqué'
          ) : (
            'Expiré'
          ),
        ],
      }))}
    />
  );
}
