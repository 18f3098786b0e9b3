import type { Layer } from '@/lib/domain/vocabulary';
import { LAYERS } from '@/lib/domain/vocabulary';
import type { RowDifference } from './audit-difference';
import { standingLearners, standingOffers } from './figure-standing';
import { offerHolder } from './offer-address';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** After every day: what is known now. */
const NOW = '9999-12-31';

const figures = (layer: Layer) => `
  SELECT coalesce(c.line_id, w.line_id) AS id
  FROM (SELECT * FROM (${standingLearners(layer)}) WHERE rank = 1 AND state IS NOT NULL) w
  FULL JOIN (SELECT * FROM current_figures WHERE layer = '${layer}') c ON c.line_id = w.line_id
  WHERE c.revision_id IS NOT w.revision_id OR c.value IS NOT w.value OR c.state IS NOT w.state`;

const offers = (layer: Layer) => `
  SELECT coalesce(c.revision_id, w.id) AS id
  FROM (SELECT * FROM (${standingOffers(layer)}) WHERE rank = 1 AND happened_on IS NOT NULL) w
  FULL JOIN (SELECT * FROM current_offers WHERE layer = '${layer}' AND happened_on IS NOT NULL) c
    ON c.participation_id = w.participation_id AND c.subject = w.subject AND c.organisation_id = ${offerHolder('w')}
      AND c.training_id = coalesce(w.training_id, 0)
  WHERE c.revision_id IS NOT w.id OR c.happened_on IS NOT w.happened_on`;

/** The standing values that writes keep for the reads, against those that the revisions and the events of the sections give. */
export const auditStanding = (read: Read): RowDifference[] =>
  LAYERS.flatMap((layer) =>
    [
      { check: `figure:standing (${layer})`, text: figures(layer) },
      { check: `offer:standing (${layer})`, text: offers(layer) },
    ].flatMap(({ check, text }) =>
      (prepared(read, text).all({ day: NOW }) as { id: number }[]).map(({ id }) => ({ check, id })),
    ),
  );
