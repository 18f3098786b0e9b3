export interface Entry {
  term: string;
  text: string;
}

export function Definitions({ of }: { of: readonly Entry[] }) {
  return (
    <dl className="app-definitions">
      {of.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
