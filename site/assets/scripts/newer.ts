import { read } from './api';

const askedAt = 'outlay.asked';
const patience = 60_000;

/**
 * Offers the live page where a newer version of the ledger is published than this page was made of. A pinned page is what its
 * reader asked for, and is left alone.
 */
export function offerNewerVersion(): void {
  const { version, pinned } = document.documentElement.dataset;
  if (!version || pinned !== undefined || askedLately()) return;
  const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2_000));
  whenIdle(() => void ask(Number(version)));
}

async function ask(version: number): Promise<void> {
  try {
    const ready = await read('/health/ready');
    sessionStorage.setItem(askedAt, String(Date.now()));
    if (ready.version && ready.version > version) offer(ready.version);
  } catch {
    // Nobody waits for this: the page says what it said.
  }
}

function offer(version: number): void {
  const place = document.getElementById('newer');
  if (!place) return;
  const link = document.createElement('a');
  link.href = `/api/pages${location.pathname}`;
  link.textContent = `Show this page in version ${version}`;
  place.append('A newer version of the ledger has been published. ', link, '.');
  place.hidden = false;
}

function askedLately(): boolean {
  return Date.now() - Number(sessionStorage.getItem(askedAt) ?? 0) < patience;
}
