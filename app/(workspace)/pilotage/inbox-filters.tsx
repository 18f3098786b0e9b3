import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { ChosenFilter, Inbox, InboxFilter } from '@/lib/report/inbox';
import type { Order } from '@/lib/report/waiting-list';
import { refusalText } from '@/lib/wording/refusals';
import { ListFilters } from './list-filters';

interface Props {
  filter: InboxFilter;
  order: Order | undefined;
  choices: Inbox['choices'];
  unknown: Inbox['unknown'];
}

const errors: Record<ChosenFilter, RefusalCode> = {
  action: 'unknown_action',
  region: 'unknown_region',
  campaign: 'unknown_campaign',
};

export function InboxFilters({ filter, order, choices, unknown }: Props) {
  const errorOf = (name: ChosenFilter) =>
    unknown.includes(name) ? refusalText({ code: errors[name], params: {} }) : undefined;
  return (
    <ListFilters path="/pilotage" filter={filter} choices={choices} errorOf={errorOf}>
      <SelectField
        name="campaign"
        label="Campagne"
        blank="Toutes les campagnes"
        options={choices.campaigns.map(({ id, label }) => ({ value: String(id), label }))}
        defaultValue={filter.campaign ?? ''}
        error={errorOf('campaign')}
      />
      <TextField name="q" label="Projet, organisation…" type="search" defaultValue={filter.q ?? ''} />
      {order && <input type="hidden" name="tri" value={order.sort} />}
      {order?.descending && <input type="hidden" name="ordre" value="desc" />}
    </ListFilters>
  );
}
