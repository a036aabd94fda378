/** Buttons copy what stands beside them. */
export function offerCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    const text = document.getElementById(button.dataset['copies']!);
    if (!text) continue;
    button.addEventListener('click', () => void copy(button, text.textContent ?? ''));
  }
}

/** Gives the citations of each record at the end of a brief buttons that copy them: text, BibTeX, CSL-JSON. */
export function offerCitations(): void {
  const labels = ['Copy', 'Copy BibTeX', 'Copy CSL-JSON'];
  for (const cite of document.querySelectorAll('.references .cite')) {
    cite.querySelectorAll('pre').forEach((citation, index) => {
      const [line, button, said] = [document.createElement('p'), document.createElement('button'), document.createElement('span')];
      [button.className, button.type, button.textContent] = ['button', 'button', labels[index] ?? 'Copy'];
      said.className = 'soft';
      said.setAttribute('role', 'status');
      button.addEventListener('click', () => void copy(button, citation.textContent ?? ''));
      line.append(button, ' ', said);
      citation.after(line);
    });
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
