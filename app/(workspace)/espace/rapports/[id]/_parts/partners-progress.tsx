import { DataTable } from '@/app/_ui/data-table';
import type { PartnerProgress } from '@/lib/report/entry-parts';
import { formatInstant } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { partOf } from '@/lib/wording/part-of';
import { counted } from '@/lib/wording/plural';
import { RemindButton } from './remind-button';

interface Props {
  reportId: number;
  partners: readonly PartnerProgress[];
  /** The actor may remind them. */
  mayRemind: boolean;
  today: string;
}

/** Who has filled what, as it is saved, and who has said that it is finished; the lead reminds with a click. */
export function PartnersProgress({ reportId, partners, mayRemind, today }: Props) {
  if (partners.length === 0) return null;
  const finished = partners.filter((one) => one.open > 0 && one.finished === one.open).length;
  const open = partners.filter((one) => one.open > 0).length;
  return (
    <section aria-labelledby="partenaires" className="app-section">
      <h2 id="partenaires">Avancement par partenaire</h2>
      <DataTable
        caption={
          open === 0
            ? 'Aucun partenaire n’a de partie à remplir en ce moment'
            : `${counted(finished, 'partenaire')} sur ${formatCount(open)} ${finished >= 2 ? 'ont terminé leur' : 'a terminé sa'} partie`
        }
        note="Ce qui est enregistré. Une partie non terminée n’empêche pas l’envoi."
        hideCaption={open === 0}
        columns={[
          { key: 'name', label: 'Partenaire' },
          { key: 'filled', label: 'Cases remplies', numeric: true },
          { key: 'warnings', label: 'À justifier', numeric: true },
          { key: 'state', label: 'Partie' },
          { key: 'changed', label: 'Dernière saisie' },
          ...(mayRemind ? [{ key: 'remind', label: 'Relance' }] : []),
        ]}
        rows={partners.map((one) => ({
          key: String(one.organisationId),
          cells: [
            one.organisation,
            partOf(one.filled, one.expected),
            formatCount(one.toJustify),
            stateWords(one),
            one.changedAt ? formatInstant(one.changedAt) : 'aucune',
            ...(mayRemind
              ? [
                  <RemindButton
                    key="remind"
                    reportId={reportId}
                    organisationId={one.organisationId}
                    organisation={one.organisation}
                    useful={one.open > 0 && one.finished < one.open}
                    remindedAt={one.remindedAt}
                    today={today}
                  />,
                ]
              : []),
          ],
        }))}
      />
    </section>
  );
}

function stateWords({ open, finished, finishedAt }: PartnerProgress): string {
  if (open === 0) return 'rien à saisir en ce moment';
  if (finished === open) return finishedAt ? `terminée le ${formatInstant(finishedAt)}` : 'terminée';
  return finished === 0 ? 'en cours' : `en cours (${finished} sur ${counted(open, 'volet')} terminés)`;
}
