/** Buttons copy what stands beside them. */
export function offerCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    const text = document.getElementById(button.dataset['copies']!);
    if (!text) continue;
    button.hidden = false;
    button.addEventListener('click', () => void copy(button, text.textContent ?? ''));
  }
}

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  const said = button.nextElementSibling;
  try {
    await navigator.clipboard.writeText(text.trim());
    if (said) said.textContent = 'Copied.';
  } catch {
    if (said) said.textContent = 'The browser did not allow it: select the text instead.';
  }
}
