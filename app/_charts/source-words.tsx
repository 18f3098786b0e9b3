/** Where something is printed: a line of a document as it is, a public page as a link named by its site. */
export function SourceWords({ source }: { source: string }) {
  return source.split(' ; ').map((part, index) => (
    <span key={part}>
      {index > 0 && ', '}
      {URL.canParse(part) ? (
        <a href={part} rel="noopener noreferrer">
          {new URL(part).hostname}
        </a>
      ) : (
        part
      )}
    </span>
  ));
}
