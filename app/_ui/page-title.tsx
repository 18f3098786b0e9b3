/**
 * The words of the tab and of a bookmark: the thing, then what the page does with it. A page has one, of its header or
 * its own; it stands here and not in the metadata, so that what names the thing is read once.
 */
export const PageTitle = ({ words }: { words: string }) => <title>{`${words} – Suivi CMA`}</title>;
