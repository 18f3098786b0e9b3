// A click on a button that only works with the page's script comes to nothing while that script is on its way. The last
// one is held, from React too, which may hear it twice or not at all, until `TakenOver` gives it. Whoever then follows a
// link, sends a form or leaves the page did something else instead; after half a minute nobody waits for it any more.
const holdClicks = `(function () {
  var held = null;
  var since = 0;
  function hold(event) {
    var pressed = event.target instanceof Element && event.target.closest('a[href], button');
    if (!pressed) return;
    held = pressed.closest('button[type="button"]');
    since = Date.now();
    if (held) event.stopImmediatePropagation();
  }
  document.addEventListener('click', hold, true);
  window.addEventListener('pagehide', function () { held = null; });
  window.giveHeldClick = function () {
    document.removeEventListener('click', hold, true);
    delete window.giveHeldClick;
    if (held && held.isConnected && Date.now() - since < 30000) held.click();
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
