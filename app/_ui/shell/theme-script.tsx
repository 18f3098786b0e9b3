// Runs before the first paint, so that a reader of the dark theme never sees a white flash, and again when the device
// changes theme, which it may do before any other script has come. The design system's own script takes over when it is
// loaded, with the same attributes and the same stored value.
const applyTheme = `(function () {
  var root = document.documentElement, device = matchMedia('(prefers-color-scheme: dark)');
  function apply() {
    var scheme = null;
    try { scheme = localStorage.getItem('scheme'); } catch (e) {}
    if (scheme !== 'light') { if (scheme !== 'dark') { scheme = 'system'; } }
    var dark = scheme === 'dark' || (scheme === 'system' ? device.matches : false);
    root.setAttribute('data-fr-scheme', scheme);
    root.setAttribute('data-fr-theme', dark ? 'dark' : 'light');
    root.style.colorScheme = dark ? 'dark' : '';
  }
  apply();
  device.addEventListener('change', apply);
})()`;

export function ThemeScript({ nonce }: { nonce: string | undefined }) {
  return (
    // Browsers hide the nonce of a script from the page, which React would take for a difference.
    <script nonce={nonce} suppressHydrationWarning>
      {applyTheme}
    </script>
  );
}
