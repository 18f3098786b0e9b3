/** Where something is printed: a line of a document as it is, a public page as a link named by its site. */
export function SourceWords({ source }: { source: string }) {
  return source.split(' ; ').map((one, index) => (
    <span key={one}>
      {index > 0 && ', '}
      {URL.canParse(one) ? (
        <a href={one} rel="noopener noreferrer">
          {new URL(one).hostname}
        </a>
      ) : (
        one
      )}
    </span>
  ));
}
