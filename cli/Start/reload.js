// Shows the page anew when it has been exported again. `start` serves this file; an export that is deployed does not have it.
const every = 500;
const stamp = async () => (await fetch('/assets/reload.txt', { cache: 'no-store' })).text();

let first;
async function look() {
  try {
    const now = await stamp();
    first ??= now;
    if (now !== first) return location.reload();
  } catch {
    // Nothing answers while `start` is down: look again.
  }
  setTimeout(look, every);
}
look();
