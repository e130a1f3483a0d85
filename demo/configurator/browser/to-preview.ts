/** Something that the page can be scrolled to. */
interface Place {
  readonly y: number;
  readonly element: HTMLElement | null;
}

/**
 * Buttons for narrow windows, where the preview is below the form: one leads to it from any place in the form, and one back to
 * that place. The style sheet shows them.
 */
export function createPreviewButtons(): {readonly toPreview: HTMLElement; readonly back: HTMLElement} {
  let left: Place | undefined;
  const back = button('from-preview', 'Back to where you were', () => {
    scrollTo(0, left?.y ?? 0);
    (left?.element ?? document.getElementById('open'))?.focus({preventScroll: true});
  });
  const toPreview = button('to-preview', 'Show preview', () => {
    left = {y: scrollY, element: document.activeElement as HTMLElement | null};
    back.scrollIntoView();
    document.getElementById('preview')?.focus({preventScroll: true});
  });
  return {toPreview, back};
}

function button(id: string, words: string, onClick: () => void): HTMLElement {
  const box = Object.assign(document.createElement('p'), {className: 'narrow-only'});
  const made = Object.assign(document.createElement('button'), {type: 'button', id, textContent: words});
  made.addEventListener('click', onClick);
  box.append(made);
  return box;
}
