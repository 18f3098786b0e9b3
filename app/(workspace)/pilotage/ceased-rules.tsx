import type { CeasedRule } from '@/lib/eligibility/ceased-rules';
import { ceasedWords } from '@/lib/wording/eligibility';

/** The rules of the text that a consortium met and meets no longer; nothing where there is none. */
export function CeasedRules({ rules }: { rules: readonly CeasedRule[] }) {
  if (rules.length === 0) return null;
  return (
    <section aria-labelledby="regles">
      <h2 id="regles">Règles qui ne sont plus remplies ({rules.length})</h2>
      <ul>
        {rules.map((rule) => (
          <li key={`${rule.slug} ${rule.code}`}>
            <a href={`/pilotage/projets/${rule.slug}/consortium#${rule.code}`}>
              {rule.acronym}
              <span className="fr-sr-only">, {rule.code}</span>
            </a>
            {'\u00a0: '}
            {ceasedWords(rule)}
          </li>
        ))}
      </ul>
    </section>
  );
}
