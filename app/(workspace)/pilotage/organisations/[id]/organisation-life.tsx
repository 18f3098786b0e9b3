import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { ExportLinks } from '@/app/_ui/export-links';
import type { OrganisationDetail } from '@/lib/organisation/organisation-detail';
import { formatDay } from '@/lib/wording/dates';
import { successionKindWords, successionWords } from '@/lib/wording/organisations';
import { capitalised, french } from '@/lib/wording/typography';
import { CancelForm } from './cancel-form';
import { IdentifierForm } from './identifier-form';

interface Props {
  organisation: Pick<OrganisationDetail, 'id' | 'version' | 'life' | 'names' | 'identifiers'>;
  today: string;
}

/** What became of an organisation, and what became it: every act, those cancelled among them. */
export function OrganisationLife({ organisation, today }: Props) {
  const { id, life, names, identifiers } = organisation;
  const standing = life.filter(({ cancelledFrom }) => cancelledFrom === null);
  return (
    <section aria-labelledby="vie">
      <h2 id="vie">Vie</h2>
      <p>
        <a className="fr-btn fr-btn--secondary" href={`/pilotage/organisations/${id}/succession`}>
          Enregistrer une fusion, une scission ou une fin
        </a>
      </p>
      {life.length > 0 && (
        <DataTable
          caption="Fusions, scissions et fin"
          hideCaption
          columns={[
            { key: 'act', label: 'Acte' },
            { key: 'on', label: 'À compter du' },
            { key: 'known', label: 'Enregistré le' },
            { key: 'why', label: 'Source et motif' },
          ]}
          rows={life.map((one) => ({
            key: String(one.id),
            cells: [
              <span key="act" className="app-title-cell">
                {capitalised(successionKindWords[one.kind])}
                <span className="app-second">{successionWords(one, today)}</span>
                {one.cancelledFrom && (
                  <strong className="app-second">
                    annulé le {formatDay(one.cancelledFrom)}
                    {one.cancelReason && ` : ${french(one.cancelReason)}`}
                  </strong>
                )}
              </span>,
              formatDay(one.effectiveOn),
              formatDay(one.knownFrom),
              <>
                {one.source && french(one.source)}
                <span className="app-second">{french(one.reason)}</span>
              </>,
            ],
          }))}
        />
      )}
      {life.length > 0 && <ExportLinks table="organisation-successions" params={{}} />}
      {standing.map((one) => (
        <Disclosure
          key={one.id}
          summary={`Annuler : ${successionKindWords[one.kind]} du ${formatDay(one.effectiveOn)}`}
        >
          <p>
            L’acte reste dans l’historique, avec le motif. Les comptes reviennent à ce qu’ils étaient à partir
            d’aujourd’hui ; les jours passés gardent ce que l’on savait alors.
          </p>
          <CancelForm successionId={one.id} />
        </Disclosure>
      ))}
      {names.length > 1 && (
        <DataTable
          caption="Noms"
          columns={[
            { key: 'name', label: 'Nom' },
            { key: 'since', label: 'Depuis le' },
            { key: 'known', label: 'Enregistré le' },
            { key: 'source', label: 'Document' },
          ]}
          rows={names.map(({ id: key, name, effectiveOn, knownFrom, source }) => ({
            key: String(key),
            cells: [
              french(name),
              effectiveOn ? formatDay(effectiveOn) : 'non renseigné',
              formatDay(knownFrom),
              source ? french(source) : 'non renseigné',
            ],
          }))}
        />
      )}
      {identifiers.length > 0 && (
        <>
          <DataTable
            caption="Identifiants"
            columns={[
              { key: 'value', label: 'Identifiant' },
              { key: 'from', label: 'Valable depuis le' },
              { key: 'until', label: 'Jusqu’au, exclu' },
            ]}
            rows={identifiers.map(({ kind, value, validFrom, validUntil }) => ({
              key: `${kind} ${value}`,
              cells: [
                `${kind.toUpperCase()} ${value}`,
                validFrom ? formatDay(validFrom) : 'non renseigné',
                validUntil ? formatDay(validUntil) : '–',
              ],
            }))}
          />
          <Disclosure summary="Dater un identifiant">
            <IdentifierForm organisation={organisation} />
          </Disclosure>
        </>
      )}
    </section>
  );
}
