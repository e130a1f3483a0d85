/** Adds a button to every code sample that copies it. Without JavaScript there is none. */
export function addCopyButtons(page: Document): void {
  for (const sample of page.querySelectorAll('.code')) {
    const button = page.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    // A live region has to be in the page before its text.
    const status = page.createElement('span');
    status.setAttribute('role', 'status');
    button.addEventListener('click', () => void copy(sample, status));
    sample.append(button, status);
  }
}

async function copy(sample: Element, status: HTMLElement): Promise<void> {
  const code = sample.querySelector('code');
  if (!code) return;
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(code);
    status.textContent = 'Selected. Copy it with your keyboard.';
  }
}
