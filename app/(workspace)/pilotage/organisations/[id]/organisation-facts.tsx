import { Disclosure } from '@/app/_ui/disclosure';
import type { OrganisationFacts } from '@/lib/eligibility/organisation-facts';
import { certificationWords, organisationTraitWords } from '@/lib/wording/consortium-facts';
import { formatDay } from '@/lib/wording/dates';
import { capitalised, french } from '@/lib/wording/typography';
import { CancelFactForm, CertificationForm, TraitForm } from './fact-forms';

interface Props {
  facts: OrganisationFacts;
  today: string;
}

/** What the organisation is and holds, as the rules of consortia ask it of a lead or a member. */
export function OrganisationFactsPart({ facts, today }: Props) {
  const { organisationId, known } = facts;
  const standing = <Row extends { cancelledFrom: string | null }>(rows: readonly Row[]) =>
    rows.filter(({ cancelledFrom }) => cancelledFrom === null);
  const traits = standing(facts.traits);
  const certifications = standing(facts.certifications);
  return (
    <section aria-labelledby="qualites">
      <h2 id="qualites">Qualités et certifications</h2>
      <p>Les règles des consortiums les lisent. Une qualité dont rien n’est dit reste à vérifier.</p>
      <dl className="app-facts">
        {known.map(({ trait, holds, deduced, said }) => (
          <div key={trait}>
            <dt>{capitalised(organisationTraitWords[trait])}</dt>
            <dd>
              {holds ? 'oui' : 'non'}
              {deduced
                ? ', déduit de son type'
                : french(`, depuis le ${formatDay(said.effectiveOn)} (${said.source ?? 'non renseigné'})`)}
            </dd>
          </div>
        ))}
      </dl>
      <Disclosure summary="Enregistrer une qualité">
        <TraitForm organisationId={organisationId} today={today} />
      </Disclosure>
      {traits.length > 0 && (
        <Disclosure summary="Une qualité enregistrée par erreur ?">
          <CancelFactForm
            fact="trait"
            lines={traits.map(({ id, trait, holds, effectiveOn }) => ({
              id,
              words: french(
                `${capitalised(organisationTraitWords[trait])} : ${holds ? 'oui' : 'non'}, depuis le ${formatDay(effectiveOn)}`,
              ),
            }))}
          />
        </Disclosure>
      )}
      {certifications.length === 0 && <p>Aucune certification enregistrée.</p>}
      <ul>
        {certifications.map((one) => (
          <li key={one.id}>{certificationLine(one)}</li>
        ))}
      </ul>
      <Disclosure summary="Enregistrer une certification">
        <CertificationForm organisationId={organisationId} />
      </Disclosure>
      {certifications.length > 0 && (
        <Disclosure summary="Une certification enregistrée par erreur ?">
          <CancelFactForm
            fact="certification"
            lines={certifications.map((one) => ({ id: one.id, words: certificationLine(one) }))}
          />
        </Disclosure>
      )}
    </section>
  );
}

function certificationLine(one: OrganisationFacts['certifications'][number]): string {
  const { kind, effectiveOn, expiresOn, number, source } = one;
  const until = expiresOn ? `, valable jusqu’au ${formatDay(expiresOn)}` : '';
  return french(
    `${capitalised(certificationWords[kind])}, le ${formatDay(effectiveOn)}${until}${number ? `, n° ${number}` : ''} (${source ?? 'document non renseigné'})`,
  );
}
