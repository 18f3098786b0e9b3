import { SelectField } from '@/app/_ui/select-field';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { Inbox, InboxFilter } from '@/lib/report/inbox';
import { refusalText } from '@/lib/wording/refusals';
import { ListFilters } from './list-filters';

interface Props {
  filter: InboxFilter;
  choices: Inbox['choices'];
  unknown: Inbox['unknown'];
}

const errors: Record<keyof InboxFilter, RefusalCode> = {
  action: 'unknown_action',
  region: 'unknown_region',
  campaign: 'unknown_campaign',
};

export function InboxFilters({ filter, choices, unknown }: Props) {
  const errorOf = (name: keyof InboxFilter) =>
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
    </ListFilters>
  );
}
