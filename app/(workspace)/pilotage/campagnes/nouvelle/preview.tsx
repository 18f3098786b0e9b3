import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { CampaignPreview } from '@/lib/campaign/campaign-preview';
import { notAskedWords } from '@/lib/wording/campaigns';
import { formatDay } from '@/lib/wording/dates';
import { deadlineWords } from '@/lib/wording/deadlines';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import type { TypedCampaign } from '../read-campaign';

/** What would open, what would not and why, and what the period has already. */
export function Preview({ preview, typed }: { preview: CampaignPreview; typed: TypedCampaign }) {
  const { reports, sections, projects, leftOut, existing, later, opensNow, period, unusual, inOtherKind } =
    preview;
  return (
    <>
      <h2>« {typed.label} »</h2>
      <Alert
        tone={sections > 0 ? 'info' : 'warning'}
        title={
          sections > 0
            ? `${counted(reports, 'rapport')}, ${counted(sections, 'volet')} : rien n’est encore ouvert`
            : 'Cette campagne n’attendrait aucun rapport'
        }
        announce
      >
        <p>
          Un rapport par projet, un volet par action. Période {period}, observée au{' '}
          {formatDay(typed.observedOn)}.{' '}
          {opensNow
            ? 'La saisie est ouverte aussitôt.'
            : `Les consortiums voient le rapport dès maintenant et saisissent à partir du ${formatDay(typed.opensOn)}.`}{' '}
          À envoyer pour le {deadlineWords(typed.dueOn)} ; clôture le {deadlineWords(typed.closesOn)}.
        </p>
      </Alert>
      {unusual && (
        <Alert
          tone="warning"
          title={
            unusual === 'past' ? `${period} est finie depuis plus d’un an` : `${period} n’a pas commencé`
          }
        >
          <p>
            Est-ce bien la période voulue ? Les chiffres déclarés ici seront ceux de {period}. Une campagne
            ouverte par erreur s’annule tant qu’aucun volet n’est envoyé.
          </p>
        </Alert>
      )}
      {inOtherKind > 0 && (
        <Alert tone="warning" title="Des formations sont déclarées dans une autre sorte de périodes">
          <p>
            {counted(inOtherKind, 'formation a', 'formations ont')} déjà des effectifs dans une période qui
            recouvre {period} : leurs saisies y seraient refusées, les mêmes personnes seraient comptées deux
            fois. Pour lire ces effectifs dans d’autres années, une{' '}
            <a href="/pilotage/programme#conversion">règle de conversion</a> suffit.
          </p>
        </Alert>
      )}
      {later && (
        <Alert tone="warning" title="Une observation plus récente existe">
          <p>
            « {later.label} » observe le {formatDay(later.observedOn)} : pour une même période, c’est elle qui
            compte, quel que soit le jour de la saisie. La couverture est celle de la dernière observation.
          </p>
        </Alert>
      )}
      <Disclosure summary={`Projets attendus (${projects.length})`} open={projects.length <= 12}>
        <DataTable
          caption="Un rapport pour chacun"
          hideCaption
          columns={[
            { key: 'project', label: 'Projet' },
            { key: 'sections', label: 'Volets' },
          ]}
          rows={projects.map(({ projectId, acronym, actions }) => ({
            key: String(projectId),
            cells: [acronym, actions.map(french).join(', ')],
          }))}
        />
      </Disclosure>
      <h3>Laissés de côté ({leftOut.length})</h3>
      {leftOut.length > 0 ? (
        <DataTable
          caption="Participations sans volet, et pourquoi"
          hideCaption
          columns={[
            { key: 'project', label: 'Projet' },
            { key: 'action', label: 'Action' },
            { key: 'why', label: 'Pourquoi' },
          ]}
          rows={leftOut.map((row) => ({
            key: `${row.acronym} ${row.action}`,
            cells: [row.acronym, french(row.action), notAskedWords(row)],
          }))}
        />
      ) : (
        <p>Toutes les participations connues aujourd’hui ont un volet.</p>
      )}
      <p>Une participation enregistrée après l’ouverture n’y entre pas : elle attend la campagne suivante.</p>
      <h3>Autres campagnes de la période {period}</h3>
      {existing.length > 0 ? (
        <ul>
          {existing.map(({ id, label, observedOn, closed, actions }) => (
            <li key={id}>
              <a href={`/pilotage/campagnes/${id}`}>{label}</a>, observée au {formatDay(observedOn)}
              {closed ? ', close' : ', pas encore close'} ({actions.map(french).join(', ')})
            </li>
          ))}
        </ul>
      ) : (
        <p>Aucune pour ces actions : celle-ci serait la première observation.</p>
      )}
    </>
  );
}
