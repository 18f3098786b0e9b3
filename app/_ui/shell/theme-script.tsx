// Runs before the first paint, so that a reader of the dark theme never sees a white flash. The design system's
// own script takes over afterwards, with the same attributes and the same stored value.
const applyTheme = `(function () {
  var root = document.documentElement, scheme = null;
  try { scheme = localStorage.getItem('scheme'); } catch (e) {}
  if (scheme !== 'light') { if (scheme !== 'dark') { scheme = 'system'; } }
  var dark = scheme === 'dark' || (scheme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : false);
  root.setAttribute('data-fr-scheme', scheme);
  root.setAttribute('data-fr-theme', dark ? 'dark' : 'light');
  root.style.colorScheme = dark ? 'dark' : '';
})()`;

export function ThemeScript({ nonce }: { nonce: string | undefined }) {
  return (
    // Browsers hide the nonce of a script from the page, which React would take for a difference.
    <script nonce={nonce} suppressHydrationWarning>
      {applyTheme}
    </script>
  );
}
