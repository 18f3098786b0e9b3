import type { GuideStep } from '@/lib/wording/guides';

export function GuideSteps({ steps }: { steps: readonly GuideStep[] }) {
  return (
    <ol>
      {steps.map(({ text, link, href }) => (
        <li key={href}>
          {text} <a href={href}>{link}</a>
        </li>
      ))}
    </ol>
  );
}
