import { ActionButton } from '@/app/_ui/action-button';
import { DataTable } from '@/app/_ui/data-table';
import type { OwnFactor } from '@/lib/second-factor/own-factors';
import { formatInstant } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { RenewCodes } from './renew-codes';
import { removeSecondFactor } from './second-facteur/actions';

interface Props {
  /** Null where the account may have none: the demonstration. */
  own: { obliged: boolean; factors: OwnFactor[]; codesLeft: number } | null;
}

const KINDS = { totp: 'Application de codes', passkey: 'Clé d’accès' } as const;

/** What is asked for beside the password, when it last served, and the buttons that add and remove. */
export function SecondFactor({ own }: Props) {
  return (
    <>
      <h2 id="second-facteur">Second facteur</h2>
      {own ? <Factors {...own} /> : <p>La démonstration n’en demande pas : ses comptes sont partagés.</p>}
    </>
  );
}

function Factors({ obliged, factors, codesLeft }: NonNullable<Props['own']>) {
  const only = obliged && factors.length === 1;
  return (
    <>
      <p>
        {obliged
          ? 'Votre rôle en demande un : il est demandé à chaque connexion, après le mot de passe.'
          : factors.length > 0
            ? 'Il est demandé à chaque connexion, après le mot de passe.'
            : 'Votre compte s’ouvre par le mot de passe seul. Avec un second facteur, quelqu’un qui le connaîtrait n’entrerait pas.'}
      </p>
      {factors.length > 0 && (
        <DataTable
          caption="Mes seconds facteurs"
          {...(only && {
            note: 'Le seul second facteur d’un rôle qui en demande un ne se retire pas : ajoutez-en d’abord un autre.',
          })}
          columns={[
            { key: 'name', label: 'Nom' },
            { key: 'kind', label: 'Sorte' },
            { key: 'created', label: 'Ajouté le' },
            { key: 'used', label: 'Dernière utilisation' },
            { key: 'end', label: 'Retirer' },
          ]}
          rows={factors.map(({ id, kind, name, createdAt, lastUsedAt }) => ({
            key: String(id),
            cells: [
              name,
              KINDS[kind],
              formatInstant(createdAt),
              lastUsedAt ? formatInstant(lastUsedAt) : 'Jamais',
              only ? (
                '–'
              ) : (
                <ActionButton
                  key="end"
                  action={removeSecondFactor}
                  values={{ factorId: String(id) }}
                  label="Retirer"
                  about={`${KINDS[kind]} « ${name} »`}
                />
              ),
            ],
          }))}
        />
      )}
      <p>
        <a href="/compte/second-facteur">
          {factors.length > 0 ? 'Ajouter ou remplacer un second facteur' : 'Ajouter un second facteur'}
        </a>
      </p>
      {factors.length > 0 && (
        <>
          <p>
            {codesLeft > 0
              ? `${counted(codesLeft, 'code')} de secours ${codesLeft > 1 ? 'peuvent' : 'peut'} encore servir.`
              : 'Aucun code de secours ne sert plus : demandez-en de nouveaux.'}
          </p>
          <RenewCodes />
        </>
      )}
    </>
  );
}
