// A click on a button that only works with the page's script comes to nothing while that script is on its way. The last
// one is held, from React too, which may hear it twice or not at all, until `HeldClick` gives it.
const holdClicks = `(function () {
  var held = null;
  function hold(event) {
    var button = event.target instanceof Element && event.target.closest('button[type="button"]');
    if (!button) return;
    held = button;
    event.stopImmediatePropagation();
  }
  document.addEventListener('click', hold, true);
  window.giveHeldClick = function () {
    document.removeEventListener('click', hold, true);
    delete window.giveHeldClick;
    if (held && held.isConnected) held.click();
  };
})()`;

/** Before everything else of the page: holds a click that comes before the script of its button. */
export function EarlyClicksScript({ nonce }: { nonce: string | undefined }) {
  return (
    // Browsers hide the nonce of a script from the page, which React would take for a difference.
    <script nonce={nonce} suppressHydrationWarning>
      {holdClicks}
    </script>
  );
}
