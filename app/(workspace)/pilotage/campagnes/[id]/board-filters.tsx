import { SelectField } from '@/app/_ui/select-field';
import { BOARD_FILTER_STATES, type BoardFilter, type CampaignBoard } from '@/lib/campaign/campaign-board';
import { BOARD_SORTS } from '@/lib/domain/board';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { boardStateWordsOf, sortWords } from '@/lib/wording/campaigns';
import { refusalText } from '@/lib/wording/refusals';
import { ListFilters } from '../../list-filters';

const errors: Record<keyof BoardFilter, RefusalCode> = {
  action: 'unknown_action',
  region: 'unknown_region',
  state: 'unknown_section_state',
  sort: 'unknown_order',
};

export function BoardFilters({ board }: { board: CampaignBoard }) {
  const { campaign, filter, choices, unknown } = board;
  const errorOf = (name: keyof BoardFilter) =>
    unknown.includes(name) ? refusalText({ code: errors[name], params: {} }) : undefined;
  return (
    <ListFilters
      path={`/pilotage/campagnes/${campaign.id}#volets`}
      filter={filter}
      choices={choices}
      errorOf={errorOf}
    >
      <SelectField
        name="state"
        label="État"
        blank="Tous les états"
        options={BOARD_FILTER_STATES.map((state) => ({
          value: state,
          label: state === 'late' ? 'En retard' : boardStateWordsOf(state, board.campaign.stage === 'closed'),
        }))}
        defaultValue={filter.state ?? ''}
        error={errorOf('state')}
      />
      <SelectField
        name="sort"
        label="Ordre"
        options={BOARD_SORTS.map((sort) => ({ value: sort, label: sortWords[sort] }))}
        defaultValue={filter.sort}
        error={errorOf('sort')}
      />
    </ListFilters>
  );
}
